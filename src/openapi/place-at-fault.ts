import type { CaseRequest } from '../core/case.ts';
import type { Hint, Need } from '../core/hint.ts';
import { isArray, type Json, member } from '../core/json.ts';
import { meets } from './needed-values.ts';
import { patternOf } from './pattern.ts';
import { anyIndex, placeOfHint, plainName, type RequestPlace, valueOfPlace } from './request-places.ts';

/** More items than these are like those before. */
const mostItems = 3;

/**
 * The declared place that a hint points at. Of several with its name it is one whose value is not as the hint asks: many
 * servers tell no more than the last name.
 */
export function placeAtFault(
  places: readonly RequestPlace[],
  { at, need }: Hint,
  request: CaseRequest,
): RequestPlace | undefined {
  const named = at && placeOfHint(places, at);
  if (!named) return named;
  const name = plainName(named.path.at(-1) ?? '');
  const alike = places.filter((one) => one.in === named.in && plainName(one.path.at(-1) ?? '') === name);
  const owned = at.of === undefined ? [] : alike.filter((one) => isMemberOf(one, at.of ?? '', places));
  if (owned.length === 0 && isMet(need, valueOfPlace(request, named)) !== true) return named;
  const sent = (owned.length > 0 ? owned : alike).flatMap((one) => concrete(one, request));
  const [nearest = named] = owned.length > 0 ? sent : [];
  return sent.find((one) => isMet(need, valueOfPlace(request, one)) === false) ?? nearest;
}

/** Whether a place stands in a component of a name, as classes and messages give theirs to components. */
function isMemberOf(
  { in: kind, path }: RequestPlace,
  owner: string,
  places: readonly RequestPlace[],
): boolean {
  const above = path.slice(0, -1).join('/');
  const parent = places.find((one) => one.in === kind && one.path.join('/') === above);
  const names = (parent?.schemas ?? []).map((schema) => member(schema, '$ref')).filter(isText);
  return names.some((ref) => plainName(ref.split('/').at(-1) ?? '') === plainName(owner));
}

function isText(value: Json | undefined): value is string {
  return typeof value === 'string';
}

function isMet(need: Need, value: Json | undefined): boolean | undefined {
  if (need.kind !== 'pattern') return meets(need, value);
  return typeof value === 'string' ? patternOf(need.pattern).matches(value) : undefined;
}

/** The place in each of the items that a request has, as far as it has a value there. */
export function concrete(place: RequestPlace, request: CaseRequest): RequestPlace[] {
  let paths: readonly (readonly string[])[] = [[]];
  for (const step of place.path) {
    paths = paths.flatMap((path) => {
      if (step !== anyIndex) return [[...path, step]];
      const list = valueOfPlace(request, { ...place, path });
      return isArray(list) ? [...list.keys()].slice(0, mostItems).map((index) => [...path, `${index}`]) : [];
    });
  }
  const found = paths.map((path) => ({ ...place, path }));
  return found.filter((one) => valueOfPlace(request, one) !== undefined);
}
