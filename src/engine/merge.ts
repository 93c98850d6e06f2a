import type { CoverageLedger } from '../core/coverage.ts';
import { usageError } from '../core/errors.ts';
import type { RunStart, RunSummary, VerdictRecord } from '../core/events.ts';
import type { Finding } from '../core/finding.ts';
import { isArray, isObject, type Json, type JsonObject, jsonIn, member } from '../core/json.ts';
import { addLedgers } from './covered.ts';
import { SummaryAccount } from './summary.ts';

/** What one run wrote with `--reporter ndjson=FILE`. */
export interface RecordedRun {
  readonly file: string;
  readonly lines: Iterable<string>;
}

interface ReadRun {
  readonly file: string;
  readonly start: RunStart;
  readonly records: readonly VerdictRecord[];
  readonly shrunk: readonly { readonly index: number; readonly finding: Finding }[];
  readonly ledger: CoverageLedger;
  readonly stopped?: string;
}

/**
 * The report of several runs that shared one plan. It carries no time of its own and counts the requests of the cases
 * alone, so that any number of shards gives the same. Throws a usage `TrothError` that names file and line.
 */
export function mergeRuns(recorded: readonly RecordedRun[]): RunSummary {
  const runs = recorded.map(readRun).sort((a, b) => shardOf(a).index - shardOf(b).index);
  const [first] = runs;
  if (!first) throw usageError('merge needs the NDJSON file of each shard');
  requireWhole(runs);
  const account = new SummaryAccount(first.start);
  for (const { records } of runs) for (const record of records) account.note(counted(record));
  for (const { shrunk } of runs) for (const { finding, index } of shrunk) account.replace(finding, index);
  const stopped = runs.find((run) => run.stopped !== undefined)?.stopped;
  return account.result({
    ledger: addLedgers(runs.map(({ ledger }) => ledger)),
    moreRequests: 0,
    ...(stopped === undefined ? {} : { stopped }),
  });
}

/** What a law has to send depends on what other laws of its shard have left. */
function counted(record: VerdictRecord): VerdictRecord {
  return record.source === 'laws' ? { ...record, requests: 0 } : record;
}

function shardOf({ start }: ReadRun): { index: number; count: number } {
  const [index = 1, count = 1] = (start.shard ?? '1/1').split('/').map(Number);
  return { index, count };
}

function requireWhole(runs: readonly ReadRun[]): void {
  const plans = new Set(runs.map(({ start }) => JSON.stringify([start.api, start.seed, start.operations])));
  if (plans.size > 1) {
    const [first, other] = runs;
    throw usageError(`${other?.file}: is not of the same description and seed as ${first?.file}`);
  }
  const { count } = runs[0] ? shardOf(runs[0]) : { count: 0 };
  for (let index = 1; index <= count; index += 1) {
    const found = runs.filter((run) => shardOf(run).index === index && shardOf(run).count === count);
    if (found.length === 0) throw usageError(`merge lacks the file of shard ${index}/${count}`);
    if (found.length > 1) {
      throw usageError(
        `${found[1]?.file}: is shard ${index}/${count}, as ${found[0]?.file} is; give each shard once`,
      );
    }
  }
  const stray = runs.find((run) => shardOf(run).count !== count);
  if (stray) throw usageError(`${stray.file}: is shard ${stray.start.shard}, among files of ${count} shards`);
}

function readRun({ file, lines }: RecordedRun): ReadRun {
  const records: VerdictRecord[] = [];
  const shrunk: { index: number; finding: Finding }[] = [];
  let start: RunStart | undefined;
  let end: JsonObject | undefined;
  let number = 0;
  for (const text of lines) {
    number += 1;
    if (text === '') continue;
    const line = readLine(file, number, text);
    const type = member(line, 'type');
    if (number === 1 && (type !== 'run-started' || member(line, 'version') !== 1)) {
      throw usageError(`${file}:1: is not what --reporter ndjson=FILE of this version writes`);
    }
    if (type === 'run-started')
      start = line as unknown as RunStart; // written by the reporter of the same version
    else if (type === 'verdict') records.push(recordOf(line));
    else if (type === 'finding-shrunk')
      shrunk.push({ index: Number(line.index), finding: findingOf(line.finding) });
    else if (type === 'run-ended') end = line;
  }
  if (!start) throw usageError(`${file}:1: is empty; run the shard again`);
  if (!end) throw usageError(`${file}:${number}: ends before the run did; run the shard again`);
  const { stopped } = end;
  return {
    file,
    start,
    records,
    shrunk,
    ledger: ledgerOf(end),
    ...(typeof stopped === 'string' ? { stopped } : {}),
  };
}

function readLine(file: string, number: number, text: string): JsonObject {
  const value = jsonIn(text);
  if (isObject(value)) return value;
  throw usageError(`${file}:${number}: is no line of JSON; run the shard again`);
}

function recordOf(line: JsonObject): VerdictRecord {
  const record = line as unknown as VerdictRecord; // written by the reporter of the same version
  return { ...record, findings: (isArray(line.findings) ? line.findings : []).map(findingOf) };
}

/** Requests come back as the commands that send them. */
function findingOf(value: Json | undefined): Finding {
  const { status: _computed, curl, ...rest } = isObject(value) ? value : {};
  const finding = rest as unknown as Finding; // written by the reporter of the same version
  return { ...finding, requests: [], commands: typeof curl === 'string' ? curl.split('\n') : [] };
}

function ledgerOf({ items }: JsonObject): CoverageLedger {
  return {
    items: (isArray(items) ? items : []).map((item) => {
      const [kind, operation, name, exercised] = isArray(item) ? item : [];
      const known = kind as CoverageLedger['items'][number]['kind']; // written by the reporter of the same version
      return { kind: known, operation: String(operation), item: String(name), exercised: exercised === true };
    }),
  };
}
