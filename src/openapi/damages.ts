import { isArray, isObject, type Json, type JsonObject, member } from '../core/json.ts';
import { methods } from '../core/operation.ts';
import { joinPointer, pointerTokens, valueAt } from '../core/pointer.ts';
import type { Place } from './description-walk.ts';
import type { Target } from './references.ts';
import type { Told } from './structure.ts';

/** A member of a description that cannot be used as it is. */
interface Damage {
  /** Loading puts something else into it. */
  readonly holder: Record<string, Json>;
  readonly key: string;
  readonly place: Place;
  readonly message: string;
  /** What stands there from now on; `undefined` takes the member away. */
  readonly instead: Json | undefined;
  /** Requests can be made all the same. */
  readonly isHarmless?: boolean;
  /** It stands at an address that is not read: requests are made from what is known beside it. */
  readonly isElsewhere?: boolean;
}

/** On an operation: a part of its requests is described at an address, so that nobody here knows all that it wants. */
export const partlyElsewhere = 'x-partly-elsewhere';

/**
 * What is broken in a description, until it is known what stands on it. A request that is made from something broken
 * would accuse a server of refusing what nobody meant, so that this is an error; everything else is a warning.
 */
export class Damages {
  readonly #damages: Damage[] = [];

  add(damage: Damage): void {
    this.#damages.push(damage);
  }

  /** The member that a place names. */
  addAt(place: Place, message: string, instead: Json | undefined, harm?: 'harmless'): void {
    const tokens = pointerTokens(place.pointer);
    const key = tokens.pop() ?? '';
    const holder = valueAt(place.file.value, joinPointer('', ...tokens));
    // of what a file holds, only this is written to
    if (typeof holder === 'object' && holder !== null) {
      const isHarmless = harm === 'harmless';
      this.add({ holder: holder as Record<string, Json>, key, place, message, instead, isHarmless });
    }
  }

  /** Tells everything, and takes it out of the way. */
  settle(document: JsonObject, targetOf: (holder: JsonObject) => Target | undefined, told: Told): void {
    if (this.#damages.length === 0) return;
    const { made, asked } = reachedFromRequests(document, targetOf);
    const elsewhere = this.#damages.filter(({ isElsewhere }) => isElsewhere);
    if (elsewhere.length > 0) {
      const holders = new Set<Json>(elsewhere.map(({ holder }) => holder));
      for (const operation of operationsOn(holders, document, targetOf))
        Object.assign(operation, { [partlyElsewhere]: true });
    }
    const toldOnce = new Set<string>();
    for (const { holder, key, place, message, instead, isHarmless, isElsewhere } of this.#damages) {
      const isNeeded = made.has(holder) || (asked.has(holder) && requestFields.includes(key));
      const tell = isNeeded && !isHarmless && !isElsewhere ? told.refuse : told.warn;
      if (!isElsewhere || !toldOnce.has(message)) tell(place, message);
      if (isElsewhere) toldOnce.add(message);
      if (instead !== undefined) holder[key] = instead;
      else if (!Array.isArray(holder)) delete holder[key];
    }
  }
}

const requestFields: readonly string[] = ['parameters', 'requestBody'];

interface Reached {
  /** Everything that the requests of the paths are made from. */
  readonly made: ReadonlySet<Json>;
  /** Path items and operations. */
  readonly asked: ReadonlySet<Json>;
}

function reachedFromRequests(document: JsonObject, targetOf: TargetOf): Reached {
  const made = new Set<Json>();
  const asked = new Set<Json>();
  for (const { item, operations } of pathItems(document, targetOf)) {
    for (const holder of [item, ...operations]) {
      asked.add(holder);
      for (const field of requestFields) addReached(member(holder, field) ?? null, targetOf, made);
    }
  }
  return { made, asked };
}

/** The operations whose requests stand on one of the holders. */
function operationsOn(holders: ReadonlySet<Json>, document: JsonObject, targetOf: TargetOf): JsonObject[] {
  const reaches = (holder: JsonObject): boolean => {
    const reached = new Set<Json>();
    for (const field of requestFields) addReached(member(holder, field) ?? null, targetOf, reached);
    return [...holders].some((one) => reached.has(one));
  };
  return pathItems(document, targetOf).flatMap(({ item, operations }) => {
    const isOfAll = reaches({ parameters: item.parameters ?? null });
    return operations.filter((operation) => isOfAll || reaches(operation));
  });
}

type TargetOf = (holder: JsonObject) => Target | undefined;

interface ItemOperations {
  readonly item: JsonObject;
  readonly operations: readonly JsonObject[];
}

/** The path items, those that they refer to as well, each once. */
function pathItems(document: JsonObject, targetOf: TargetOf): ItemOperations[] {
  const found = new Map<JsonObject, ItemOperations>();
  const paths = member(document, 'paths');
  for (const first of Object.values(isObject(paths) ? paths : {})) {
    let item: Json | undefined = first;
    for (; isObject(item) && !found.has(item); item = targetOf(item)?.value) {
      const holder = item;
      const operations = methods.map((method) => member(holder, method)).filter(isObject);
      found.set(holder, { item: holder, operations });
    }
  }
  return [...found.values()];
}

/** Adds everything that a value holds or refers to. */
function addReached(start: Json, targetOf: TargetOf, reached: Set<Json>): void {
  const pending: (Json | undefined)[] = [start];
  while (pending.length > 0) {
    const value = pending.pop();
    if (typeof value !== 'object' || value === null || reached.has(value)) continue;
    reached.add(value);
    if (isObject(value)) pending.push(targetOf(value)?.value);
    pending.push(...(isArray(value) ? value : Object.values(value)));
  }
}
