import type { CaseRequest } from '../core/case.ts';
import type { Need } from '../core/hint.ts';
import { isArray, isObject, type Json } from '../core/json.ts';
import { type RequestPlace, valueOfPlace } from './request-places.ts';

const likelyNames: Readonly<Record<string, RegExp>> = {
  date: /date|day|born|due|_on$/i,
  'date-time': /date|time|_at$|[a-z]At$/,
  email: /mail/i,
  uuid: /[ug]uid|id$/i,
  ipv4: /^ip|[._-]ip|[a-z]I[Pp]|addr|cidr/,
  uri: /ur[il]|link|href/i,
};

/** A hint that names no field is about the only value that it can be about. */
export function placeLike(
  places: readonly RequestPlace[],
  request: CaseRequest,
  need: Need,
): RequestPlace | undefined {
  if (!['format', 'enum', 'pattern', 'type'].includes(need.kind) && !('limit' in need)) return undefined;
  const present = places
    .map((place) => ({ ...place, path: place.path.map((step) => (step === '*' ? '0' : step)) }))
    .filter((place) => isScalar(valueOfPlace(request, place)));
  const names = need.kind === 'format' ? likelyNames[need.format] : undefined;
  const likely = present.filter((place) => names?.test(place.path.at(-1) ?? ''));
  const found = likely.length > 0 ? likely : present;
  return found.length === 1 ? found[0] : undefined;
}

function isScalar(value: Json | undefined): boolean {
  return value !== undefined && !isObject(value) && !isArray(value);
}
