import type { Case, CaseRequest } from '../../core/case.ts';
import { type CasePlace, isBroken, valueIn, withValueIn } from '../../core/case-place.ts';
import type { Exchange } from '../../core/exchange.ts';
import { isArray, isObject, type Json } from '../../core/json.ts';
import type { Operation } from '../../core/operation.ts';
import { pointerTokens, valueAt } from '../../core/pointer.ts';
import { isSamePlace } from '../../core/resource.ts';

/** A place that names something of the target, and the name of what is there now. */
export interface BoundPlace {
  readonly place: CasePlace;
  readonly value: Json;
  /** Set where the request has no such place as well. */
  readonly required: boolean;
  /** Names of what is there as well: a request that has one of these keeps it. */
  readonly others?: readonly Json[];
}

/** What stands in the path of an operation as in those of the exchanges, where nothing else is bound there. */
export function sharedPath(
  { parameters }: Operation,
  bound: readonly BoundPlace[],
  about: readonly Exchange[],
): BoundPlace[] {
  return parameters.flatMap(({ name, in: kind }): BoundPlace[] => {
    const isBound = bound.some(({ place }) => place.in === 'path' && place.name === name);
    if (kind !== 'path' || isBound) return [];
    const place: CasePlace = { in: 'path', name };
    const [value] = about.flatMap((exchange) => valueIn(exchange.case.request, place) ?? []);
    return value === undefined ? [] : [{ place, value, required: true }];
  });
}

/** The request with what is there in the place of what was made up. */
export function withBound(request: CaseRequest, bound: readonly BoundPlace[]): CaseRequest {
  return bound.reduce((made, { place, value, required, others = [] }) => {
    return concretePlaces(made, place).reduce((one, exact) => {
      const own = valueIn(one, exact);
      if (own === undefined ? !required : others.includes(own)) return one;
      return withValueIn(one, exact, value);
    }, made);
  }, request);
}

/**
 * The same for a case: what it breaks stays broken, and what it only wants survived is changed only where it still has
 * what `before` put there.
 */
export function rebound(case_: Case, now: readonly BoundPlace[], before: readonly BoundPlace[]): CaseRequest {
  const changed = now.filter(({ place }, index) => {
    const exact = concretePlaces(case_.request, place);
    if (exact.some((one) => isBroken(case_, one))) return false;
    if (case_.intent !== 'survive') return true;
    const old = JSON.stringify(before[index]?.value);
    return exact.every((one) => JSON.stringify(valueIn(case_.request, one)) === old);
  });
  return withBound(
    case_.request,
    changed.map((one) => ({ ...one, required: false })),
  );
}

/** In a pointer, index 0 stands for every item of an array; a text, or an item of no array, has no such place. */
function concretePlaces({ body }: CaseRequest, place: CasePlace): CasePlace[] {
  if (place.in !== 'body' || !body || !('value' in body)) return [place];
  let pointers = [''];
  for (const token of pointerTokens(place.pointer)) {
    const escaped = token.replaceAll('~', '~0').replaceAll('/', '~1');
    pointers = pointers.flatMap((pointer) => {
      const at = valueAt(body.value, pointer);
      if (token === '0' && isArray(at)) return at.map((_, index) => `${pointer}/${index}`);
      const isPlace = at === undefined || at === null ? token !== '0' : isArray(at) || isObject(at);
      return isPlace ? [`${pointer}/${escaped}`] : [];
    });
  }
  return pointers.map((pointer) => ({ in: 'body', pointer }));
}

/** Whether a place of a content names something of the target, whatever the indexes on the way. */
export function isBoundIn(bound: readonly BoundPlace[]): (pointer: string) => boolean {
  return (pointer) => {
    const place: CasePlace = { in: 'body', pointer: pointer.replace(/\/\d+(?=\/|$)/g, '/0') };
    return bound.some((one) => isSamePlace(one.place, place));
  };
}
