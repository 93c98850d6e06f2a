import type { CaseRequest } from '../../core/case.ts';
import type { AnsweredExchange } from '../../core/exchange.ts';
import type { Operation } from '../../core/operation.ts';
import { hintsOf } from '../../protocol/refusals/hints-of.ts';
import { refusalIn } from '../welcome.ts';
import { namesNothing } from './made-instead.ts';

/** Requests that are spent on one way in, so that an operation that cannot be reached does not eat the run. */
const mostTries = 12;
/** After so many looks in vain, further ones spend little on it. */
const mostInVain = 2;
export const fewTries = 2;
/** After so many, nothing is made for a further one. */
const mostLooks = 8;

export const oftenInVain = 'a request that succeeds was looked for often in vain';

/**
 * What was looked for in vain since it last succeeded: all that need it would look anew. Looks of its own are counted
 * apart, as others may have come too early.
 */
export class VainLooks {
  readonly #forItself = new Map<string, number>();
  readonly #forOthers = new Map<string, number>();

  tries({ id }: Operation, isForOthers: boolean): Tries {
    const looks = this.#looks(isForOthers);
    const inVain = looks.get(id) ?? 0;
    looks.set(id, inVain + 1);
    return new Tries(inVain >= mostInVain ? fewTries : mostTries);
  }

  areEnough({ id }: Operation, isForOthers: boolean): boolean {
    return (this.#looks(isForOthers).get(id) ?? 0) >= mostLooks;
  }

  #looks(isForOthers: boolean): Map<string, number> {
    return isForOthers ? this.#forOthers : this.#forItself;
  }

  forget({ id }: Operation): void {
    this.#forItself.delete(id);
    this.#forOthers.delete(id);
  }
}

/** What one way in has cost so far. */
export class Tries {
  readonly #sent = new Set<string>();
  readonly #most: number;
  #givenUp: string | undefined;
  lastExchange: AnsweredExchange | undefined;
  /** The first answer that says of something in its request that it is not there. */
  unknown: AnsweredExchange | undefined;

  constructor(most: number) {
    this.#most = most;
  }

  get isHopeless(): boolean {
    return this.#givenUp !== undefined || this.#sent.size >= this.#most;
  }

  /** The last answer was to our credentials. */
  get isSentAway(): boolean | undefined {
    const status = this.lastExchange?.answer.response.status;
    return status === undefined ? undefined : status === 401 || status === 403;
  }

  get lastAnswer(): string | undefined {
    if (this.#givenUp !== undefined) return this.#givenUp;
    if (!this.lastExchange) return undefined;
    const { response } = this.lastExchange.answer;
    const [hint] = hintsOf(refusalIn(this.lastExchange));
    return `the last answer was ${response.status}${hint ? `: ${shortened(hint.text)}` : ''}`;
  }

  /** Whether a request may still be sent; the same one is not sent twice. */
  take({ id }: Operation, request: CaseRequest): boolean {
    const key = `${id} ${JSON.stringify(request)}`;
    if (this.isHopeless || this.#sent.has(key)) return false;
    this.#sent.add(key);
    return true;
  }

  giveUp(reason: string): undefined {
    this.#givenUp = reason;
    return undefined;
  }

  note(exchange: AnsweredExchange): void {
    this.lastExchange = exchange;
    if (this.unknown === undefined && namesNothing(exchange)) this.unknown = exchange;
    const { status } = exchange.answer.response;
    if (this.isSentAway) this.giveUp(`the target refused our credentials (${status})`);
  }
}

function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 120 ? `${line.slice(0, 119)}…` : line;
}
