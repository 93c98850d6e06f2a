import { isObject, type Json, type JsonObject, member } from '../core/json.ts';
import type { Writing } from '../core/law.ts';
import { joinPointer } from '../core/pointer.ts';
import { isNothing, isSameValue } from '../core/same-value.ts';

/** A merge patch and what it does by RFC 7396 §2. */
export interface MergePatch {
  readonly patch: JsonObject;
  /** JSON Pointers of what is gone afterwards. */
  readonly removes: readonly string[];
  /** JSON Pointers of what stands beside it and stays. */
  readonly keeps: readonly string[];
}

/** So many at most: a thing may have many objects with many members. */
const mostPatches = 5;

/** Patches of a thing that is shown like this: one value within an object, one null within it, and every null that may be. */
export function mergePatches(writing: Writing, shown: JsonObject): MergePatch[] {
  const other = writing.other(shown);
  const told = Object.entries(shown).filter(([, value]) => !isNothing(value));
  const deep = told.flatMap(([key, value]) =>
    isObject(value)
      ? patchesWithin(key, value, other[key]).filter(({ patch }) => writing.isAllowed(patch))
      : [],
  );
  const defaults = new Map(writing.fields.map(({ name, fallback }) => [name, fallback]));
  const nullable = told.filter(
    ([key, value]) => writing.isAllowed({ [key]: null }) && !isSameValue(value, defaults.get(key)),
  );
  const patch = Object.fromEntries(nullable.map(([key]): [string, Json] => [key, null]));
  const removes = nullable.map(([key]) => joinPointer('', key));
  const flat = removes.length > 0 ? [{ patch, removes, keeps: [] }] : [];
  return [...deep.slice(0, mostPatches), ...flat];
}

function patchesWithin(key: string, value: JsonObject, other: Json | undefined): MergePatch[] {
  const members = Object.entries(value).filter(([, one]) => !isNothing(one));
  const beside = (name: string): string[] =>
    members.flatMap(([one]) => (one === name ? [] : [joinPointer('', key, one)]));
  const changed = members.find(([name, one]) => !isSameValue(member(other, name) ?? one, one));
  const [name = '', value_ = null] = changed ?? [];
  const changes =
    changed && members.length > 1
      ? [{ patch: { [key]: { [name]: member(other, name) ?? value_ } }, removes: [], keeps: beside(name) }]
      : [];
  const nulls = members.map(([one]) => ({
    // what the patch before has removed is put back
    patch: { [key]: { ...Object.fromEntries(members), [one]: null } },
    removes: [joinPointer('', key, one)],
    keeps: beside(one),
  }));
  return [...changes, ...nulls];
}
