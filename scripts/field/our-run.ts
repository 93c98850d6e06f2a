import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { unreachableError } from '../../src/core/errors.ts';
import { isArray, isObject, type Json, member } from '../../src/core/json.ts';
import type { FieldFinding, OurResult } from './measured.ts';
import { ended } from './process.ts';
import type { RunningServer } from './running-server.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Our own command, with nothing but what anybody would tell it; its report is left in `folder`. */
export async function runOurs(server: RunningServer, seed: number, folder: string): Promise<OurResult> {
  const report = join(folder, 'report.json');
  const start = performance.now();
  const { code, output } = await ended({
    command: process.execPath,
    args: [
      ...['--import', 'tsx', join(root, 'scripts/troth.ts'), 'test', server.description],
      ...['--url', server.url, '--seed', String(seed), '--report', report],
      ...['--last-run', join(folder, 'last-run.json')],
      ...server.headers.flatMap(([name, value]) => ['--header', `${name}: ${value}`]),
    ],
    cwd: root,
  });
  const seconds = (performance.now() - start) / 1_000;
  const text = await readFile(report, 'utf8').catch(() => undefined);
  if (text === undefined) throw unreachableError(`troth ended with ${code}: ${output.trim()}`);
  // JSON.parse is typed to return `any`; what it returns is JSON
  return resultIn(JSON.parse(text) as Json, seconds);
}

/** What a JSON report tells. */
export function resultIn(report: Json, seconds: number): OurResult {
  const operations = listIn(report, 'operations').filter((one) => member(one, 'method') !== 'webhook');
  const stopped = member(report, 'stopped');
  return {
    operations: operations.map(nameOf),
    reached: operations.filter(isReached).map(nameOf),
    findings: listIn(report, 'findings')
      .filter((one) => member(one, 'status') !== 'waived')
      .map(findingIn),
    requests: Number(member(report, 'requests')),
    seconds: round(seconds),
    ...(typeof stopped === 'string' ? { stopped } : {}),
  };
}

function listIn(value: Json | undefined, name: string): readonly Json[] {
  const list = member(value, name);
  return isArray(list) ? list : [];
}

function nameOf(operation: Json): string {
  return `${String(member(operation, 'method'))} ${String(member(operation, 'path'))}`;
}

function isReached(operation: Json): boolean {
  const statuses = member(operation, 'statuses');
  return isObject(statuses) && Object.keys(statuses).some((status) => /^2\d\d$/.test(status));
}

function findingIn(finding: Json): FieldFinding {
  const text = (name: string): string => String(member(finding, name) ?? '');
  return {
    fingerprint: text('fingerprint'),
    check: text('check'),
    requirement: text('requirement'),
    operations: listIn(finding, 'operations').map(String),
    summary: text('summary'),
  };
}

export function round(seconds: number): number {
  return Math.round(seconds * 10) / 10;
}
