import type { CaseRequest } from '../../core/case.ts';
import type { AnsweredExchange } from '../../core/exchange.ts';
import type { BoundPlace } from './bound-places.ts';

/** A request that was seen to succeed. */
export interface Way {
  readonly exchange: AnsweredExchange;
  /** What made the things that it names, in order. */
  readonly before: readonly AnsweredExchange[];
  readonly request: CaseRequest;
  /** What of the request names things of the target. */
  readonly bound: readonly BoundPlace[];
  /** Something that it names is named by others as well. */
  readonly isShared: boolean;
}

/** What was tried and what is lacking, in one line. */
export interface NoWay {
  readonly lacks: string;
  /** What names things of the target all the same: nothing is made up in its place. */
  readonly bound?: readonly BoundPlace[];
  /** It wants a credential of its own (401). */
  readonly isTurnedAway?: boolean;
}

export function isWay(found: Way | NoWay): found is Way {
  return 'exchange' in found;
}
