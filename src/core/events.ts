import type { Case } from './case.ts';
import type { Coverage } from './coverage.ts';
import type { Exchange } from './exchange.ts';
import type { Finding } from './finding.ts';
import type { Operation } from './operation.ts';
import type { Outcome, OutcomeCounts } from './outcome.ts';

/** How one case ended. */
export interface Verdict {
  readonly case: Case;
  readonly outcome: Outcome;
  /** Present for every outcome but `passed` and `failed`. */
  readonly reason?: string;
  readonly exchange?: Exchange;
  readonly checksExecuted: number;
  readonly findings: readonly Finding[];
}

export interface RunSummary {
  readonly api: string;
  readonly title: string;
  readonly target: string;
  readonly baseUrl: string;
  readonly outcomes: OutcomeCounts;
  readonly operations: readonly OperationSummary[];
  /** One entry a cause, in the order in which they were first seen. */
  readonly findings: readonly Cause[];
  /** Every reason for which something was not asked or could not be told, with how often. */
  readonly reasons: readonly { readonly outcome: Outcome; readonly reason: string; readonly count: number }[];
  readonly coverage: Coverage;
  readonly requests: number;
  readonly checksExecuted: number;
  readonly durationMs: number;
}

/** What findings of one check have in common, told by one of them; its fingerprint is that of check and cause. */
export interface Cause extends Finding {
  /** Every operation in which it was seen, in the order of the description. */
  readonly operations: readonly string[];
  /** How many exchanges showed it. */
  readonly count: number;
}

export interface OperationSummary {
  readonly operation: Operation;
  readonly outcomes: OutcomeCounts;
  /** Status codes seen, with how often. */
  readonly statuses: Readonly<Record<string, number>>;
}

/** What a run tells its listeners, in this order: one start, verdicts as they fall, one end. */
export type RunEvent =
  | {
      readonly type: 'run-started';
      readonly api: string;
      readonly title: string;
      readonly target: string;
      readonly operations: number;
    }
  | { readonly type: 'verdict'; readonly verdict: Verdict }
  | { readonly type: 'operation-ended'; readonly operation: Operation }
  | { readonly type: 'run-ended'; readonly summary: RunSummary };

export type RunListener = (event: RunEvent) => void;
