import { valueIn } from '../../core/case-place.ts';
import { isObject, type JsonObject } from '../../core/json.ts';
import type { Thing } from '../../core/law.ts';
import type { Operation } from '../../core/operation.ts';
import { joinPointer, pointerTokens, valueAt, withValueAt } from '../../core/pointer.ts';
import type { Representation, Resource } from '../../core/resource.ts';
import type { BoundPlace } from '../reach/bound-places.ts';

/** What of the items shows this thing; `undefined` where it or they do not say by what they are told apart. */
export function itemsOf(
  { identifiers }: Resource,
  { made }: Thing,
  items: readonly JsonObject[],
): JsonObject[] | undefined {
  for (const { pointer, name } of identifiers.toReversed()) {
    if (pointer === undefined) continue;
    const wanted = made.fields ? valueAt(made.fields, pointer) : undefined;
    const named = wanted ?? valueIn(made.exchange.case.request, { in: 'path', name });
    if (named === undefined || named === null || typeof named === 'object') continue;
    const seen = items.map((item) => valueAt(item, pointer)).filter((value) => value !== undefined);
    if (seen.length < items.length) return undefined;
    return items.filter((item) => String(valueAt(item, pointer)) === String(named));
  }
  return undefined;
}

/** RFC 8259 §6: readers, we among them, round such numbers, so that several things may seem one. */
export function isRounded({ identifiers }: Resource, fields: JsonObject | undefined): boolean {
  return identifiers.some(({ pointer }) => {
    const named = fields && pointer !== undefined ? valueAt(fields, pointer) : undefined;
    return typeof named === 'number' && Number.isInteger(named) && !Number.isSafeInteger(named);
  });
}

/** Without the number that would name the thing: unlike a text, it is the same each time, and another law's thing too. */
export function unnumbered({ identifiers }: Resource, sent: JsonObject): JsonObject {
  const [identifier, ...others] = identifiers;
  const key = pointerTokens(identifier?.pointer ?? '')[0] ?? '';
  if (others.length > 0 || typeof sent[key] !== 'number') return sent;
  const { [key]: _number, ...rest } = sent;
  return rest;
}

/** The fields by which a thing is named, or that name another one. */
export function namesIn(
  { identifiers, parent }: Resource,
  { inRequest = '' }: Partial<Representation>,
  bound: readonly BoundPlace[],
): Set<string> {
  const own = [...identifiers, ...(parent?.identifiers ?? [])].flatMap(({ pointer, name }) => [
    ...(pointer === undefined ? [] : pointerTokens(pointer).slice(0, 1)),
    name,
  ]);
  const others = bound.flatMap(({ place }) => {
    if (place.in !== 'body' || !place.pointer.startsWith(`${inRequest}/`)) return [];
    return pointerTokens(place.pointer.slice(inRequest.length)).slice(0, 1);
  });
  // the parent's own `/id` says nothing of how this thing names it
  return new Set([...own.filter((name) => name !== ''), ...others]);
}

/** What two readings do not agree on, as it changes by itself. */
export function unsteadyIn(one: JsonObject, other: JsonObject, at = ''): string[] {
  return Object.entries(one).flatMap(([name, value]) => {
    const pointer = joinPointer(at, name);
    const again = other[name];
    if (again !== undefined && isObject(value) && isObject(again)) return unsteadyIn(value, again, pointer);
    return JSON.stringify(value) === JSON.stringify(again) ? [] : [pointer];
  });
}

export function withoutFields(fields: JsonObject, pointers: readonly string[]): JsonObject {
  return pointers.reduce((left, pointer) => {
    const kept = valueAt(left, pointer) === undefined ? left : withValueAt(left, pointer, undefined);
    return isObject(kept) ? kept : left;
  }, fields);
}

/** The parameter of a path that should name the thing, and that nothing is known to go to. */
export function freeName(
  { identifiers }: Resource,
  { parameters }: Operation,
  bound: readonly BoundPlace[],
): string | undefined {
  return parameters.find(
    ({ in: kind, name }) =>
      kind === 'path' &&
      identifiers.some((one) => one.name === name) &&
      !bound.some(({ place }) => place.in === 'path' && place.name === name),
  )?.name;
}
