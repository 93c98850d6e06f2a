import type { Case } from './case.ts';
import type { Description } from './description.ts';
import type { HttpAnswer, HttpRequest, HttpResponse } from './http.ts';

/** A case after it was sent. */
export interface Exchange {
  readonly case: Case;
  readonly description: Description;
  readonly request: HttpRequest;
  readonly answer: HttpAnswer;
}

/** An exchange that brought a whole response. */
export interface AnsweredExchange extends Exchange {
  readonly answer: { readonly ok: true; readonly response: HttpResponse };
}

export function isAnswered(exchange: Exchange): exchange is AnsweredExchange {
  return exchange.answer.ok;
}
