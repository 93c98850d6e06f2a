import type { CaseRequest } from '../core/case.ts';
import type { Description } from '../core/description.ts';
import type { HintPlace } from '../core/hint.ts';
import { isArray, isObject, type Json, member } from '../core/json.ts';
import type { Operation, ParameterPlace } from '../core/operation.ts';
import { joinPointer, valueAt, withValueAt } from '../core/pointer.ts';
import { parallelSchemas } from './parallel-schemas.ts';
import { isReadOnly } from './read-only.ts';
import { mediaTypeOf } from './request-errors.ts';

/** A place in the requests of an operation that its description declares. */
export interface RequestPlace {
  readonly in: ParameterPlace | 'body';
  /** Name of the parameter, or the member names and indexes on the way through the body. */
  readonly path: readonly string[];
  /** What the description says of it. */
  readonly schemas: readonly Json[];
}

/** Stands for every index of an array. */
export const anyIndex = '*';
const deepest = 6;
const mostPlaces = 400;

/** The declared places, parameters first; an index is `*`. */
export function requestPlaces(
  operation: Operation,
  request: CaseRequest,
  description: Description,
): RequestPlace[] {
  const places = operation.parameters.map(
    ({ in: place, name, schema }): RequestPlace => ({
      in: place,
      path: [name],
      schemas: [schema?.schema ?? true],
    }),
  );
  const schema = request.body && mediaTypeOf(operation, request.body.mediaType)?.schema?.schema;
  if (schema !== undefined) collect(description, [schema], [], new Set(), places);
  return places;
}

function collect(
  description: Description,
  schemas: readonly Json[],
  path: readonly string[],
  above: ReadonlySet<Json>,
  places: RequestPlace[],
): void {
  const parts = parallelSchemas(description, schemas).filter((part) => !above.has(part));
  const within = new Set([...above, ...parts]);
  if (path.length >= deepest) return;
  const names = parts.flatMap(({ properties }) => (isObject(properties) ? Object.keys(properties) : []));
  const add = (step: string, found: readonly (Json | undefined)[]): void => {
    const known = found.filter((sub) => sub !== undefined);
    if (known.some((sub) => isReadOnly(description, sub)) || places.length >= mostPlaces) return;
    places.push({ in: 'body', path: [...path, step], schemas: known });
    collect(description, known, [...path, step], within, places);
  };
  for (const name of new Set(names)) {
    add(
      name,
      parts.map(({ properties }) => member(properties, name)),
    );
  }
  const items = parts.map((part) => part.items);
  if (items.some((item) => item !== undefined)) add(anyIndex, items);
}

/** The declared place that a hint points at, with the indexes that it names; servers spell names in their own way. */
export function placeOfHint(places: readonly RequestPlace[], at: HintPlace): RequestPlace | undefined {
  const inPart = places.filter((place) => at.in === 'unknown' || place.in === at.in);
  const found = closest(inPart, at.path) ?? closest(places, at.path) ?? (at.spoken && spokenOf(places, at));
  if (!found) return undefined;
  const indexes = at.path.filter(isIndex);
  const path = found.path.map((step) => (step === anyIndex ? (indexes.shift() ?? '0') : step));
  return { ...found, path };
}

/** `The split color cannot be empty` is of `color`, `The session identifier list` of `session_identifiers`. */
function spokenOf(places: readonly RequestPlace[], { path }: HintPlace): RequestPlace | undefined {
  const words = path.join('_').split('_');
  for (const start of words.keys()) {
    const name = words.slice(start).join('_');
    const found = closest(places, [name]) ?? closest(places, [`${name}s`]);
    if (found) return found;
  }
  return undefined;
}

/** The place whose names are the last of the hint's: `createOrder.order.name` is `name`. The longest run, then the shortest path. */
function closest(places: readonly RequestPlace[], path: readonly string[]): RequestPlace | undefined {
  const wanted = path.filter((step) => !isIndex(step)).map(plainName);
  let best: { readonly place: RequestPlace; readonly score: number } | undefined;
  for (const place of places) {
    const names = place.path.filter((step) => step !== anyIndex).map(plainName);
    if (place.path.at(-1) === anyIndex && !isIndex(path.at(-1) ?? '')) continue;
    const shared = sharedEnd(names, wanted);
    const score = shared * 100 - place.path.length;
    if (shared > 0 && score > (best?.score ?? 0)) best = { place, score };
  }
  return best?.place;
}

function sharedEnd(names: readonly string[], wanted: readonly string[]): number {
  let shared = 0;
  while (shared < Math.min(names.length, wanted.length) && names.at(-1 - shared) === wanted.at(-1 - shared)) {
    shared += 1;
  }
  return shared;
}

/** The names on the way to a place, without indexes: what holds for one item holds for all. */
export function namesOf(path: readonly string[]): string[] {
  return path.filter((step) => !/^(?:\d+|\*)$/.test(step));
}

/** `first_name`, `firstName`, `FirstName` and `First name` are the same. */
export function plainName(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

function isIndex(step: string): boolean {
  return /^\d{1,6}$/.test(step);
}

export function valueOfPlace(request: CaseRequest, place: RequestPlace): Json | undefined {
  const [name = ''] = place.path;
  if (place.in !== 'body') return member(request[place.in], name);
  return request.body && 'value' in request.body
    ? valueAt(request.body.value, joinPointer('', ...place.path))
    : undefined;
}

/** The request with another value at a place, or without one. */
export function withValueOfPlace(
  request: CaseRequest,
  place: RequestPlace,
  value: Json | undefined,
): CaseRequest {
  const [name = ''] = place.path;
  if (place.in !== 'body') {
    const others = Object.entries(request[place.in]).filter(([other]) => other !== name);
    const changed = value === undefined ? others : [...others, [name, value] as const];
    return { ...request, [place.in]: Object.fromEntries(changed) };
  }
  if (!request.body || !('value' in request.body)) return request;
  if (isArray(request.body.value) && place.path.length > 0 && !isIndex(name)) return request;
  const changed = withValueAt(request.body.value, joinPointer('', ...place.path), value);
  return changed === undefined ? request : { ...request, body: { ...request.body, value: changed } };
}

/** A list that was sent as all of the content, with nothing in it: what is said to be missing, and is not declared, is in there. */
export function emptyListIn(operation: Operation, { body }: CaseRequest): RequestPlace | undefined {
  if (!body || !('value' in body) || !isArray(body.value) || body.value.length > 0) return undefined;
  const schema = mediaTypeOf(operation, body.mediaType)?.schema?.schema;
  return schema === undefined ? undefined : { in: 'body', path: [], schemas: [schema] };
}
