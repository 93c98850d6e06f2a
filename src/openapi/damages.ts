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
}

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
    for (const { holder, key, place, message, instead, isHarmless } of this.#damages) {
      const isNeeded = made.has(holder) || (asked.has(holder) && requestFields.includes(key));
      const tell = isNeeded && !isHarmless ? told.refuse : told.warn;
      tell(place, message);
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

function reachedFromRequests(
  document: JsonObject,
  targetOf: (holder: JsonObject) => Target | undefined,
): Reached {
  const made = new Set<Json>();
  const visit = (start: Json): void => {
    const pending: (Json | undefined)[] = [start];
    while (pending.length > 0) {
      const value = pending.pop();
      if (typeof value !== 'object' || value === null || made.has(value)) continue;
      made.add(value);
      if (isObject(value)) pending.push(targetOf(value)?.value);
      pending.push(...(isArray(value) ? value : Object.values(value)));
    }
  };
  const asked = new Set<Json>();
  const paths = member(document, 'paths');
  for (const item of Object.values(isObject(paths) ? paths : {})) {
    let found: Json | undefined = item;
    for (; isObject(found) && !asked.has(found); found = targetOf(found)?.value) {
      const operations = methods.map((method) => member(found, method)).filter(isObject);
      for (const holder of [found, ...operations]) {
        asked.add(holder);
        for (const field of requestFields) visit(member(holder, field) ?? null);
      }
    }
  }
  return { made, asked };
}
