import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { unreachableError } from '../../src/core/errors.ts';
import { isArray, isObject, type Json, member } from '../../src/core/json.ts';
import { type Peer, patienceMs } from './peer.ts';
import { runTimed } from './timed-process.ts';

const version = '4.32.5';

const environment = join(homedir(), '.cache', 'troth-peers', `schemathesis-${version}`);

/** Installs it from PyPI into an environment outside of the repository, unless that was done before. */
export async function installSchemathesis(): Promise<Peer> {
  const pip = join(environment, 'bin', 'pip');
  if (!existsSync(join(environment, 'bin', 'st'))) {
    const steps = [
      ['python3', '-m', 'venv', environment],
      [pip, 'install', '--quiet', `schemathesis==${version}`],
    ] as const;
    for (const [command, ...args] of steps) {
      const { exitCode, stderr } = await runTimed(command, args, { cwd: homedir(), patienceMs });
      if (exitCode !== 0)
        throw unreachableError(`${command} ${args.join(' ')} failed: ${stderr.trim().split('\n').at(-1)}`);
    }
  }
  return { name: `Schemathesis ${version}`, test };
}

/** With all of its phases and checks, and everything else as it comes. */
const test: Peer['test'] = async (shop, seed, folder) => {
  const report = join(folder, 'schemathesis.ndjson');
  const { exitCode, seconds, stderr } = await runTimed(
    join(environment, 'bin', 'st'),
    [
      ...['run', shop.description, '--url', shop.url],
      ...shop.headers.flatMap((header) => ['-H', header]),
      ...['--phases', 'examples,coverage,fuzzing,stateful', '--checks', 'all', '--seed', String(seed)],
      ...['--report', 'ndjson', '--report-ndjson-path', report, '--no-color'],
    ],
    { cwd: folder, patienceMs },
  );
  if (exitCode !== undefined && exitCode > 1)
    throw unreachableError(`Schemathesis ended with ${exitCode}: ${stderr.trim().split('\n').at(-1)}`);
  const events = existsSync(report) ? await readFile(report, 'utf8') : '';
  return { findings: failuresIn(events), seconds, stopped: exitCode === undefined };
};

/**
 * Each failure once: its type, its operation, and what it says without the values in it; and each operation whose
 * connection broke, which it tells as an error. What stands after the last line break was not written to its end.
 */
export function failuresIn(events: string): string[] {
  const found = new Set<string>();
  for (const line of events.split('\n').slice(0, -1)) {
    if (!line.includes('"failure_info"') && !line.startsWith('{"NonFatalError"')) continue;
    // JSON.parse is typed to return `any`; what it returns is JSON
    const event = JSON.parse(line) as Json;
    const broken = member(event, 'NonFatalError');
    if (member(broken, 'related_to_operation') === true)
      found.add(`${String(member(member(broken, 'value'), 'type'))} ${String(member(broken, 'label'))}`);
    const recorder = member(member(event, 'ScenarioFinished'), 'recorder');
    const checks = member(recorder, 'checks');
    for (const results of Object.values(isObject(checks) ? checks : {})) {
      for (const result of isArray(results) ? results : []) {
        const failure = member(member(result, 'failure_info'), 'failure');
        if (failure !== undefined) found.add(nameOf(failure, member(recorder, 'label')));
      }
    }
  }
  return [...found];
}

function nameOf(failure: Json, label: Json | undefined): string {
  const operation = member(failure, 'operation') ?? label;
  const [head = '', ...rest] = String(member(failure, 'message') ?? '').split('\n');
  const component = rest.find((line) => line.startsWith('Invalid component')) ?? '';
  const said = `${head} ${component}`
    .replace(/\d+(\.\d+)?/g, '0')
    .slice(0, 160)
    .trim();
  return `${String(member(failure, 'type'))} ${String(operation)} ${said}`.trim();
}
