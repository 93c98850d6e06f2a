import type { CaseRequest } from '../core/case.ts';
import type { Hint } from '../core/hint.ts';
import { meets } from './needed-values.ts';
import { plainName, type RequestPlace, valueOfPlace } from './request-places.ts';

/** Shorter names are words of any sentence. */
const shortest = 4;

/**
 * `permissions for the root dir "/" must be set`: the place that a refusal has among its words, where nothing, or too
 * little, stands; the one that is nearest to the whole.
 */
export function missingPlaceSaid(
  places: readonly RequestPlace[],
  request: CaseRequest,
  { at, need, text }: Hint,
): RequestPlace | undefined {
  if (at || need.kind !== 'required') return undefined;
  const words = new Set((text.match(/[\p{L}\p{N}_]+/gu) ?? []).map(plainName));
  const isSaid = ({ path }: RequestPlace): boolean => {
    const name = plainName(path.at(-1) ?? '');
    return name.length >= shortest && words.has(name);
  };
  const missing = places.filter((place) => isSaid(place) && !meets(need, valueOfPlace(request, place)));
  const [nearest] = missing.toSorted((one, other) => one.path.length - other.path.length);
  return nearest;
}
