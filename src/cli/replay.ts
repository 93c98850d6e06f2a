import { parseArgs } from 'node:util';
import { type ExitCode, exitCodes, usageError } from '../core/errors.ts';
import type { Registry } from '../core/registry.ts';
import { replayFinding } from '../engine/replay.ts';
import { strangerFrom } from '../engine/stranger.ts';
import type { Sink } from '../output/sink.ts';
import { parsed } from './arguments.ts';
import { headersOf } from './headers.ts';
import { type LastRun, lastRunFile, readLastRun } from './last-run.ts';

const options = {
  from: { type: 'string', default: lastRunFile },
  url: { type: 'string' },
  header: { type: 'string', multiple: true },
  'other-header': { type: 'string', multiple: true },
  help: { type: 'boolean', default: false },
} as const;

const helpText = `Sends again what showed a finding, and tells whether it still shows.

  troth replay FINGERPRINT --header 'X-Api-Key: …' [options]

  --header 'NAME: …'    as it was given to troth test; credentials are kept nowhere
  --other-header 'NAME: …'  the second set, where a law of two users saw it
  --url URL             another base URL than the run had
  --from FILE           what the run left behind (${lastRunFile})
  --help                this text

Exit codes
  0 it no longer shows   1 it shows   2 wrong usage   3 could not tell
`;

/** Shows one finding of the last run again; returns the exit code. */
export async function replay(args: readonly string[], registry: Registry, sink: Sink): Promise<ExitCode> {
  const { values, positionals } = parsed('replay', () =>
    parseArgs({ args: [...args], options, allowPositionals: true }),
  );
  if (values.help) {
    sink.out(helpText);
    return exitCodes.conformant;
  }
  const [fingerprint, ...others] = positionals;
  if (fingerprint === undefined || others.length > 0)
    throw usageError('replay takes one fingerprint, as troth test tells it beside each finding');
  const last = await readLastRun(values.from);
  const known = findingsOf(last, fingerprint, values.from);
  const { pack } = await strangerFrom(last.description, last.overlays);
  const live = registry.targets.find(({ id }) => id === 'live');
  if (!live) throw new Error('the registry has no target live');
  const { seed, allowDestructive } = last;
  const request = {
    env: {},
    url: values.url ?? last.url,
    headers: headersOf(values.header ?? []),
    allowDestructive,
  };
  const otherHeaders = headersOf(values['other-header'] ?? []);
  const shown = await replayFinding(known, { pack, target: live, registry, request, seed, otherHeaders });
  for (const line of shown.lines) sink.out(`${line}\n`);
  return shown.exitCode;
}

function findingsOf({ findings }: LastRun, fingerprint: string, from: string): LastRun['findings'][number] {
  const found = findings.find((finding) => finding.fingerprint === fingerprint);
  if (found) return found;
  const some = findings.slice(0, 5).map((finding) => finding.fingerprint);
  const there =
    some.length > 0 ? `there are ${some.join(', ')}${findings.length > 5 ? ', …' : ''}` : 'it has none';
  throw usageError(`${from} has no finding ${fingerprint}; ${there}`);
}
