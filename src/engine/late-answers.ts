import type { Exchange } from '../core/exchange.ts';
import type { Operation } from '../core/operation.ts';

export const tooLate = 'several requests of this operation were not answered in time';
const notAnswered = 'the connection was closed on all requests of this operation';
const endsServer = 'several requests of this operation ended the server';

/** Once may be a hiccup. */
const mostLate = 2;
const mostCut = 3;
const mostEndings = 2;
/** An answer that takes longer is slow. */
const slowMs = 1_000;
/** After so long an operation is known to be one that is mostly waited for. */
const mostlyWaitsMs = 3_000;
/** So long the slow answers of one operation may take, all together. */
const mostSlowMs = 60_000;

/**
 * Which operations keep everybody waiting who asks them: streams, what waits for something that is not there, and what
 * the server has to be started again after.
 */
export class LateAnswers {
  readonly #late = new Map<string, number>();
  readonly #cut = new Map<string, number>();
  readonly #answered = new Set<string>();
  readonly #endings = new Map<string, number>();
  readonly #succeeded = new Set<string>();
  /** What the slow answers of an operation took, in milliseconds. */
  readonly #slow = new Map<string, number>();
  readonly #throttled = new Set<string>();
  /** Who wants to know when something was slow. */
  readonly #listeners = new Set<() => void>();

  note(exchange: Exchange): void {
    const { answer, case: case_ } = exchange;
    const { id } = case_.operation;
    if (isLate(exchange)) this.#late.set(id, (this.#late.get(id) ?? 0) + 1);
    if (isCut(exchange) && case_.request.method === undefined)
      this.#cut.set(id, (this.#cut.get(id) ?? 0) + 1);
    if (answer.ok && case_.request.method === undefined) this.#answered.add(id);
    const { durationMs } = answer.ok ? answer.response : answer.failure;
    if (answer.ok && answer.response.status < 400) {
      // what was slow was how it refuses
      if (!this.#succeeded.has(id) && durationMs <= slowMs) this.#slow.delete(id);
      this.#succeeded.add(id);
    }
    if (durationMs <= slowMs) return;
    this.#slow.set(id, (this.#slow.get(id) ?? 0) + durationMs);
    for (const listener of this.#listeners) listener();
  }

  /** Whether the operation was mostly waited for so far. */
  isSlow({ id }: Operation): boolean {
    return (this.#slow.get(id) ?? 0) >= mostlyWaitsMs;
  }

  /** Calls back after each slow answer; gives what ends that. */
  whenSlow(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** It was throttled for as long as we wait. */
  noteThrottled({ id }: Operation): void {
    this.#throttled.add(id);
  }

  /** Whether to wait again is of no use, and keeps everybody else back: a login that counts failures. */
  staysThrottled({ id }: Operation): boolean {
    return this.#throttled.has(id);
  }

  /** Why no more is asked of an operation that takes seconds for each answer. */
  tooSlow({ id }: Operation): string | undefined {
    const took = this.#slow.get(id) ?? 0;
    if (took < mostSlowMs) return undefined;
    return `its answers take seconds, and ${Math.round(took / 1_000)} s were waited for them; --thorough asks everything`;
  }

  /** Whether a request of another operation, which else answers, may keep the server from answering this one. */
  mayBeHeldUp({ id }: Operation): boolean {
    return [...this.#late.keys()].some((other) => other !== id && this.#succeeded.has(other));
  }

  hasSucceeded({ id }: Operation): boolean {
    return this.#succeeded.has(id);
  }

  /** The server went away with a request of the operation, and came back. */
  noteEnding({ id }: Operation): void {
    this.#endings.set(id, (this.#endings.get(id) ?? 0) + 1);
  }

  /** Why a further request would tell nothing new: the server is ended by it, or it is waited for and never succeeds. */
  against({ id }: Operation): string | undefined {
    if ((this.#endings.get(id) ?? 0) >= mostEndings) return endsServer;
    if ((this.#cut.get(id) ?? 0) >= mostCut && !this.#answered.has(id)) return notAnswered;
    const isHanging = (this.#late.get(id) ?? 0) >= mostLate && !this.#succeeded.has(id);
    return isHanging ? tooLate : undefined;
  }
}

export function isLate({ answer }: Exchange): boolean {
  return !answer.ok && answer.failure.kind.endsWith('-timeout');
}

/** The connection ended before the answer did. */
export function isCut({ answer }: Exchange): boolean {
  return !answer.ok && answer.failure.kind === 'closed';
}
