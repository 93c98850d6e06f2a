import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { unreachableError } from '../../src/core/errors.ts';
import { isArray, type Json, member } from '../../src/core/json.ts';
import { type Peer, patienceMs } from './peer.ts';
import { runTimed } from './timed-process.ts';

export interface Start {
  /** Some operations only where they are named. */
  readonly only?: readonly string[];
  /** The binary of another Node than this one. */
  readonly node?: string;
}

/** The published verb in a process of its own, as a stranger runs it. */
export const ourselves = (command: string, { only = [], node = process.execPath }: Start = {}): Peer => ({
  name: 'troth',
  async test(shop, seed, folder) {
    const report = join(folder, 'troth.json');
    const { exitCode, seconds, stderr } = await runTimed(
      node,
      [
        ...[command, 'test', shop.description, '--url', shop.url],
        ...only.flatMap((id) => ['--only', `operation=${id}`]),
        ...shop.headers.flatMap((header) => ['--header', header]),
        ...['--allow-destructive', '--seed', String(seed), '--report', report],
      ],
      { cwd: folder, patienceMs },
    );
    if (exitCode === undefined) return { findings: [], seconds, stopped: true };
    if (exitCode === 2) throw unreachableError(`troth ended with 2: ${stderr.trim()}`);
    // JSON.parse is typed to return `any`; what it returns is JSON
    const written = JSON.parse(await readFile(report, 'utf8')) as Json;
    return { findings: findingsIn(written), seconds, stopped: false };
  },
});

/** Every finding of a report, by what stays the same between two runs. */
function findingsIn(report: Json): string[] {
  const runs = isArray(report) ? report : [report];
  const findings = runs.flatMap((run) => {
    const own = member(run, 'findings');
    return isArray(own) ? own : [];
  });
  return findings.map((finding) =>
    ['check', 'operation', 'pointer', 'keyword'].map((key) => String(member(finding, key) ?? '')).join(' '),
  );
}
