import type { AnsweredExchange } from '../../core/exchange.ts';
import type { Hint } from '../../core/hint.ts';
import type { HttpResponse } from '../../core/http.ts';
import { exclusions } from '../../protocol/refusals/exclusions.ts';
import { hintsOf } from '../../protocol/refusals/hints-of.ts';
import { refusalIn } from '../welcome.ts';
import { saysTaken } from './says-taken.ts';

interface Told {
  readonly hints: readonly Hint[];
  readonly isTaken: boolean;
}

/** What an answer says that can be followed; `undefined` where it is no refusal, or a failure that says nothing of the request. */
export function toldIn(refused: AnsweredExchange, before: readonly AnsweredExchange[]): Told | undefined {
  const response = refusalIn(refused);
  if (response.status < 400) return undefined;
  const hints = [...exclusions(response), ...hintsOf(asRefusal(response))];
  const isTaken = saysTaken(response, hints);
  // one step is gone behind a failure, which may have nothing to do with what it says
  const isVain = hints.length === 0 || before.some(hasFailed);
  return response.status >= 500 && !isTaken && isVain ? undefined : { hints, isTaken };
}

/** Some refuse with 500, and say why in the words in which others do with 400. */
export function asRefusal(response: HttpResponse): HttpResponse {
  return response.status === 500 ? { ...response, status: 400 } : response;
}

function hasFailed({ answer: { response } }: AnsweredExchange): boolean {
  return response.status >= 500;
}
