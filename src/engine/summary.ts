import type { Case } from '../core/case.ts';
import type { CoverageLedger } from '../core/coverage.ts';
import type {
  Cause,
  OperationName,
  OperationSummary,
  ReasonCount,
  RunStart,
  RunSummary,
  VerdictRecord,
} from '../core/events.ts';
import type { Finding } from '../core/finding.ts';
import { addOutcomes, noOutcomes, type Outcome, type OutcomeCounts, outcomes } from '../core/outcome.ts';
import { coverageOf } from './covered.ts';
import { fingerprintOf } from './fingerprint.ts';

/** The finding that tells a cause, and where it was seen first. */
interface Told {
  readonly finding: Finding;
  readonly index: number;
  /** Kept so that a smaller one can be looked for. */
  readonly case?: Case;
  readonly operations: Set<string>;
  /** Statements by their JSON Pointers, with where they were written. */
  readonly places: Map<string, string | undefined>;
  /** The cause that would explain all that was seen of it at an operation. */
  readonly behind: Map<string, string | undefined>;
  count: number;
}

interface OperationAccount {
  readonly place: number;
  readonly outcomes: Record<Outcome, number>;
  readonly statuses: Record<string, number>;
  readonly reasons: Map<string, ReasonCount>;
}

/** How a run ended. */
export interface RunEnd {
  readonly ledger: CoverageLedger;
  /** Requests that belong to no case: those that looked for a way in, and those that made findings smaller. */
  readonly moreRequests: number;
  readonly durationMs?: number;
  readonly stopped?: string;
}

/**
 * Adds records up, in whatever order they fall, to the same summary. What it keeps grows with operations and causes, and
 * not with cases.
 */
export class SummaryAccount {
  readonly #start: RunStart;
  readonly #operations: ReadonlyMap<string, OperationAccount>;
  readonly #causes = new Map<string, Told>();
  #requests = 0;
  #checksExecuted = 0;

  constructor(start: RunStart) {
    this.#start = start;
    this.#operations = new Map(start.operations.map(({ id }, place) => [id, emptyAccount(place)]));
  }

  note(record: VerdictRecord, case_?: Case): void {
    const { operation, index, outcome, reason, status, findings } = record;
    const account = this.#operations.get(operation);
    if (!account) return;
    account.outcomes[outcome] += 1;
    this.#checksExecuted += record.checksExecuted;
    this.#requests += record.requests;
    if (status !== undefined) account.statuses[status] = (account.statuses[status] ?? 0) + 1;
    for (const finding of findings) this.#noteFinding(finding, index, case_);
    if (reason !== undefined) addReason(account.reasons, { outcome, reason, count: 1 });
  }

  /** The findings of one cause are told by that of the first case of the first operation, whoever came first. */
  #noteFinding(finding: Finding, index: number, case_?: Case): void {
    const key = causeKey(finding);
    const known = this.#causes.get(key);
    const { operations, places, behind } = known ?? {
      operations: new Set<string>(),
      places: new Map<string, string | undefined>(),
      behind: new Map<string, string | undefined>(),
    };
    const count = (known?.count ?? 0) + 1;
    operations.add(finding.operation);
    if (finding.declaredAt !== undefined) places.set(finding.declaredAt, finding.written);
    // one that nothing else explains is enough
    if (finding.behind === undefined || !behind.has(finding.operation))
      behind.set(finding.operation, finding.behind);
    if (known && !this.#comesBefore(finding, index, known)) known.count = count;
    else {
      const told = { finding, index, operations, places, behind, count };
      this.#causes.set(key, { ...told, ...(case_ ? { case: case_ } : {}) });
    }
  }

  #comesBefore({ operation }: Finding, index: number, known: Told): boolean {
    const place = this.#placeOf(operation);
    const knownPlace = this.#placeOf(known.finding.operation);
    return place < knownPlace || (place === knownPlace && index < known.index);
  }

  #placeOf(operation: string): number {
    return this.#operations.get(operation)?.place ?? Number.POSITIVE_INFINITY;
  }

  /** The findings that tell their causes, with their cases where these are known. */
  tellers(): { readonly finding: Finding; readonly index: number; readonly case?: Case }[] {
    return this.#sorted().map(({ finding, index, case: case_ }) => {
      return { finding, index, ...(case_ ? { case: case_ } : {}) };
    });
  }

  /** Puts a smaller finding in the place of the one that was found with this case. */
  replace(finding: Finding, index: number): void {
    const key = causeKey(finding);
    const known = this.#causes.get(key);
    if (known?.index === index && known.finding.operation === finding.operation) {
      this.#causes.set(key, { ...known, finding });
    }
  }

  result({ ledger, moreRequests, durationMs, stopped }: RunEnd): RunSummary {
    const operations = this.#start.operations.map((operation) => this.#summaryOf(operation));
    const total = operations.reduce(
      (sum, one): OutcomeCounts => addOutcomes(sum, one.outcomes),
      noOutcomes(),
    );
    const reasons = new Map<string, ReasonCount>();
    for (const one of operations) for (const reason of one.reasons) addReason(reasons, reason);
    const told = new Map(
      operations.map((one) => [one.operation.id, one.reasons.map(({ reason }) => reason)]),
    );
    const { api, title, target, baseUrl, seed } = this.#start;
    return {
      api,
      title,
      target,
      baseUrl,
      seed,
      outcomes: total,
      operations,
      findings: this.#sorted().map((one) => this.#causeOf(one)),
      reasons: inOrder(reasons),
      coverage: coverageOf(ledger, told),
      requests: this.#requests + moreRequests,
      checksExecuted: this.#checksExecuted,
      ...(durationMs === undefined ? {} : { durationMs }),
      ...(stopped === undefined ? {} : { stopped }),
    };
  }

  #summaryOf(operation: OperationName): OperationSummary {
    const account = this.#operations.get(operation.id) ?? emptyAccount(0);
    const statuses = Object.entries(account.statuses).toSorted(([a], [b]) => Number(a) - Number(b));
    return {
      operation,
      outcomes: account.outcomes,
      statuses: Object.fromEntries(statuses),
      reasons: inOrder(account.reasons),
    };
  }

  #sorted(): Told[] {
    const rank = ({ finding: { requirement, waived } }: Told): number =>
      waived === undefined ? ['MUST', 'SHOULD', 'MAY'].indexOf(requirement) : 3;
    return this.#unexplained().sort(
      (a, b) =>
        rank(a) - rank(b) ||
        this.#placeOf(a.finding.operation) - this.#placeOf(b.finding.operation) ||
        a.index - b.index ||
        compare(causeKey(a.finding), causeKey(b.finding)),
    );
  }

  /** Who lets everybody in lets those with a wrong key in as well: that is one cause, and not two. */
  #unexplained(): Told[] {
    return [...this.#causes.values()].filter(({ finding, operations, behind }) => {
      return ![...operations].every((one) => this.#isExplained(finding, one, behind.get(one)));
    });
  }

  #isExplained(finding: Finding, operation: string, behind: string | undefined): boolean {
    if (behind === undefined || behind === finding.cause) return false;
    return this.#causes.get(causeKey({ ...finding, cause: behind }))?.operations.has(operation) ?? false;
  }

  #causeOf({ finding, operations, places, count, index }: Told): Cause {
    const seen = [...operations].sort((a, b) => this.#placeOf(a) - this.#placeOf(b));
    const fingerprint = fingerprintOf(finding.check, '', '', finding.cause);
    return { ...finding, fingerprint, operations: seen, places: placesOf(places), count, caseIndex: index };
  }
}

function emptyAccount(place: number): OperationAccount {
  return { place, outcomes: noOutcomes(), statuses: {}, reasons: new Map() };
}

/** Lines where each statement has one of its own; a description that is one long line has pointers only. */
function placesOf(places: ReadonlyMap<string, string | undefined>): string[] {
  const lines = new Set(places.values());
  const written = [...lines].filter((line) => line !== undefined);
  const told = lines.size === places.size && written.length === lines.size ? written : [...places.keys()];
  return told.sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
}

/** One cause is told once for each requirement, and apart from what is waived. */
function causeKey({ check, requirement, waived = '', cause }: Finding): string {
  return JSON.stringify([check, requirement, waived, cause]);
}

function addReason(reasons: Map<string, ReasonCount>, { outcome, reason, count }: ReasonCount): void {
  const key = `${outcome} ${reason}`;
  reasons.set(key, { outcome, reason, count: count + (reasons.get(key)?.count ?? 0) });
}

function inOrder(reasons: ReadonlyMap<string, ReasonCount>): ReasonCount[] {
  return [...reasons.values()].sort(
    (a, b) => outcomes.indexOf(a.outcome) - outcomes.indexOf(b.outcome) || compare(a.reason, b.reason),
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
