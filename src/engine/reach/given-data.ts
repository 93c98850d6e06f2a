import type { CaseRequest } from '../../core/case.ts';
import type { Description } from '../../core/description.ts';
import { usageError } from '../../core/errors.ts';
import { isArray, isObject, type Json, type JsonObject } from '../../core/json.ts';
import type { Operation, ParameterPlace } from '../../core/operation.ts';
import { joinPointer } from '../../core/pointer.ts';
import type { DataFile } from '../../openapi/data-file.ts';

/** What the user knows about the target, and what an earlier run learned. */
export interface GivenData {
  /** Requests that succeeded, by operation. */
  readonly learned: ReadonlyMap<string, CaseRequest>;
  /** The request with the values that were given for it. */
  filled(operation: Operation, request: CaseRequest): CaseRequest;
}

export const nothingGiven: GivenData = { learned: new Map(), filled: (_operation, request) => request };

const places: readonly ParameterPlace[] = ['path', 'query', 'header', 'cookie'];

/**
 * A file of values: `name: value` for every parameter and member of a content that has the name, and below `operations`
 * an operation's own, by place: `operations: {readUser: {path: {id: 7}, body: {…}}}`. Throws a usage `TrothError` that
 * names file and line.
 */
export function readGivenValues(
  { value, at }: DataFile,
  description: Description,
): Pick<GivenData, 'filled'> {
  const known = description.operations;
  if (!isObject(value)) throw usageError(`${at('')}: is no map of values; give NAME: VALUE`);
  const { operations = {}, ...values } = value;
  if (!isObject(operations)) throw usageError(`${at('/operations')}: is no map; give OPERATION: {path: {…}}`);
  for (const [id, own] of Object.entries(operations)) {
    const pointer = joinPointer('/operations', id);
    if (!known.some((operation) => operation.id === id))
      throw usageError(`${at(pointer)}: no operation is called ${id}`);
    requireParts(own, pointer, at);
  }
  const names = namesIn(description);
  const stray = Object.keys(values).find((name) => !names.has(name));
  if (stray !== undefined)
    throw usageError(`${at(joinPointer('', stray))}: no parameter and no property is called ${stray}`);
  return {
    filled(operation, request) {
      const general = withNamed(operation, request, values);
      const own = operations[operation.id];
      return isObject(own) ? withParts(general, own) : general;
    },
  };
}

function requireParts(own: Json, pointer: string, at: (pointer: string) => string): void {
  if (!isObject(own)) throw usageError(`${at(pointer)}: is no map; give path, query, header, cookie or body`);
  for (const [place, part] of Object.entries(own)) {
    const where = joinPointer(pointer, place);
    if (place !== 'body' && !places.some((one) => one === place))
      throw usageError(
        `${at(where)}: ${place} is no place of a request; give path, query, header, cookie or body`,
      );
    if (place !== 'body' && !isObject(part)) throw usageError(`${at(where)}: is no map; give NAME: VALUE`);
  }
}

/** Everything by whose name a value may be given. */
function namesIn(description: Description): Set<string> {
  const names = new Set<string>();
  const seen = new Set<Json>();
  const note = (value: Json | undefined): void => {
    const schema = value === undefined ? undefined : description.resolve(value);
    if (schema === undefined || typeof schema !== 'object' || schema === null || seen.has(schema)) return;
    seen.add(schema);
    if (isArray(schema)) for (const item of schema) note(item);
    if (!isObject(schema)) return;
    const { properties } = schema;
    if (isObject(properties)) for (const name of Object.keys(properties)) names.add(name);
    for (const sub of Object.values(isObject(properties) ? properties : {})) note(sub);
    for (const key of ['allOf', 'anyOf', 'oneOf', 'items', 'additionalProperties']) note(schema[key]);
  };
  for (const { parameters, body } of description.operations) {
    for (const { name } of parameters) names.add(name);
    for (const { examples, schema } of body?.content ?? []) {
      note(schema?.schema);
      for (const { value } of examples)
        if (isObject(value)) for (const name of Object.keys(value)) names.add(name);
    }
  }
  return names;
}

function withNamed({ parameters }: Operation, request: CaseRequest, values: JsonObject): CaseRequest {
  let made = request;
  for (const { name, in: place } of parameters) {
    const value = values[name];
    if (value !== undefined) made = { ...made, [place]: { ...made[place], [name]: value } };
  }
  const { body } = made;
  if (!body || !('value' in body)) return made;
  return { ...made, body: { ...body, value: replaced(body.value, values) } };
}

/** Members keep their places; none is added. */
function replaced(value: Json, values: JsonObject): Json {
  if (isArray(value)) return value.map((item) => replaced(item, values));
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, sub]) => [name, values[name] ?? replaced(sub, values)]),
  );
}

function withParts(request: CaseRequest, own: JsonObject): CaseRequest {
  let made = request;
  for (const place of places) {
    const part = own[place];
    if (isObject(part)) made = { ...made, [place]: { ...made[place], ...part } };
  }
  const { body } = made;
  if (own.body === undefined || !body) return made;
  return { ...made, body: { mediaType: body.mediaType, value: own.body } };
}

/** What an earlier run wrote with `--learned FILE`. Throws a usage `TrothError` that names file and line. */
export function readLearned(
  { value, at }: DataFile,
  known: readonly Operation[],
): ReadonlyMap<string, CaseRequest> {
  const learned = new Map<string, CaseRequest>();
  const requests = isObject(value) ? value.requests : undefined;
  if (!isObject(requests))
    throw usageError(`${at('')}: is not what --learned writes; remove the file or name another`);
  for (const [id, request] of Object.entries(requests)) {
    // an operation that is no longer described is no error: the description may have changed since
    if (!known.some((operation) => operation.id === id)) continue;
    const read = requestOf(request);
    if (!read) throw usageError(`${at(joinPointer('/requests', id))}: is no request; remove the entry`);
    learned.set(id, read);
  }
  return learned;
}

function requestOf(value: Json): CaseRequest | undefined {
  if (!isObject(value)) return undefined;
  const { path, query, header, cookie, body } = value;
  if (!isObject(path) || !isObject(query) || !isObject(header) || !isObject(cookie)) return undefined;
  const made = { path, query, header, cookie, credentials: 'sent' as const };
  if (body === undefined) return made;
  if (!isObject(body) || typeof body.mediaType !== 'string' || body.value === undefined) return undefined;
  return { ...made, body: { mediaType: body.mediaType, value: body.value } };
}

/** What a next run may read. Contents that are no values of their media type are left out. */
export function learnedText(learned: ReadonlyMap<string, CaseRequest>): string {
  const requests: Record<string, Json> = {};
  for (const [id, { path, query, header, cookie, body }] of [...learned].toSorted(([a], [b]) =>
    a < b ? -1 : 1,
  )) {
    if (body && !('value' in body)) continue;
    requests[id] = { path, query, header, cookie, ...(body ? { body: { ...body } } : {}) };
  }
  return `${JSON.stringify({ requests }, null, 2)}\n`;
}
