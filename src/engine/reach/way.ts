import { type Case, type CaseRequest, caseId } from '../../core/case.ts';
import type { AnsweredExchange } from '../../core/exchange.ts';
import type { Operation } from '../../core/operation.ts';
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
  /** The last answer, where there was one, was to our credentials. */
  readonly isSentAway?: boolean | undefined;
  /** What names things of the target all the same: nothing is made up in its place. */
  readonly bound?: readonly BoundPlace[];
  /** An answer that says of something in its request that it is not there. */
  readonly unknown?: AnsweredExchange | undefined;
  /** It wants a credential of its own (401). */
  readonly isTurnedAway?: boolean;
}

/** A request that may succeed, as a case. */
export function wayInCase(operation: Operation, request: CaseRequest): Case {
  const title = 'a way in';
  const id = caseId(operation, 'reach', title);
  return { id, operation, source: 'reach', title, intent: 'accept', request };
}

export function isWay(found: Way | NoWay): found is Way {
  return 'exchange' in found;
}
