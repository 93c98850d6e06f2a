import { Company } from './company.ts';
import { LateAnswers } from './late-answers.ts';
import { SeenFailures } from './seen-failures.ts';

/** What a run may cost; what is left out has no limit. */
export interface RunLimits {
  readonly maxRequests?: number;
  readonly maxTimeMs?: number;
  /** Requests a second. */
  readonly rate?: number;
  /** The longest that a throttled or vanished target is waited for, all waits together. */
  readonly maxWaitMs?: number;
  /** No operation is too slow to be asked everything. */
  readonly patient?: boolean;
  readonly signal?: AbortSignal;
}

/** Milliseconds, handed in so that a test can stand still. */
export interface Clock {
  now(): number;
  sleep(ms: number): Promise<void>;
}

export const systemClock: Clock = {
  now: () => performance.now(),
  sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
};

const defaultMaxWaitMs = 60_000;
/** So long what is under way may take when time is up or the user wants an end. */
const graceMs = 1_500;
/** So long after a connection was lost, what answers 503 may be starting. */
const startingMs = 30_000;
/** `setTimeout` takes no more, and fires at once instead. */
const longestTimerMs = 2 ** 31 - 1;
/** A request that is sent so soon after a cut may be on a connection that has ended with it. */
const cutTogetherMs = 1_000;

/** Every request of a run passes here, so that budget, pace and pauses hold for all of them together. */
export class Gate {
  readonly #limits: RunLimits;
  readonly #clock: Clock;
  readonly #startedAt: number;
  #requests = 0;
  #nextAt = 0;
  #pausedUntil = 0;
  #waitLeftMs: number;
  #stopped: string | undefined;
  readonly late = new LateAnswers();
  readonly company = new Company();
  readonly failures = new SeenFailures();
  /** A request is under suspicion of having ended the target. */
  isBlamed = false;
  /** When connections ended before their answers did. */
  #cutAt: number[] = [];
  #awayAt = Number.NEGATIVE_INFINITY;
  /** Tells those who wait for an answer that nobody does any more. */
  readonly #waiting = new Set<() => void>();

  constructor(limits: RunLimits = {}, clock: Clock = systemClock) {
    this.#limits = limits;
    this.#clock = clock;
    this.#startedAt = clock.now();
    this.#waitLeftMs = limits.maxWaitMs ?? defaultMaxWaitMs;
    const { maxTimeMs, signal } = limits;
    if (maxTimeMs !== undefined) this.#leaveAfter(maxTimeMs + graceMs);
    signal?.addEventListener('abort', () => this.#leaveAfter(graceMs), { once: true });
  }

  get isPatient(): boolean {
    return this.#limits.patient === true;
  }

  /** Waits for an answer while it matters; `undefined` when time was up before it came. */
  within<T>(answer: Promise<T>): Promise<T | undefined> {
    return new Promise((resolve, reject) => {
      const leave = (): void => resolve(undefined);
      this.#waiting.add(leave);
      answer.then(resolve, reject).finally(() => this.#waiting.delete(leave));
    });
  }

  #leaveAfter(ms: number): void {
    if (ms > longestTimerMs) return;
    setTimeout(() => {
      // a clock that stands still, as in a test, has time left
      if (this.stopped !== undefined) for (const leave of this.#waiting) leave();
    }, ms).unref();
  }

  /** How many requests were let through. */
  get requests(): number {
    return this.#requests;
  }

  /** Why nothing more is sent; absent while the run goes on. */
  get stopped(): string | undefined {
    const { maxRequests, maxTimeMs, signal } = this.#limits;
    if (signal?.aborted) this.stop('stopped by the user');
    if (maxRequests !== undefined && this.#requests >= maxRequests) {
      this.stop(`budget spent: ${maxRequests} requests were sent`);
    }
    if (maxTimeMs !== undefined && this.#clock.now() - this.#startedAt >= maxTimeMs) {
      this.stop(`budget spent: ${maxTimeMs / 1000} s are over`);
    }
    return this.#stopped;
  }

  /** Lets nothing more through; the first reason stays. */
  stop(reason: string): void {
    this.#stopped ??= reason;
  }

  /** Waits for its turn and counts the request; `false` when nothing more is sent. */
  async enter(): Promise<boolean> {
    for (;;) {
      if (this.stopped !== undefined) return false;
      const waitMs = Math.max(this.#pausedUntil, this.#nextAt) - this.#clock.now();
      if (waitMs <= 0) break;
      // in short steps, so that a stop is noticed
      await this.#clock.sleep(Math.min(waitMs, 250));
    }
    this.#requests += 1;
    const { rate } = this.#limits;
    if (rate !== undefined) this.#nextAt = Math.max(this.#nextAt, this.#clock.now()) + 1000 / rate;
    return true;
  }

  /** A connection ended before its answer did. */
  noteCut(): void {
    this.#cutAt = [...this.#cutAt.slice(-9), this.#clock.now()];
  }

  /** How many connections were cut a moment ago: the target may be on its way back. */
  get cutLately(): number {
    const since = this.#clock.now() - startingMs;
    return this.#cutAt.filter((at) => at > since).length;
  }

  /** Tells how many connections were cut from now on, or just before. */
  countCuts(): () => number {
    const from = this.#clock.now() - cutTogetherMs;
    return () => this.#cutAt.filter((at) => at >= from).length;
  }

  /** Nobody listens, or it says that it is not there yet. */
  noteAway(): void {
    this.#awayAt = this.#clock.now();
  }

  /** Tells of what is sent from now on whether the target went away meanwhile. */
  watch(): () => boolean {
    const from = this.#clock.now();
    return () => this.#awayAt >= from;
  }

  /** Keeps everything back for a while; `false` when that is longer than is left to wait. */
  pause(ms: number): boolean {
    const until = this.#clock.now() + ms;
    const longer = Math.max(0, until - Math.max(this.#pausedUntil, this.#clock.now()));
    const { maxTimeMs } = this.#limits;
    const isPastEnd = maxTimeMs !== undefined && until - this.#startedAt > maxTimeMs;
    if (longer > this.#waitLeftMs || isPastEnd) return false;
    this.#waitLeftMs -= longer;
    this.#pausedUntil = Math.max(this.#pausedUntil, until);
    return true;
  }
}
