import type { CaseRequest } from '../core/case.ts';
import type { JsonObject } from '../core/json.ts';
import type { Sending, Shown, Stage, Thing } from '../core/law.ts';
import type { Operation } from '../core/operation.ts';
import { allowedNumbers, type PageParameters, pageParameters } from './page-parameters.ts';
import { type Walk, type Walking, walkPages } from './page-walk.ts';

/** A list in which things of one law are looked for, all of them in the same parents. */
export class ThingList {
  readonly #stage: Stage;
  readonly list: Operation;
  readonly things: readonly Thing[];
  readonly parameters: PageParameters;
  readonly #asOther: boolean;

  constructor(stage: Stage, things: readonly Thing[], asOther = false) {
    this.#asOther = asOther;
    const [list] = stage.resource.list;
    this.list = list ?? stage.giveUp('nothing lists it');
    this.#stage = stage;
    this.things = things;
    this.parameters = pageParameters(this.list, stage.description);
  }

  /** The sizes that a page may have, smallest first. */
  get sizes(): number[] {
    const { size } = this.parameters;
    return size
      ? allowedNumbers(
          size,
          [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 20, 25, 50, 100],
          this.#stage.description,
        )
      : [];
  }

  /** The list of the parents of these things, without what an example would filter. */
  ask(sending: Sending = {}): Promise<Shown> {
    const { query = {}, edit } = sending;
    const { parameters } = this.list;
    const isKept = (name: string): boolean =>
      Object.hasOwn(query, name) ||
      parameters.some((one) => one.in === 'query' && one.required && one.name === name);
    const asked = (request: CaseRequest): CaseRequest => {
      const kept = Object.entries(request.query).filter(([name]) => isKept(name));
      const plain = { ...request, query: Object.fromEntries(kept) };
      return edit ? edit(plain) : plain;
    };
    return this.#stage.send(this.list, this.things[0], { ...sending, edit: asked, asOther: this.#asOther });
  }

  walking(size: number | undefined, query: JsonObject = {}): Walking {
    const ask: Walking['ask'] = (sending) => this.ask({ ...sending, query: { ...query, ...sending.query } });
    const { description } = this.#stage;
    return { ask, parameters: this.parameters, description, ...(size === undefined ? {} : { size }) };
  }

  walk(size: number | undefined, query: JsonObject = {}): Promise<Walk> {
    return walkPages(this.walking(size, query));
  }

  /** Everything, in pages that are as large as they may be; again for a moment where not all things are there yet. */
  async whole(query: JsonObject = {}): Promise<Walk> {
    let walk: Walk | undefined;
    await this.#stage.settled(
      async () => {
        walk = await this.walk(this.sizes.at(-1), query);
        return walk.pages.at(-1)?.shown ?? this.#stage.giveUp('the list has no pages');
      },
      () => walk?.end === 'most' || this.positions(itemsOf(walk)).every((at) => at >= 0),
    );
    return walk ?? this.#stage.giveUp('the list has no pages');
  }

  /** Where each of the things stands among the items; -1 for one that does not. */
  positions(items: readonly JsonObject[]): number[] {
    return this.things.map((thing) =>
      items.findIndex((item) => this.#stage.isListed(thing, [item]) === true),
    );
  }

  /** The things in the order in which the items show them; `undefined` where one is not shown. */
  order(items: readonly JsonObject[]): number[] | undefined {
    const at = this.positions(items);
    if (at.includes(-1)) return undefined;
    return at.map((_, index) => index).sort((one, other) => (at[one] ?? 0) - (at[other] ?? 0));
  }

  /** How often each of the things is among the items. */
  counts(items: readonly JsonObject[]): number[] {
    return this.things.map(
      (thing) => items.filter((item) => this.#stage.isListed(thing, [item]) === true).length,
    );
  }
}

export function itemsOf(walk: Walk | undefined): JsonObject[] {
  return walk?.pages.flatMap(({ items }) => items) ?? [];
}
