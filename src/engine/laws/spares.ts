import type { Exchange } from '../../core/exchange.ts';
import type { JsonObject } from '../../core/json.ts';
import type { Shown, Thing } from '../../core/law.ts';
import { isSafe, type Operation } from '../../core/operation.ts';
import { changersOf, type Resource } from '../../core/resource.ts';
import { isNothing } from '../../core/same-value.ts';

/** A thing that a law has made and that the next one may use. */
interface Spare {
  readonly thing: Thing;
  /** With every field that it may have. */
  readonly isFull: boolean;
  /** `clean` as long as it is as it was made; `changed` by its fields alone; else `spent`. */
  state: 'clean' | 'changed' | 'spent';
  /** What reading showed first, and last after it was changed. */
  first?: JsonObject;
  last?: JsonObject;
  /** What reading shows, as far as it is steady; absent once something was sent that may change it. */
  steady?: JsonObject;
}

/** What laws that are played one after another leave to each other. */
export class Spares {
  readonly #spares = new Map<Resource, Spare[]>();
  readonly #byMaking = new Map<Exchange, Spare>();
  readonly #several = new Map<Resource, readonly Thing[]>();
  readonly #unsteady = new Map<Resource, readonly string[]>();

  /** A thing was made. */
  add(resource: Resource, thing: Thing, isFull: boolean): void {
    const spare: Spare = { thing, isFull, state: thing.made.status === 202 ? 'spent' : 'clean' };
    this.#spares.set(resource, [...(this.#spares.get(resource) ?? []), spare]);
    this.#byMaking.set(thing.made.exchange, spare);
  }

  /** One that is as it was made, but for those that are in use. */
  clean(resource: Resource, isFull: boolean, used: ReadonlySet<Thing>): Thing | undefined {
    return this.#find(resource, used, (one) => one.state === 'clean' && (one.isFull || !isFull));
  }

  /** One that was changed, but is still there, and shows all its fields where that matters. */
  changed(resource: Resource, isFull: boolean, used: ReadonlySet<Thing>): Thing | undefined {
    return this.#find(resource, used, ({ state, first, last, ...one }) => {
      if (state !== 'changed' || !first || !last) return false;
      if (!isFull) return true;
      if (!one.isFull) return false;
      return Object.keys(first).every((key) => isNothing(first[key]) || !isNothing(last[key]));
    });
  }

  #find(resource: Resource, used: ReadonlySet<Thing>, suits: (spare: Spare) => boolean): Thing | undefined {
    return this.#spares.get(resource)?.find((one) => !used.has(one.thing) && suits(one))?.thing;
  }

  /** A law has sent something about a thing. */
  note(resource: Resource, operation: Operation, { made }: Thing, { status, ok, fields }: Shown): void {
    const spare = this.#byMaking.get(made.exchange);
    if (!spare) return;
    if (isSafe(operation)) {
      if (operation !== resource.read[0]) return;
      if ([404, 410].includes(status)) spare.state = 'spent';
      if (!ok || !fields) return;
      spare.first ??= fields;
      spare.last = fields;
      return;
    }
    delete spare.steady;
    const isRefused = status >= 400 && status < 500;
    const isBeside = operation.method === 'post' && resource.create.includes(operation);
    if (isRefused || isBeside) return;
    delete spare.last;
    const isChange = ok && spare.state !== 'spent' && changersOf(resource).includes(operation);
    spare.state = isChange ? 'changed' : 'spent';
  }

  /** Things beside each other that were only looked for in lists. */
  severalOf(resource: Resource): readonly Thing[] {
    return this.#several.get(resource) ?? [];
  }

  noteSeveral(resource: Resource, things: readonly Thing[]): void {
    this.#several.set(resource, things);
  }

  steadyOf({ made }: Thing): JsonObject | undefined {
    return this.#byMaking.get(made.exchange)?.steady;
  }

  noteSteady({ made }: Thing, steady: JsonObject): void {
    const spare = this.#byMaking.get(made.exchange);
    if (spare) spare.steady = steady;
  }

  /** What differs each time that a thing like this is read; `undefined` where nobody has looked twice. */
  unsteadyOf(resource: Resource): readonly string[] | undefined {
    return this.#unsteady.get(resource);
  }

  noteUnsteady(resource: Resource, pointers: readonly string[]): void {
    this.#unsteady.set(resource, pointers);
  }
}
