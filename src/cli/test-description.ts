import { parseArgs } from 'node:util';
import { type ExitCode, exitCodes, usageError } from '../core/errors.ts';
import type { RunListener } from '../core/events.ts';
import type { Registry } from '../core/registry.ts';
import { conformApi } from '../engine/conform.ts';
import type { Sink } from '../output/sink.ts';
import { parsed } from './arguments.ts';
import { concluding } from './conclusion.ts';
import { onInterrupt } from './interrupt.ts';
import { lastRunFile, writeLastRun } from './last-run.ts';
import { progressListener } from './progress.ts';
import { openReporters, readReporters, wholeReport } from './reporters.ts';
import { readRunChoices, runOptions, runOptionsHelp } from './run-options.ts';
import { headersOf, strangerFrom } from './stranger.ts';

const options = {
  url: { type: 'string' },
  header: { type: 'string', multiple: true },
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
  const interrupt = onInterrupt((text) => sink.err(text));
  try {
    const choices = readRunChoices(values, interrupt.signal);
    const pack = await strangerFrom(path);
    const reporters = await openReporters(written, sink);
    const progress = progressListener(sink);
    const listener: RunListener = (event) => {
      progress(event);
      reporters.listener(event);
    };
    const asked = { ...choices, env: {}, url, headers, allowDestructive, thorough: true };
    const summary = await conformApi(pack, live, registry, asked, listener);
    await reporters.finish([summary]);
    await writeLastRun(values['last-run'], { description: path, url, allowDestructive }, summary, sink);
    sink.out(wholeReport(registry.reports, 'terminal').render([summary]));
    return concluding([summary], sink);
  } finally {
    interrupt.dispose();
  }
}

/** What runs beside us is ours to spoil. */
function isOnThisMachine(url: string): boolean {
  const host = URL.canParse(url) ? new URL(url).hostname : '';
  return host === 'localhost' || host === '[::1]' || /^127(\.\d+){3}$/.test(host);
}
