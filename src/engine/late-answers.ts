import type { Exchange } from '../core/exchange.ts';
import type { Operation } from '../core/operation.ts';

export const tooLate = 'several requests of this operation were not answered in time';

/** Once may be a hiccup. */
const mostLate = 2;

/** Which operations keep everybody waiting who asks them: streams, and what waits for something that is not there. */
export class LateAnswers {
  readonly #late = new Map<string, number>();
  readonly #succeeded = new Set<string>();

  note(exchange: Exchange): void {
    const { answer, case: case_ } = exchange;
    const { id } = case_.operation;
    if (isLate(exchange)) this.#late.set(id, (this.#late.get(id) ?? 0) + 1);
    if (answer.ok && answer.response.status < 400) this.#succeeded.add(id);
  }

  /** Whether a request of another operation, which else answers, may keep the server from answering this one. */
  mayBeHeldUp({ id }: Operation): boolean {
    return [...this.#late.keys()].some((other) => other !== id && this.#succeeded.has(other));
  }

  hasSucceeded({ id }: Operation): boolean {
    return this.#succeeded.has(id);
  }

  /** It was waited for in vain and has never succeeded: a further request would tell nothing new. */
  areAllOf({ id }: Operation): boolean {
    return (this.#late.get(id) ?? 0) >= mostLate && !this.#succeeded.has(id);
  }
}

export function isLate({ answer }: Exchange): boolean {
  return !answer.ok && answer.failure.kind.endsWith('-timeout');
}
