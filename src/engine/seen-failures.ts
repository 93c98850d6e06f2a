import type { Exchange } from '../core/exchange.ts';
import { ownErrorMessage } from '../protocol/error-message.ts';
import { sentTexts } from '../protocol/sent-texts.ts';

/** Failures of the server that were seen twice: more of the same need no second look. */
export class SeenFailures {
  readonly #seen = new Set<string>();

  /** Whether the server failed in a way that was not seen before. */
  isNew(exchange: Exchange): boolean {
    const { answer, case: case_ } = exchange;
    if (!answer.ok || case_.asks) return false;
    const { status } = answer.response;
    return status >= 500 && status !== 501 && !this.#seen.has(keyOf(exchange));
  }

  /**
   * Whether a second answer explains the first away. What changes something may have been done half the first time, so
   * that only success shows that it was a matter of the moment (RFC 9110 §9.2.1).
   */
  isPassed(first: Exchange, { answer }: Exchange): boolean {
    if (!answer.ok || !first.answer.ok || answer.response.status === first.answer.response.status)
      return false;
    return ['GET', 'HEAD'].includes(first.request.method) || answer.response.status < 400;
  }

  note(exchange: Exchange): void {
    this.#seen.add(keyOf(exchange));
  }
}

function keyOf({ answer, case: { operation, request } }: Exchange): string {
  if (!answer.ok) return '';
  const { response } = answer;
  return `${operation.id} ${response.status} ${ownErrorMessage(response, sentTexts(request)) ?? ''}`;
}
