import { TextDecoder } from 'node:util';
import type { BrokenPlace, CaseBody, CaseRequest } from '../core/case.ts';
import type { Description, SchemaError } from '../core/description.ts';
import { type Json, jsonIn, member } from '../core/json.ts';
import {
  type LocatedSchema,
  type MediaType,
  needsCredentials,
  type Operation,
  type Parameter,
} from '../core/operation.ts';
import { pointerTokens, valueAt } from '../core/pointer.ts';
import { contentKind, isDeclaredType } from './content-kind.ts';
import { readAsForm } from './form-fields.ts';
import { isReadOnly } from './read-only.ts';
import { declaredReading, leavesTrace, textReadings } from './text-readings.ts';

/** One way in which a request breaks its description. */
export interface RequestError extends SchemaError {
  readonly in: BrokenPlace;
  /** Name of the parameter; empty for the body. */
  readonly name: string;
}

interface KnownErrors {
  readonly operation: Operation;
  readonly description: Description;
  readonly errors: readonly RequestError[];
}

const known = new WeakMap<CaseRequest, KnownErrors>();

/**
 * Everything about a request, as it travels, that its operation forbids; empty when it is valid. Who makes a request and
 * who sends it both want to know, so it is looked at once.
 */
export function requestErrors(
  operation: Operation,
  request: CaseRequest,
  description: Description,
): readonly RequestError[] {
  const last = known.get(request);
  if (last?.operation === operation && last.description === description) return last.errors;
  const errors = findErrors(operation, request, description);
  known.set(request, { operation, description, errors });
  return errors;
}

function findErrors(
  operation: Operation,
  request: CaseRequest,
  description: Description,
): readonly RequestError[] {
  if (isOtherMethod(operation, request)) {
    const name = request.method ?? '';
    return [{ in: 'method', name, ...missing(operation.pointer, 'method') }];
  }
  const errors: RequestError[] = [];
  for (const parameter of operation.parameters) {
    const place = { in: parameter.in, name: parameter.name };
    const value = member(request[parameter.in], parameter.name);
    for (const error of parameterErrors(parameter, value, description)) errors.push({ ...place, ...error });
  }
  errors.push(...bodyErrors(operation, request.body, description));
  if (needsCredentials(operation) && request.credentials !== 'sent') {
    errors.push({ in: 'credentials', name: '', ...missing(operation.pointer) });
  }
  return errors;
}

/** Nothing else of an operation is asked of a request with another method: HEAD is GET without content (RFC 9110 §9.3.2). */
function isOtherMethod({ method }: Operation, request: CaseRequest): boolean {
  const sent = request.method?.toLowerCase() ?? method;
  return sent !== method && !(sent === 'head' && method === 'get');
}

interface LastValue {
  readonly description: Description;
  readonly value: Json | undefined;
  readonly errors: readonly SchemaError[];
}

const lastValue = new WeakMap<Parameter, LastValue>();

/** Most requests of an operation differ in one place, and have the same value in each of the others. */
export function parameterErrors(
  parameter: Parameter,
  value: Json | undefined,
  description: Description,
): readonly SchemaError[] {
  const last = lastValue.get(parameter);
  if (last?.description === description && last.value === value) return last.errors;
  const errors = findParameterErrors(parameter, value, description);
  lastValue.set(parameter, { description, value, errors });
  return errors;
}

function findParameterErrors(
  parameter: Parameter,
  value: Json | undefined,
  description: Description,
): readonly SchemaError[] {
  const { schema, required, pointer, contentType } = parameter;
  if (value === undefined || !leavesTrace(parameter, value)) return required ? [missing(pointer)] : [];
  if (!schema) return [];
  return contentType === undefined
    ? textErrors(description, schema, value)
    : description.validate(schema.pointer, value);
}

/** What is wrong with a value that travels as text: nothing where one of its readings is valid. */
function textErrors(
  description: Description,
  { schema, pointer }: LocatedSchema,
  value: Json,
): readonly SchemaError[] {
  for (const reading of textReadings(description, schema, value)) {
    if (description.validate(pointer, reading).length === 0) return [];
  }
  return description.validate(pointer, declaredReading(description, schema, value));
}

/** What a request breaks, as a text that is equal for equal breaches. */
export function breachesOf(operation: Operation, request: CaseRequest, description: Description): string {
  const errors = requestErrors(operation, request, description);
  return JSON.stringify(errors.map((error) => [error.in, error.name, error.at, error.keyword]));
}

/** What of the content of a request its operation forbids. */
export function bodyErrors(
  operation: Operation,
  body: CaseBody | undefined,
  description: Description,
): RequestError[] {
  const place = { in: 'body', name: '' } as const;
  const declared = operation.body;
  if (!body) return declared?.required ? [{ ...place, ...missing(declared.pointer) }] : [];
  const content = { in: 'content', name: body.mediaType } as const;
  const mediaType = mediaTypeOf(operation, body.mediaType);
  if (!mediaType) {
    return [{ ...content, ...missing(declared?.pointer ?? operation.pointer, 'content') }];
  }
  const kind = contentKind(body.mediaType);
  const value = 'bytes' in body ? readContent(body.bytes, body.mediaType) : { value: body.value };
  if (value === 'syntax' || value === 'encoding')
    return [{ ...content, ...missing(mediaType.pointer, value) }];
  const { schema } = mediaType;
  if (!schema || value === 'unread') return [];
  const isText = kind === 'form' || kind === 'text';
  const read = kind === 'form' ? readAsForm(description, schema, value.value) : value.value;
  const errors = isText
    ? textErrors(description, schema, read)
    : description.validate(schema.pointer, value.value);
  return errors
    .filter((error) => !isLackOfReadOnly(description, error))
    .map((error) => ({ ...place, ...error }));
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** What bytes say as their media type, as far as we can read it. */
function readContent(
  bytes: Uint8Array,
  mediaType: string,
): { value: Json } | 'syntax' | 'encoding' | 'unread' {
  if (/^multipart\//i.test(mediaType)) return /;\s*boundary=/i.test(mediaType) ? 'unread' : 'syntax';
  if (contentKind(mediaType) !== 'json') return 'unread';
  const text = decoded(bytes);
  if (text === undefined) return 'encoding';
  const value = jsonIn(text);
  return value === undefined ? 'syntax' : { value };
}

function decoded(bytes: Uint8Array): string | undefined {
  try {
    return utf8.decode(bytes);
  } catch {
    return undefined;
  }
}

/** OpenAPI 3.1 §4.8.24: what is read-only is not part of a request, so that its being required speaks of responses. */
function isLackOfReadOnly(description: Description, { keyword, at, schemaPointer }: SchemaError): boolean {
  if (keyword !== 'required') return false;
  const parent = valueAt(description.document, schemaPointer.slice(0, -'/required'.length));
  const property = member(member(parent, 'properties'), pointerTokens(at).at(-1) ?? '');
  return isReadOnly(description, property);
}

export function mediaTypeOf(operation: Operation, type: string): MediaType | undefined {
  const content = operation.body?.content ?? [];
  return (
    content.find((candidate) => candidate.type === type) ??
    content.find((candidate) => isDeclaredType(candidate.type, type))
  );
}

function missing(pointer: string, keyword = 'required'): SchemaError {
  return {
    at: '',
    keyword,
    schemaPointer: `${pointer}/${keyword}`,
    message: `is ${keyword}`,
    inferred: false,
  };
}
