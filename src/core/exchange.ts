import type { Case } from './case.ts';
import type { Description } from './description.ts';
import type { HttpAnswer, HttpRequest, HttpResponse } from './http.ts';

/** A case after it was sent. */
export interface Exchange {
  readonly case: Case;
  readonly description: Description;
  readonly request: HttpRequest;
  readonly answer: HttpAnswer;
  /** The exchange of the valid request that this case was made from, when that one succeeded. */
  readonly reference?: AnsweredExchange;
  /** Values of credentials and signing keys that were in use, for checks on what a server gives away. */
  readonly secrets?: readonly string[];
  /** Nobody listened for a moment before this answer came. */
  readonly wasGone?: boolean;
}

/** An exchange that brought a whole response. */
export interface AnsweredExchange extends Exchange {
  readonly answer: { readonly ok: true; readonly response: HttpResponse };
}

export function isAnswered(exchange: Exchange): exchange is AnsweredExchange {
  return exchange.answer.ok;
}
