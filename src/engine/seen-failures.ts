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
   * that an answer which says as much explains nothing (RFC 9110 §9.2.1).
   */
  isPassed(first: Exchange, { answer }: Exchange): boolean {
    if (!answer.ok || answer.response.status >= 500) return false;
    return ['GET', 'HEAD'].includes(first.request.method) || !saysDone.includes(answer.response.status);
  }

  note(exchange: Exchange): void {
    this.#seen.add(keyOf(exchange));
  }
}

/** Something was made, removed or changed before. */
const saysDone = [404, 409, 410, 412];

function keyOf({ answer, case: { operation, request } }: Exchange): string {
  if (!answer.ok) return '';
  const { response } = answer;
  return `${operation.id} ${response.status} ${ownErrorMessage(response, sentTexts(request)) ?? ''}`;
}
