import { usageError } from '../core/errors.ts';
import type { Cause, RunSummary } from '../core/events.ts';
import { isArray, isObject, type JsonObject, jsonIn, member } from '../core/json.ts';
import { readWrittenFile } from '../output/files.ts';
import type { Sink } from '../output/sink.ts';

/** Where `troth test` leaves what `troth replay` needs, below the working directory. */
export const lastRunFile = '.troth/last-run.json';

/** How a finding is found again: no request is kept, since the seed makes the same case anew. */
export interface KeptFinding {
  readonly fingerprint: string;
  readonly check: string;
  readonly cause: string;
  readonly requirement: string;
  readonly operation: string;
  readonly case: string;
  readonly source: string;
  /** The law and its resource, where it is a law that saw it. */
  readonly law?: string;
  readonly shrunk: readonly number[];
}

export interface LastRun {
  /** Path or URL, as it was given. */
  readonly description: string;
  readonly overlays: readonly string[];
  readonly url: string;
  readonly seed: number;
  readonly allowDestructive: boolean;
  readonly findings: readonly KeptFinding[];
}

export async function writeLastRun(
  path: string,
  run: Omit<LastRun, 'findings' | 'seed'>,
  { seed, findings }: RunSummary,
  sink: Sink,
): Promise<void> {
  const whole = { ...run, seed, findings: findings.map(kept) };
  await sink.writeFile(path, `${JSON.stringify(whole, null, 2)}\n`);
}

function kept(finding: Cause): KeptFinding {
  const { fingerprint, check, cause, requirement, operation, source, shrunk = [] } = finding;
  const law = source === 'laws' ? { law: finding.case } : {};
  return { fingerprint, check, cause, requirement, operation, source, case: finding.case, shrunk, ...law };
}

/** Throws a usage `TrothError` that names the file. */
export async function readLastRun(path: string): Promise<LastRun> {
  const text = await readWrittenFile(path);
  if (text === undefined)
    throw usageError(`${path} cannot be read; run troth test first, or name its file with --from`);
  const value = jsonIn(text);
  const { description, overlays, url, seed, allowDestructive, findings } = isObject(value) ? value : {};
  if (
    typeof description !== 'string' ||
    typeof url !== 'string' ||
    typeof seed !== 'number' ||
    !isArray(findings)
  ) {
    throw usageError(`${path}:1: is not what troth test leaves behind; run it again`);
  }
  const known = findings.filter(isObject).map(findingOf);
  const laid = isArray(overlays) ? overlays.map(String) : [];
  return {
    description,
    overlays: laid,
    url,
    seed,
    allowDestructive: allowDestructive === true,
    findings: known,
  };
}

function findingOf(value: JsonObject): KeptFinding {
  const text = (key: string): string => String(member(value, key) ?? '');
  const { shrunk } = value;
  return {
    fingerprint: text('fingerprint'),
    check: text('check'),
    cause: text('cause'),
    requirement: text('requirement'),
    operation: text('operation'),
    case: text('case'),
    source: text('source'),
    ...(typeof value.law === 'string' ? { law: value.law } : {}),
    shrunk: isArray(shrunk) ? shrunk.map(Number) : [],
  };
}
