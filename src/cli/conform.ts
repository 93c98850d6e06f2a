import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type ExitCode, exitCodes, usageError } from '../core/errors.ts';
import type { RunListener, RunSummary } from '../core/events.ts';
import type { ApiPack } from '../core/pack.ts';
import type { Registry } from '../core/registry.ts';
import type { Target, TargetRequest } from '../core/target.ts';
import { conformApi } from '../engine/conform.ts';
import type { Sink } from '../output/sink.ts';
import { parsed } from './arguments.ts';
import { concluding } from './conclusion.ts';
import { onInterrupt } from './interrupt.ts';
import { progressListener } from './progress.ts';
import { openReporters, readReporters, wholeReport } from './reporters.ts';
import { readRunChoices, runOptions, runOptionsHelp } from './run-options.ts';

const options = {
  target: { type: 'string', multiple: true },
  url: { type: 'string' },
  port: { type: 'string' },
  reports: { type: 'string', default: 'reports' },
  'allow-production': { type: 'boolean', default: false },
  'allow-destructive': { type: 'boolean', default: false },
  thorough: { type: 'boolean', default: false },
  ...runOptions,
  help: { type: 'boolean', default: false },
} as const;

/** Asks the chosen APIs on the chosen targets; returns the exit code of the whole. */
export async function conform(
  args: readonly string[],
  registry: Registry,
  env: TargetRequest['env'],
  sink: Sink,
): Promise<ExitCode> {
  const { values, positionals } = parsed('conform', () =>
    parseArgs({ args: [...args], options, allowPositionals: true }),
  );
  if (values.help) {
    sink.out(helpText(registry));
    return exitCodes.conformant;
  }
  const apis = chooseApis(registry, positionals);
  const targets = chooseTargets(registry, values.target);
  if (values.url !== undefined && apis.length !== 1) {
    throw usageError(
      '--url is the base URL of one API; name that API, for example: conform square --target live --url …',
    );
  }
  const written = readReporters(values.reporter ?? [], registry.reports);
  const interrupt = onInterrupt((text) => sink.err(text));
  const summaries: RunSummary[] = [];
  try {
    const choices = {
      ...readRunChoices(values, interrupt.signal),
      env,
      allowProduction: values['allow-production'],
      allowDestructive: values['allow-destructive'],
      thorough: values.thorough,
      nothingSpread: values.thorough,
      ...(values.url === undefined ? {} : { url: values.url }),
      ...(values.port === undefined ? {} : { port: portNumber(values.port) }),
    };
    const reporters = await openReporters(written, sink);
    const progress = progressListener(sink);
    const listener: RunListener = (event) => {
      progress(event);
      reporters.listener(event);
    };
    for (const { pack, target } of apis.flatMap((pack) => targets.map((target) => ({ pack, target })))) {
      if (interrupt.signal.aborted) break;
      const summary = await conformApi(pack, target, registry, choices, listener);
      summaries.push(summary);
      const path = join(values.reports, `${summary.api}.${summary.target}.json`);
      await sink.writeFile(path, wholeReport(registry.reports, 'json').render([summary]));
    }
    await reporters.finish(summaries);
  } finally {
    interrupt.dispose();
  }
  sink.out(wholeReport(registry.reports, 'terminal').render(summaries));
  return concluding(summaries, sink);
}

function chooseApis(registry: Registry, names: readonly string[]): readonly ApiPack[] {
  const known = registry.apis.map(({ api }) => api.id);
  const unknown = names.find((name) => !known.includes(name));
  if (unknown !== undefined) throw usageError(`no API is called ${unknown}; there are ${known.join(', ')}`);
  return names.length === 0 ? registry.apis : registry.apis.filter(({ api }) => names.includes(api.id));
}

function chooseTargets(registry: Registry, names: readonly string[] | undefined): readonly Target[] {
  if (!names) return registry.targets.filter(({ embedded }) => embedded);
  const known = registry.targets.map(({ id }) => id);
  const unknown = names.find((name) => !known.includes(name));
  if (unknown !== undefined)
    throw usageError(`no target is called ${unknown}; there are ${known.join(', ')}`);
  return registry.targets.filter(({ id }) => names.includes(id));
}

function portNumber(text: string): number {
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65_535) return port;
  throw usageError(`--port ${text} is not a port; give a number from 0 to 65535`);
}

function helpText({ apis, targets }: Registry): string {
  return `Asks documented APIs whether they keep their word.

  npm run conform [-- API…] [options]

  API…                  ${apis.map(({ api }) => api.id).join(', ')}; all when none is named
  --target NAME         ${targets.map(({ id }) => id).join(', ')}; may be repeated; the embedded ones when absent
  --url URL             base URL for target live; else the environment's <API>_URL
  --port NUMBER         where an embedded target listens; any free port when absent
  --reports FOLDER      where <api>.<target>.json is written (reports)
  --allow-production    let target live reach a production host
  --allow-destructive   let target live send operations that destroy data
  --thorough            ask target live every case: hundreds an operation, most of which succeed
${runOptionsHelp}  --help                this text

Targets
${targets.map(({ id, title }) => `  ${id.padEnd(10)} ${title}`).join('\n')}

Exit codes
  0 conformant   1 not conformant   2 wrong usage or an invalid description   3 could not tell
`;
}
