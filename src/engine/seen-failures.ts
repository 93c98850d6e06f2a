import type { Exchange } from '../core/exchange.ts';
import { ownErrorMessage } from '../protocol/error-message.ts';
import { sentTexts } from '../protocol/sent-texts.ts';

/** Failures of the server that were seen twice: more of the same need no second look. */
export class SeenFailures {
  readonly #seen = new Set<string>();

  /** Whether a request that changes nothing made the server fail in a way that was not seen before (RFC 9110 §9.2.1). */
  isNew(exchange: Exchange): boolean {
    const { answer, case: case_, request } = exchange;
    if (!answer.ok || case_.asks || !['GET', 'HEAD'].includes(request.method)) return false;
    const { status } = answer.response;
    return status >= 500 && status !== 501 && !this.#seen.has(keyOf(exchange));
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
