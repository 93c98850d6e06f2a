import { createReadStream } from 'node:fs';
import { mkdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { unreachableError } from '../../src/core/errors.ts';
import { isArray, isObject, type Json, member } from '../../src/core/json.ts';
import type { TheirResult } from './measured.ts';
import { round } from './our-run.ts';
import { installFromPyPI } from './packages.ts';
import { ended } from './process.ts';
import type { RunningServer } from './running-server.ts';

const version = '4.32.5';

export async function installSchemathesis(cache: string): Promise<string> {
  const dir = join(cache, `schemathesis-${version}`);
  const command = join(dir, 'venv/bin/st');
  if (await stat(command).catch(() => undefined)) return command;
  await mkdir(dir, { recursive: true });
  await installFromPyPI(dir, `schemathesis==${version}`);
  return command;
}

/** Runs it as it comes, with every check, and no longer than `patienceMs`; its events are left in `folder`. */
export async function runSchemathesis(
  command: string,
  server: RunningServer,
  {
    seed,
    folder,
    patienceMs,
  }: { readonly seed: number; readonly folder: string; readonly patienceMs: number },
): Promise<TheirResult> {
  const events = join(folder, 'schemathesis.ndjson');
  const start = performance.now();
  const { code, output } = await ended(
    {
      command,
      args: [
        ...['run', server.description, '--url', server.url, '--seed', String(seed), '--checks', 'all'],
        ...['--no-color', '--continue-on-failure', '--report', 'ndjson', '--report-ndjson-path', events],
        ...server.headers.flatMap(([name, value]) => ['--header', `${name}: ${value}`]),
      ],
      cwd: folder,
    },
    patienceMs,
  );
  const seconds = round((performance.now() - start) / 1_000);
  if (code !== null && code > 1)
    throw unreachableError(`Schemathesis ended with ${code}: ${output.trim().split('\n').at(-1)}`);
  const told = await eventsIn(createInterface({ input: createReadStream(events) }));
  return { ...told, seconds, ...(code === null ? { stopped: `after ${patienceMs / 60_000} minutes` } : {}) };
}

type Told = Pick<TheirResult, 'reached' | 'failures' | 'requests'>;

/** What its events tell; one that was cut off by our stopping it is left out. */
export async function eventsIn(lines: AsyncIterable<string>): Promise<Told> {
  const reached = new Set<string>();
  const failures = new Set<string>();
  let requests = 0;
  for await (const line of lines) {
    if (!line.startsWith('{"ScenarioFinished"') || !line.endsWith('}}')) continue;
    // JSON.parse is typed to return `any`; what it returns is JSON
    const event = JSON.parse(line) as Json;
    const recorder = member(member(event, 'ScenarioFinished'), 'recorder');
    requests += reachedIn(recorder, reached);
    failuresIn(recorder, failures);
  }
  return { reached: [...reached].sort(), failures: [...failures].sort(), requests };
}

/** Adds the operations that answered 2xx; returns how many requests there were. */
function reachedIn(recorder: Json | undefined, reached: Set<string>): number {
  const cases = member(recorder, 'cases');
  const interactions = entriesOf(member(recorder, 'interactions'));
  for (const [id, interaction] of interactions) {
    const status = Number(member(member(interaction, 'response'), 'status_code'));
    const asked = member(isObject(cases) ? cases[id] : undefined, 'value');
    const method = member(asked, 'method');
    if (status >= 200 && status < 300 && method === member(member(interaction, 'request'), 'method'))
      reached.add(`${String(method)} ${String(member(asked, 'path'))}`);
  }
  return interactions.length;
}

function failuresIn(recorder: Json | undefined, failures: Set<string>): void {
  for (const [, results] of entriesOf(member(recorder, 'checks'))) {
    for (const result of isArray(results) ? results : []) {
      const failure = member(member(result, 'failure_info'), 'failure');
      if (failure === undefined) continue;
      const operation = member(failure, 'operation') ?? member(recorder, 'label');
      failures.add(`${String(member(failure, 'title'))}: ${String(operation)}`);
    }
  }
}

function entriesOf(value: Json | undefined): readonly (readonly [string, Json])[] {
  return isObject(value) ? Object.entries(value) : [];
}
