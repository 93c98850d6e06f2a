import type { Operation } from '../../core/operation.ts';
import type { Binding } from '../../core/resource.ts';
import { isWay, type NoWay, type Way } from './way.ts';

/** Things that were made once and are named by many: what stands in them or refers to them leaves them as they are. */
export class SharedWays {
  readonly #bindings: ReadonlyMap<string, readonly Binding[]>;
  readonly #ways = new Map<string, Promise<Way | NoWay>>();
  readonly #needs = new Map<string, ReadonlySet<string>>();

  constructor(bindings: ReadonlyMap<string, readonly Binding[]>) {
    this.#bindings = bindings;
  }

  /** What others name, else what is made now. */
  async take(
    { id }: Operation,
    trail: readonly Operation[],
    make: () => Promise<Way | NoWay>,
  ): Promise<Way | NoWay> {
    const known = this.#ways.get(id);
    if (known) {
      // who is waited for must not wait for us
      const needs = this.#needsOf(id);
      return trail.some((one) => needs.has(one.id)) ? make() : known;
    }
    return this.renew({ id }, make);
  }

  /** What is made now, for all who come after. */
  async renew({ id }: Pick<Operation, 'id'>, make: () => Promise<Way | NoWay>): Promise<Way | NoWay> {
    const made = make();
    this.#ways.set(id, made);
    const isMade = await made.then(isWay, () => false);
    if (!isMade && this.#ways.get(id) === made) this.#ways.delete(id);
    return made;
  }

  /** Operations that may be asked before this one. */
  #needsOf(id: string): ReadonlySet<string> {
    const known = this.#needs.get(id);
    if (known) return known;
    const needs = new Set<string>();
    const pending = [id];
    for (const one of pending) {
      for (const { producers } of this.#bindings.get(one) ?? []) {
        for (const { operation } of producers) {
          if (needs.has(operation.id)) continue;
          needs.add(operation.id);
          pending.push(operation.id);
        }
      }
    }
    this.#needs.set(id, needs);
    return needs;
  }
}
