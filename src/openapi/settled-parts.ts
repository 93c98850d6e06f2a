import { isArray, isObject, type Json } from '../core/json.ts';
import { joinPointer } from '../core/pointer.ts';

/**
 * The parts of values in which nothing is left to try. Values that were made from one another share what they do not
 * differ in, so that of the next one only what is new is looked at.
 */
export class SettledParts {
  readonly #places = new WeakMap<object, Set<string>>();

  has(part: Json, at: string): boolean {
    return typeof part === 'object' && part !== null && this.#places.get(part)?.has(at) === true;
  }

  /** Notes all parts of a value but those at or above a place where something is left. */
  note(value: Json, left: readonly string[]): void {
    const unsettled = new Set<string>();
    for (const place of left) {
      let above = place;
      for (; above !== '' && !unsettled.has(above); above = above.slice(0, above.lastIndexOf('/'))) {
        unsettled.add(above);
      }
      unsettled.add('');
    }
    this.#noteBelow(value, '', unsettled);
  }

  #noteBelow(part: Json, at: string, unsettled: ReadonlySet<string>): void {
    if ((!isObject(part) && !isArray(part)) || this.has(part, at)) return;
    for (const [name, sub] of Object.entries(part)) this.#noteBelow(sub, joinPointer(at, name), unsettled);
    if (unsettled.has(at)) return;
    const places = this.#places.get(part) ?? new Set<string>();
    this.#places.set(part, places.add(at));
  }
}
