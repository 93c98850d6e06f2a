import { parseArgs } from 'node:util';
import type { Description } from '../core/description.ts';
import { type ExitCode, exitCodes, usageError } from '../core/errors.ts';
import type { RunListener } from '../core/events.ts';
import type { Registry } from '../core/registry.ts';
import { conformApi } from '../engine/conform.ts';
import {
  type GivenData,
  learnedText,
  nothingGiven,
  readGivenValues,
  readLearned,
} from '../engine/reach/given-data.ts';
import { isOnThisMachine, strangerFrom } from '../engine/stranger.ts';
import { readDataFile } from '../openapi/data-file.ts';
import { readWrittenFile } from '../output/files.ts';
import type { Sink } from '../output/sink.ts';
import { parsed } from './arguments.ts';
import { concluding } from './conclusion.ts';
import { headersOf } from './headers.ts';
import { onInterrupt } from './interrupt.ts';
import { lastRunFile, writeLastRun } from './last-run.ts';
import { progressListener } from './progress.ts';
import { openReporters, readReporters, wholeReport } from './reporters.ts';
import { readRunChoices, runOptions, runOptionsHelp } from './run-options.ts';

const options = {
  url: { type: 'string' },
  header: { type: 'string', multiple: true },
  'other-header': { type: 'string', multiple: true },
  overlay: { type: 'string', multiple: true },
  data: { type: 'string' },
  learned: { type: 'string' },
  strict: { type: 'boolean', default: false },
  thorough: { type: 'boolean', default: false },
  report: { type: 'string' },
  'last-run': { type: 'string', default: lastRunFile },
  'allow-destructive': { type: 'boolean', default: false },
  'no-destructive': { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
  ...runOptions,
} as const;

const helpText = `Asks any HTTP API whether it keeps the word of its OpenAPI description.

  troth test openapi.yaml --url http://localhost:3000 --header 'X-Api-Key: …' [options]

  --url URL             base URL of the API
  --header 'NAME: …'    sent with every request; one that a security scheme names is used as its credential
  --other-header 'NAME: …'  another set of credentials, to see that what is made with one is not the other's
  --overlay FILE        changes the description before it is read (OpenAPI Overlay); may be repeated
  --data FILE           values that the server knows, by the name of a parameter or property (YAML or JSON)
  --learned FILE        requests that succeeded: read where the file is there, and written at the end
  --strict              a SHOULD fails as a MUST does
  --thorough            ask each kind of case at each place; without it, kinds take turns over places that share code
  --report FILE         the same as --reporter json=FILE
  --allow-destructive   send DELETE, and methods that a path does not declare; so it is for a server on this machine
  --no-destructive      do not, wherever the server is
${runOptionsHelp}  --last-run FILE       where what troth replay needs is left (${lastRunFile})
  --help                this text

Exit codes
  0 conformant   1 not conformant   2 wrong usage or an invalid description   3 could not tell
`;

/** Everything that the engine knows to ask, asked of an API that nobody prepared; returns the exit code. */
export async function testDescription(
  args: readonly string[],
  registry: Registry,
  sink: Sink,
): Promise<ExitCode> {
  const { values, positionals } = parsed('test', () =>
    parseArgs({ args: [...args], options, allowPositionals: true }),
  );
  if (values.help) {
    sink.out(helpText);
    return exitCodes.conformant;
  }
  const [path, ...others] = positionals;
  if (path === undefined || others.length > 0)
    throw usageError('test takes one description: test openapi.yaml --url …');
  const { url } = values;
  if (url === undefined) throw usageError('test needs --url, the base URL of the API; see --help');
  const live = registry.targets.find(({ id }) => id === 'live');
  if (!live) throw new Error('the registry has no target live');
  const lists = [
    ...(values.reporter ?? []),
    ...(values.report === undefined ? [] : [`json=${values.report}`]),
  ];
  const written = readReporters(lists, registry.reports);
  const allowDestructive = !values['no-destructive'] && (values['allow-destructive'] || isOnThisMachine(url));
  const headers = headersOf(values.header ?? []);
  const otherHeaders = headersOf(values['other-header'] ?? []);
  const interrupt = onInterrupt((text) => sink.err(text));
  try {
    const choices = readRunChoices(values, interrupt.signal);
    const overlays = values.overlay ?? [];
    const { pack, description, warnings } = await strangerFrom(path, overlays);
    for (const { at, message } of warnings) sink.err(`${at}: warning: ${message}\n`);
    const given = await givenData(values.data, values.learned, description);
    const reporters = await openReporters(written, sink);
    const progress = progressListener(sink);
    const listener: RunListener = (event) => {
      progress(event);
      reporters.listener(event);
    };
    const asked = {
      ...choices,
      given,
      env: {},
      url,
      headers,
      allowDestructive,
      thorough: true,
      nothingSpread: values.thorough,
    };
    const summary = await conformApi(pack, live, registry, { ...asked, otherHeaders }, listener);
    await reporters.finish([summary]);
    if (values.learned !== undefined)
      await sink.writeFile(values.learned, learnedText(summary.learned ?? new Map()));
    await writeLastRun(
      values['last-run'],
      { description: path, overlays, url, allowDestructive },
      summary,
      sink,
    );
    sink.out(wholeReport(registry.reports, 'terminal').render([summary]));
    return concluding([summary], sink, values.strict);
  } finally {
    interrupt.dispose();
  }
}

/** A learned file that is not there yet is written at the end; what it holds is only where to begin. */
async function givenData(
  data: string | undefined,
  learned: string | undefined,
  description: Description,
): Promise<GivenData> {
  const values = data === undefined ? nothingGiven : readGivenValues(await readDataFile(data), description);
  const isThere = learned !== undefined && (await readWrittenFile(learned)) !== undefined;
  return {
    filled: values.filled,
    learned: isThere
      ? readLearned(await readDataFile(learned), description.operations)
      : nothingGiven.learned,
  };
}
