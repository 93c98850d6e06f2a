import type { Basis, Requirement } from './basis.ts';
import type { Exchange } from './exchange.ts';
import type { ExchangeSketch } from './sketch.ts';

/** Whose fault a finding is. */
export type Party = 'server' | 'description';

/** One thing that a check saw and that should not be so. */
export interface Observation {
  /** JSON Pointer into the response body, or `/headers/<name>`, `/status`, `` for the whole exchange. */
  readonly at: string;
  /** Tells observations at one place apart: a schema keyword, a header, a status. Never wording. */
  readonly keyword: string;
  readonly summary: string;
  readonly expected: string;
  readonly actual: string;
  /** JSON Pointer of the statement in the description that is not kept, where there is one. */
  readonly declaredAt?: string;
  /**
   * What findings of several operations have in common when this is seen in each of them: one missing header
   * everywhere is one cause. Left out, each operation is a cause of its own.
   */
  readonly cause?: string;
  /** Another cause of this check: where it is seen in the same operations, it explains this one, which is then not told. */
  readonly behind?: string;
  /** Where it is not the check's: a server may do what its description forgot to say. */
  readonly party?: Party;
  /** Only where the description itself asks for less than the check, as with `x-inferred`. */
  readonly requirement?: Requirement;
}

/** One rule about one exchange of any API. Pure: no I/O, no clock, no randomness. */
export interface Check {
  /** Equal to the file's name. */
  readonly id: string;
  readonly title: string;
  readonly requirement: Requirement;
  readonly party: Party;
  readonly basis: Basis;
  /** One sentence for the person who must act. */
  readonly why: string;
  appliesTo(exchange: Exchange): boolean;
  run(exchange: Exchange): Iterable<Observation>;
  /** At least one exchange on which the check is silent and one on which it speaks; run by one generic test. */
  readonly examples: {
    readonly passes: readonly [ExchangeSketch, ...ExchangeSketch[]];
    readonly fails: readonly [ExchangeSketch, ...ExchangeSketch[]];
  };
}

/** A check whose `appliesTo` narrows the exchange that `run` receives. */
interface NarrowCheck<E extends Exchange> extends Omit<Check, 'appliesTo' | 'run'> {
  appliesTo(exchange: Exchange): exchange is E;
  run(exchange: E): Iterable<Observation>;
}

export function defineCheck<E extends Exchange>(check: NarrowCheck<E>): Check;
export function defineCheck(check: Check): Check;
export function defineCheck(check: Check): Check {
  return check;
}
