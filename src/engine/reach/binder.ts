import { valueIn } from '../../core/case-place.ts';
import type { AnsweredExchange } from '../../core/exchange.ts';
import type { Json } from '../../core/json.ts';
import { isSafe, type Operation } from '../../core/operation.ts';
import type { Binding, Producer, Resource, ResourceModel } from '../../core/resource.ts';
import { removesAccount } from '../../openapi/self-affecting.ts';
import type { BoundPlace } from './bound-places.ts';
import { givenBy, giversOf, listedBy, valueFrom } from './given-names.ts';
import { SharedWays } from './shared-ways.ts';
import { siblingValue } from './sibling-value.ts';
import { isWay, type NoWay, type Way } from './way.ts';

type Enter = (operation: Operation, trail: readonly Operation[], sharing: Sharing) => Promise<Way | NoWay>;

/**
 * Which of the things that a request names may be those that others name as well: none, those that the things it acts
 * on need in their turn, those too that it only names, or all of them.
 */
export type Sharing = 'none' | 'below' | 'named' | 'all';

export interface Bound {
  readonly values: readonly BoundPlace[];
  /** What no producer gave. */
  readonly lacks: readonly string[];
  /** The exchanges that gave something, in order, with those that these needed. */
  readonly asked: readonly AnsweredExchange[];
  /** Something that it names is named by others as well. */
  readonly isShared: boolean;
  /** What gave values that something else could have given. */
  readonly chosen: readonly Producer[];
}

export interface Binds {
  /** What they tell comes before what is made. */
  readonly about?: readonly AnsweredExchange[];
  /** `all` where it is left out, which is for what is needed on the way to something else. */
  readonly sharing?: Sharing;
  /** Whether what nothing tells is made. */
  readonly mayMake?: boolean;
  /** These give nothing this time. */
  readonly without?: readonly Producer[];
  /** Wanted besides what the model says. */
  readonly beside?: readonly Binding[];
}

/** Deeper chains of things that need things are not followed. */
const deepest = 6;
/** After so many answers that gave no name, the next is not waited for. */
const mostInVain = 3;

/** Asks producers for what an operation has to name. */
export class Binder {
  /** By the id of their operation, of which a case may hold a copy. */
  readonly #bindings: ReadonlyMap<string, readonly Binding[]>;
  readonly #enter: Enter;
  readonly #shared: SharedWays;
  /** Operations that make something and change nothing that they name. */
  readonly #makers: ReadonlySet<string>;
  /** What they give was refused where what others give was welcome. */
  readonly #doubted = new Set<Producer>();
  readonly #trusted = new Set<string>();
  /** How often they were asked and gave nothing. */
  readonly #inVain = new Map<Producer, number>();

  constructor({ bindings, roles }: ResourceModel, enter: Enter) {
    this.#bindings = grouped(bindings);
    this.#enter = enter;
    this.#shared = new SharedWays(this.#bindings);
    const makers = [...roles].filter(([, played]) => played.every(({ role }) => role === 'create'));
    this.#makers = new Set(makers.map(([{ id }]) => id));
  }

  binds({ id }: Operation): boolean {
    return (this.#bindings.get(id) ?? []).some(({ producers }) => producers.length > 0);
  }

  /** Values that belong together: what was made for one place gives the others what it was made with. */
  async bind(
    operation: Operation,
    trail: readonly Operation[],
    { about = [], sharing = 'all', mayMake = true, without = [], beside = [] }: Binds = {},
  ): Promise<Bound> {
    const values: BoundPlace[] = [];
    const lacks: string[] = [];
    const asked: AnsweredExchange[] = [...about];
    const chosen: Producer[] = [];
    const inPath = new Map<Resource, Json>();
    /** What gave the names in the path, so that what these stand in is named as it was there. */
    const insides: AnsweredExchange[] = [];
    let isShared = false;
    const wanted = [...(this.#bindings.get(operation.id) ?? []), ...beside];
    for (const binding of innermostFirst(operation, wanted, (one) => this.#isBelow(one, wanted))) {
      const { place, required, many, resource } = binding;
      let value =
        ownerIn(binding, inPath) ?? this.#above(binding, insides, values) ?? this.#toldBy(binding, asked);
      const before = asked.length;
      if (value === undefined && mayMake) {
        // what it is made in is then what the operation acts on
        const isWhole = this.#isBelow(binding, wanted) && !isSafe(operation);
        const mayShare = sharing === 'all' || (sharing === 'named' && !isWhole && this.#isOnlyNamed(binding));
        const deeper = sharing === 'none' || (isWhole && sharing !== 'all') ? 'none' : 'all';
        value = await this.#produced(binding, { trail, asked, deeper, mayShare, without, chosen });
        isShared ||= mayShare && value !== undefined;
      }
      if (place.in === 'path')
        insides.push(...(asked.length > before ? asked.slice(-1) : giversOf(binding, asked, value)));
      const others = place.in === 'path' || many ? [] : listedBy(binding, asked);
      if (value !== undefined)
        values.push({
          place,
          required,
          value: many ? [value] : value,
          ...(others.length > 1 ? { others } : {}),
        });
      if (value !== undefined && place.in === 'path' && resource) inPath.set(resource, value);
      if (value === undefined && required) lacks.push(`nothing gave ${nameOf(binding)}`);
    }
    return { values, lacks, asked: asked.slice(about.length), isShared, chosen };
  }

  /** Names that others give: what seemed to make such a thing may have answered with the name of another. */
  async otherwise(
    operation: Operation,
    trail: readonly Operation[],
    binds: Binds,
    refused: readonly BoundPlace[],
  ): Promise<(Bound & { readonly bound: readonly BoundPlace[] }) | undefined> {
    // what is removed is to be what was made for it
    if (!binds.without?.length || operation.method === 'delete') return undefined;
    const found = await this.bind(operation, trail, binds);
    const known = new Set(refused.map(({ value }) => JSON.stringify(value)));
    const isSame = found.values.every(({ value }) => known.has(JSON.stringify(value)));
    return isSame ? undefined : { ...found, bound: found.values };
  }

  /** What they gave was welcome. */
  trust(producers: readonly Producer[]): void {
    for (const producer of producers) this.#trusted.add(keyOf(producer));
  }

  /** Others than these are asked for the same from now on; of several, nobody knows which gave what was refused. */
  doubt([producer, ...others]: readonly Producer[]): void {
    if (!producer || others.length > 0 || this.#trusted.has(keyOf(producer))) return;
    const alike = [...this.#bindings.values()].flat().flatMap(({ producers }) => producers);
    for (const one of alike) if (keyOf(one) === keyOf(producer)) this.#doubted.add(one);
  }

  /** `POST /artifacts` may name a branch, and a branch is made in an artifact: what is on the way cannot give it first. */
  #waitsFor({ id }: Operation, way: readonly Operation[]): boolean {
    const wanted = (this.#bindings.get(id) ?? []).filter((one) => one.required);
    return wanted.some(({ producers: [best] }) => best !== undefined && isIn(way, best));
  }

  #isBarren(producer: Producer): boolean {
    return (this.#inVain.get(producer) ?? 0) >= mostInVain;
  }

  /** What makes things and never says their names is left to what lists them. */
  #noteInVain(producer: Producer): void {
    this.#inVain.set(producer, (this.#inVain.get(producer) ?? 0) + 1);
    if (!isSafe(producer.operation) && this.#isBarren(producer)) this.doubt([producer]);
  }

  /** Whether it stands inside of what the path names, and so tells which of these it belongs to. */
  #isBelow({ place, producers: [producer] }: Binding, wanted: readonly Binding[]): boolean {
    if (place.in === 'path' || !producer) return false;
    const needed = this.#bindings.get(producer.operation.id) ?? [];
    const isSame = (one: Binding, other: Binding): boolean =>
      one.place.in === 'path' && other.place.in === 'path' && one.resource === other.resource;
    return needed.some((one) => one.resource !== undefined && wanted.some((other) => isSame(one, other)));
  }

  #isOnlyNamed({ operation, place }: Binding): boolean {
    return isSafe(operation) || (place.in !== 'path' && this.#makers.has(operation.id));
  }

  /** What an exchange gave, or was asked with where nothing shows that this was made up: others gave other values. */
  #toldBy(binding: Binding, asked: readonly AnsweredExchange[]): Json | undefined {
    const given = asked.map((exchange) => givenBy(binding, exchange));
    const known = given.flat();
    const named = asked.map((exchange) => this.#namedBy(binding, exchange));
    const told = asked.flatMap((_, index) => {
      const [first] = given[index] ?? [];
      const value = first ?? named[index];
      return value !== undefined && known.includes(value) ? [value] : [];
    });
    return told[0] ?? named.find((value) => value !== undefined);
  }

  /** A branch that was made in an artifact is in that one, whatever others were made on the way. */
  #above(
    { place, resource }: Binding,
    insides: readonly AnsweredExchange[],
    values: readonly BoundPlace[],
  ): Json | undefined {
    if (place.in !== 'path' || !resource) return undefined;
    const named = insides.flatMap(({ case: { operation, request } }) => {
      const bindings = this.#bindings.get(operation.id) ?? [];
      const same = bindings.find((one) => one.place.in === 'path' && one.resource === resource);
      return (same && valueIn(request, same.place)) ?? [];
    });
    const inner = values.filter((one) => one.place.in === 'path').at(-1);
    const shown =
      inner && insides.flatMap((exchange) => siblingValue(place.name, inner.value, exchange) ?? []);
    return named[0] ?? shown?.[0];
  }

  #namedBy({ resource }: Binding, { case: { operation, request } }: AnsweredExchange): Json | undefined {
    const same = this.#bindings
      .get(operation.id)
      ?.find((one) => resource !== undefined && resource === one.resource);
    const value = same && valueIn(request, same.place);
    return value !== null && typeof value !== 'object' ? value : undefined;
  }

  async #produced(
    { operation, producers, required }: Binding,
    { trail, asked, deeper, mayShare, without, chosen }: Producing,
  ): Promise<Json | undefined> {
    if (trail.length >= deepest) return undefined;
    const way = [...trail, operation];
    const makers = producers.filter((one) => !isSafe(one.operation));
    const fit = removesAccount(operation) && makers.length > 0 ? makers : producers;
    const trusted = fit.filter((one) => !without.includes(one) && !this.#doubted.has(one));
    for (const producer of trusted.length > 0 ? trusted : fit) {
      if (isIn(way, producer)) continue;
      if (!required && this.#waitsFor(producer.operation, way)) continue;
      const make = () => this.#enter(producer.operation, way, deeper);
      const found = await (mayShare ? this.#shared.take(producer.operation, way, make) : make());
      // a list that was empty may have something in it by now
      const isOld = mayShare && isSafe(producer.operation) && valueFrom(producer, found) === undefined;
      if (isOld && this.#isBarren(producer)) continue;
      const entered = isOld ? await this.#shared.renew(producer.operation, make) : found;
      const value = valueFrom(producer, entered);
      if (isWay(entered) && value === undefined) this.#noteInVain(producer);
      if (!isWay(entered) || value === undefined) continue;
      this.#inVain.delete(producer);
      asked.push(...entered.before, entered.exchange);
      if (trusted.length > 1) chosen.push(producer);
      return value;
    }
    return undefined;
  }
}

function isIn(way: readonly Operation[], { operation }: Producer): boolean {
  return way.some(({ id }) => id === operation.id);
}

function keyOf({ operation, from }: Producer): string {
  return `${operation.id} ${JSON.stringify(from)}`;
}

/** `calendarId` of what is made below `/calendars/{id}` names that calendar, as `otherCalendarId` need not. */
function ownerIn(binding: Binding, inPath: ReadonlyMap<Resource, Json>): Json | undefined {
  const { place, resource, producers } = binding;
  const isMeant = place.in !== 'path' && producers.some(({ confidence }) => confidence !== 'shaped');
  return isMeant && resource ? inPath.get(resource) : undefined;
}

interface Producing {
  readonly trail: readonly Operation[];
  /** Grows by what is asked. */
  readonly asked: AnsweredExchange[];
  /** What the things that are made for it may share. */
  readonly deeper: Sharing;
  readonly mayShare: boolean;
  readonly without: readonly Producer[];
  /** Grows by what gave the value. */
  readonly chosen: Producer[];
}

function nameOf({ place }: Binding): string {
  return place.in === 'body' ? `the content at ${place.pointer}` : `the ${place.in} parameter ${place.name}`;
}

/** The last of a path belongs to what stands before it, and what is made knows what it was made in. */
function innermostFirst(
  { path }: Operation,
  bindings: readonly Binding[],
  isBelow: (binding: Binding) => boolean,
): Binding[] {
  const rank = (binding: Binding): number => {
    const { place, required } = binding;
    if (place.in === 'path') return -path.indexOf(`{${place.name}}`);
    if (isBelow(binding)) return -path.length;
    return required ? 1 : 2;
  };
  return bindings.toSorted((a, b) => rank(a) - rank(b));
}

function grouped(bindings: readonly Binding[]): Map<string, Binding[]> {
  const groups = new Map<string, Binding[]>();
  for (const binding of bindings) {
    const { id } = binding.operation;
    groups.set(id, [...(groups.get(id) ?? []), binding]);
  }
  return groups;
}
