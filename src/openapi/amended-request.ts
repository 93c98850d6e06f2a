import type { CaseRequest } from '../core/case.ts';
import type { Description } from '../core/description.ts';
import type { Hint, Need } from '../core/hint.ts';
import type { Json } from '../core/json.ts';
import type { Operation } from '../core/operation.ts';
import { joinPointer, valueAt } from '../core/pointer.ts';
import { baseRequests, isRouted, isSendable } from './base-requests.ts';
import { contentKind, isWritable } from './content-kind.ts';
import { type KnownValues, knownValues } from './known-values.ts';
import { meets, neededValue } from './needed-values.ts';
import { plain } from './parameter-style.ts';
import { placeAtFault } from './place-at-fault.ts';
import { placeLike } from './place-like.ts';
import { placeQuoted } from './quoted-place.ts';
import { mediaTypeOf, requestErrors } from './request-errors.ts';
import {
  emptyListIn,
  placeOfHint,
  plainName,
  type RequestPlace,
  requestPlaces,
  valueOfPlace,
  withValueOfPlace,
} from './request-places.ts';
import { missingPlaceSaid } from './said-place.ts';
import { variantsOf } from './schema-variants.ts';
import { subtypeNames } from './subtype-names.ts';
import type { Extent } from './valid-values.ts';

/** A request that was changed after a refusal, and the hints that were followed in it. */
export interface Amendment {
  readonly request: CaseRequest;
  readonly followed: readonly Hint[];
}

const mostAmendments = 5;

/** Hints about one place. */
interface Demand {
  readonly hints: readonly Hint[];
  readonly place: RequestPlace;
  readonly isDeclared: boolean;
}

interface Amending {
  readonly operation: Operation;
  readonly description: Description;
  readonly known: KnownValues;
  readonly salt: number;
  readonly extent: Extent;
}

/**
 * A few requests that follow the hints of a refusal, best first: all hints, with no more than they need, with other
 * values, without what the description does not know, and the first alone. Each is valid against the description and
 * differs from what was refused.
 */
export function amendments(
  operation: Operation,
  request: CaseRequest,
  hints: readonly Hint[],
  description: Description,
): Amendment[] {
  const known = knownValues(operation, description);
  const start = withBody(operation, request, hints, description);
  const demands = demandsOf(
    { operation, description },
    requestPlaces(operation, start, description),
    start,
    hints,
  );
  const declared = demands.filter(({ isDeclared }) => isDeclared);
  const extent = 'full';
  const tries: readonly (Pick<Amending, 'salt' | 'extent'> & { readonly demands: readonly Demand[] })[] = [
    { demands, salt: 0, extent },
    { demands, salt: 0, extent: 'minimal' },
    { demands, salt: 1, extent },
    { demands: declared, salt: 0, extent },
    { demands: demands.slice(0, 1), salt: 0, extent },
  ];
  const made = new Map<string, Amendment>();
  for (const { demands: some, ...how } of tries) {
    const amended = follow(
      { operation, description, known, ...how },
      start,
      some,
      start === request ? [] : aboutBody(hints),
    );
    const key = JSON.stringify(amended.request);
    const isNew = key !== JSON.stringify(request) && !made.has(key);
    if (isNew && isAllowed(operation, amended.request, description)) made.set(key, amended);
  }
  return [...made.values()].slice(0, mostAmendments);
}

function isAllowed(operation: Operation, request: CaseRequest, description: Description): boolean {
  return (
    requestErrors(operation, request, description).length === 0 && isRouted(operation, request, description)
  );
}

/** A request without content gets some where a hint is about it. */
function withBody(
  operation: Operation,
  request: CaseRequest,
  hints: readonly Hint[],
  description: Description,
): CaseRequest {
  if (request.body || !operation.body) return request;
  if (aboutBody(hints).length === 0) return request;
  const { requests } = baseRequests(operation, description);
  const body = requests.find((base) => base.request.body)?.request.body;
  return body ? { ...request, body } : request;
}

/** Hints that only a request with content can follow. */
function aboutBody(hints: readonly Hint[]): Hint[] {
  return hints.filter(
    ({ at, need, text }) =>
      need.kind === 'required' && (at ? at.in === 'body' : /\b(?:body|content)\b/i.test(text)),
  );
}

function demandsOf(
  amending: Pick<Amending, 'operation' | 'description'>,
  places: readonly RequestPlace[],
  request: CaseRequest,
  hints: readonly Hint[],
): Demand[] {
  const demands = new Map<string, { hints: Hint[]; place: RequestPlace; isDeclared: boolean }>();
  for (const hint of hints) {
    const declared = hint.at
      ? (placeAtFault(places, hint, request) ??
        oneOfFamily(places, hint) ??
        placeQuoted(places, request, hint) ??
        (hint.need.kind === 'required' ? emptyListIn(amending.operation, request) : undefined))
      : (placeLike(places, request, hint.need) ?? missingPlaceSaid(places, request, hint));
    const place = declared ?? undeclaredPlace(amending, places, request, hint);
    if (!place) continue;
    const key = JSON.stringify([place.in, place.path]);
    const demand = demands.get(key) ?? { hints: [], place, isDeclared: declared !== undefined };
    demand.hints.push(hint);
    demands.set(key, demand);
  }
  // what is undeclared and there was put there for a refusal before this one
  return [...demands.values()].filter(
    ({ isDeclared, place, hints: own }) =>
      isDeclared ||
      valueOfPlace(request, place) !== undefined ||
      own.some(({ need }) => need.kind === 'required'),
  );
}

/** `where` is there as soon as `where.id` or `where[id]` is. */
function oneOfFamily(places: readonly RequestPlace[], { at, need }: Hint): RequestPlace | undefined {
  const [name = '', ...below] = at?.path ?? [];
  if (need.kind !== 'required' || name === '' || below.length > 0) return undefined;
  return places.find((place) => place.in === 'query' && /^[.[]./.test(afterName(place.path[0] ?? '', name)));
}

function afterName(text: string, name: string): string {
  return text.toLowerCase().startsWith(name.toLowerCase()) ? text.slice(name.length) : '';
}

const plainFieldName = /^[A-Za-z_][\w.-]{0,60}$/;
/** What a server asks of a header by these names is settled elsewhere. */
const settledHeaders =
  /^(authorization|proxy-.*|cookie|host|connection|content-.*|transfer-encoding|te|trailer|upgrade|expect|accept)$/i;

/** A place for what the server requires and the description does not know: only beside what it declares. */
function undeclaredPlace(
  { operation, description }: Pick<Amending, 'operation' | 'description'>,
  places: readonly RequestPlace[],
  request: CaseRequest,
  { at, need }: Hint,
): RequestPlace | undefined {
  const name = at?.path.at(-1) ?? '';
  if (!at || need.kind === 'exists' || need.kind === 'taken' || !plainFieldName.test(name)) return undefined;
  if (at.in === 'path' || at.in === 'cookie' || plainName(name) === 'proto') return undefined;
  if (at.in === 'query' || at.in === 'header') return { in: at.in, path: [name], schemas: [] };
  if (!request.body) return at.in === 'unknown' ? { in: 'query', path: [name], schemas: [] } : undefined;
  const above = at.path.slice(0, -1);
  const parent = above.length > 0 ? placeOfHint(places, { ...at, path: above }) : undefined;
  if (above.length > 0 && parent?.in !== 'body') return undefined;
  const beside = parent?.schemas ?? [mediaTypeOf(operation, request.body.mediaType)?.schema?.schema ?? true];
  const names = subtypeNames(description, beside).flatMap((one) => (one.property === name ? one.name : []));
  return {
    in: 'body',
    path: [...(parent?.path ?? []), name],
    schemas: names.length > 0 ? [{ enum: names }] : [],
  };
}

/** The request with every demand met that can be met without breaking the description. */
function follow(
  amending: Amending,
  request: CaseRequest,
  demands: readonly Demand[],
  before: readonly Hint[],
): Amendment {
  const followed: Hint[] = [...before];
  let current = request;
  for (const demand of demands) {
    const changed = meet(amending, current, demand);
    if (!changed || !isAllowed(amending.operation, changed, amending.description)) continue;
    current = changed;
    followed.push(...newIn(amending.description, demand));
  }
  return { request: current, followed };
}

/** The hints that say more than the description does, each with the place that it was found to be about. */
function newIn(description: Description, { hints, place }: Demand): Hint[] {
  const shapes = variantsOf(description, place.schemas).map(({ shape }) => shape);
  const isStated = ({ kind, ...rest }: Need): boolean => {
    const [wanted] = Object.values(rest);
    return shapes.some((shape) => JSON.stringify(shape[kind]) === JSON.stringify(wanted ?? null));
  };
  return hints
    .filter(({ need }) => need.kind !== 'other' && !isStated(need))
    .map((hint) => ({ ...hint, at: hint.at ?? { in: place.in, path: place.path } }));
}

function meet(amending: Amending, request: CaseRequest, demand: Demand): CaseRequest | undefined {
  const { place, hints, isDeclared } = demand;
  const needs = hints.map(({ need }) => need).filter(({ kind }) => kind !== 'other');
  const current = valueOfPlace(request, place);
  if (needs.some(({ kind }) => kind === 'unknown-field')) {
    return current === undefined ? undefined : withValueOfPlace(request, place, undefined);
  }
  if (needs.length === 0 || needs.every((need) => meets(need, current) === true)) return undefined;
  const isText = place.in !== 'body' || contentKind(request.body?.mediaType ?? '') !== 'json';
  const { description, known, salt, extent } = amending;
  const value = neededValue(description, { place, needs, current, isText, known, salt, extent });
  if (value === undefined || (place.in !== 'body' && !isSendable(place.in, value))) return undefined;
  if (!isDeclared && place.in !== 'body') return withExtra(request, place, value);
  const changed = withValueOfPlace(withAncestors(amending, request, place), place, value);
  const isSent =
    !changed.body || !('value' in changed.body) || isWritable(changed.body.mediaType, changed.body.value);
  return isSent ? changed : undefined;
}

/** Parameters that the description does not declare are not forbidden by it; they are sent beside those that it does. */
function withExtra(request: CaseRequest, place: RequestPlace, value: Json): CaseRequest | undefined {
  const [name = ''] = place.path;
  const { extra } = request;
  if (place.in === 'query') {
    const others = extra?.query?.filter((pair) => !pair.startsWith(`${encodeURIComponent(name)}=`)) ?? [];
    const pair = `${encodeURIComponent(name)}=${encodeURIComponent(plain(value))}`;
    return { ...request, extra: { ...extra, query: [...others, pair] } };
  }
  if (settledHeaders.test(name)) return undefined;
  const others = extra?.headers?.filter(([other]) => other.toLowerCase() !== name.toLowerCase()) ?? [];
  return { ...request, extra: { ...extra, headers: [...others, [name, plain(value)]] } };
}

/** What a member stands in is made first, whole, where it is not there. */
function withAncestors(amending: Amending, request: CaseRequest, place: RequestPlace): CaseRequest {
  const { operation, description, known, salt, extent } = amending;
  const [parent] = place.path.slice(-2, -1);
  if (place.in !== 'body' || parent === undefined || !request.body || !('value' in request.body))
    return request;
  const above = place.path.slice(0, -1);
  if (valueAt(request.body.value, joinPointer('', ...above)) !== undefined) return request;
  const found = placeOfHint(requestPlaces(operation, request, description), { in: 'body', path: above });
  if (!found) return request;
  const needs: Need[] = [{ kind: 'required' }];
  const value = neededValue(description, {
    place: found,
    needs,
    current: undefined,
    isText: false,
    known,
    salt,
    extent,
  });
  if (value === undefined) return request;
  return withValueOfPlace(withAncestors(amending, request, found), found, value);
}
