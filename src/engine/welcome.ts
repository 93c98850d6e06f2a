import type { AnsweredExchange } from '../core/exchange.ts';
import type { HttpResponse } from '../core/http.ts';
import { saidFailure } from '../openapi/said-failure.ts';
import { readContent } from '../protocol/content.ts';

/** Whether a request did what it is for, by its status and by what the answer says of it. */
export function isWelcome({
  answer: { response },
  case: { operation },
  description,
}: AnsweredExchange): boolean {
  if (response.status >= 300) return false;
  const content = readContent(response);
  return content.kind !== 'json' || !saidFailure(content.value, operation, response.status, description);
}

/** What was not welcome, as a refusal: with the status that it should have had. */
export function refusalIn(exchange: AnsweredExchange): HttpResponse {
  const { response } = exchange.answer;
  return response.status < 300 && !isWelcome(exchange) ? { ...response, status: 400 } : response;
}
