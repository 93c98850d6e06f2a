import type { Case, CaseRequest } from './case.ts';
import type { Coverage, CoverageLedger } from './coverage.ts';
import type { Exchange } from './exchange.ts';
import type { Finding } from './finding.ts';
import type { Operation } from './operation.ts';
import type { Outcome, OutcomeCounts } from './outcome.ts';

/** How one case ended, with what it was made of. */
export interface Verdict {
  readonly case: Case;
  readonly outcome: Outcome;
  /** Present for every outcome but `passed` and `failed`. */
  readonly reason?: string;
  readonly exchange?: Exchange;
  /** How often it was sent; more than once where the first answer might have passed by itself. */
  readonly requests: number;
  readonly checksExecuted: number;
  readonly findings: readonly Finding[];
}

/** A verdict without its exchange: what is kept, written down, and merged. */
export interface VerdictRecord {
  readonly operation: string;
  /** Place among the cases of its operation, whoever asked them. */
  readonly index: number;
  readonly source: string;
  readonly title: string;
  readonly outcome: Outcome;
  readonly reason?: string;
  /** Status code; absent where there was no answer. */
  readonly status?: number;
  readonly requests: number;
  readonly checksExecuted: number;
  readonly findings: readonly Finding[];
}

/** What a report needs to name an operation. */
export type OperationName = Pick<Operation, 'id' | 'kind' | 'method' | 'path' | 'tags'>;

export interface ReasonCount {
  readonly outcome: Outcome;
  readonly reason: string;
  readonly count: number;
}

export interface RunSummary {
  readonly api: string;
  readonly title: string;
  readonly target: string;
  readonly baseUrl: string;
  readonly seed: number;
  readonly outcomes: OutcomeCounts;
  readonly operations: readonly OperationSummary[];
  /** One entry a cause: what fails before what warns, then in the order of the description. */
  readonly findings: readonly Cause[];
  /** Every reason for which something was not asked or could not be told, with how often. */
  readonly reasons: readonly ReasonCount[];
  readonly coverage: Coverage;
  readonly requests: number;
  readonly checksExecuted: number;
  /** Absent for a report that was merged from several runs. */
  readonly durationMs?: number;
  /** Why not everything that was planned was asked. */
  readonly stopped?: string;
  /** Requests that succeeded, by operation, for a next run. */
  readonly learned?: ReadonlyMap<string, CaseRequest>;
}

/** What findings of one check have in common, told by one of them; its fingerprint is that of check and cause. */
export interface Cause extends Finding {
  /** Every operation in which it was seen, in the order of the description. */
  readonly operations: readonly string[];
  /** Every statement that is not kept: `file:line`, or JSON Pointers where lines do not tell them apart. */
  readonly places: readonly string[];
  /** How many exchanges showed it. */
  readonly count: number;
  /** Place of the case that tells it among those of its operation. */
  readonly caseIndex: number;
}

export interface OperationSummary {
  readonly operation: OperationName;
  readonly outcomes: OutcomeCounts;
  /** Status codes seen, with how often. */
  readonly statuses: Readonly<Record<string, number>>;
  readonly reasons: readonly ReasonCount[];
}

export interface RunStart {
  readonly api: string;
  readonly title: string;
  readonly target: string;
  readonly baseUrl: string;
  readonly seed: number;
  /** `i/n` where the cases are shared among n runs. */
  readonly shard?: string;
  readonly operations: readonly OperationName[];
}

/** What a run tells its listeners, in this order: one start, verdicts as they fall, one end. */
export type RunEvent =
  | ({ readonly type: 'run-started' } & RunStart)
  /** Without a verdict for what the end of the run left over. */
  | { readonly type: 'verdict'; readonly record: VerdictRecord; readonly verdict?: Verdict }
  | { readonly type: 'operation-ended'; readonly operation: Operation }
  /** A smaller request shows the same: it takes the place of the finding with this case index. */
  | { readonly type: 'finding-shrunk'; readonly index: number; readonly finding: Finding }
  | { readonly type: 'run-ended'; readonly summary: RunSummary; readonly ledger: CoverageLedger };

export type RunListener = (event: RunEvent) => void;
