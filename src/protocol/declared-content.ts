import { judgedResponse } from '../core/declared-response.ts';
import type { SchemaError } from '../core/description.ts';
import { type AnsweredExchange, type Exchange, isAnswered } from '../core/exchange.ts';
import { type HttpResponse, headerValues } from '../core/http.ts';
import { type Json, member } from '../core/json.ts';
import type { LocatedSchema, MediaType } from '../core/operation.ts';
import { type Content, readContent } from './content.ts';
import { isJsonMediaType, matchesMediaType, parseMediaType } from './media-type.ts';

/**
 * Whether the response is one of the case's operation: a request with another method asks another operation, of
 * which this one's responses say nothing.
 */
export function isOperationAnswered(exchange: Exchange): exchange is AnsweredExchange {
  return isAnswered(exchange) && exchange.request.method.toLowerCase() === exchange.case.operation.method;
}

/**
 * Whether a refusal in JSON has a schema that no declared media type can carry: the description says of a refusal what
 * it says of a file that the operation gives, as `produces` of Swagger 2.0 says one thing for all.
 */
export function isDeclaredAsFile(
  { status }: HttpResponse,
  declared: readonly MediaType[],
  mediaType: string,
): boolean {
  return (
    status >= 400 &&
    isJsonMediaType(mediaType) &&
    declared.every(({ type, schema }) => file.test(type) && isOfMembers(schema?.schema))
  );
}

const file =
  /^(?:application\/(?:octet-stream|pdf|zip|gzip|x-tar|x-gzip|x-bzip2?)|(?:image|audio|video|font)\/.*)$/i;

function isOfMembers(schema: Json | undefined): boolean {
  return ['$ref', 'properties', 'allOf'].some((keyword) => member(schema, keyword) !== undefined);
}

/**
 * Whether the response is to what the description lets one send: what comes back when other content was taken is told
 * with that it was taken.
 */
export function isAskedAsDescribed(exchange: Exchange): exchange is AnsweredExchange {
  if (!isOperationAnswered(exchange)) return false;
  const { intent, breaks } = exchange.case;
  const isTaken = intent === 'reject' && exchange.answer.response.status < 300;
  return !isTaken || (breaks?.at.in !== 'body' && breaks?.at.in !== 'content');
}

interface DeclaredContent {
  readonly content: Content;
  readonly schema: LocatedSchema;
}

interface Known {
  readonly declared: DeclaredContent | undefined;
  errors?: readonly SchemaError[];
}

const known = new WeakMap<AnsweredExchange, Known>();

/** The content of a response and the schema that its status and media type declare for it. Several checks ask. */
export function declaredContent(exchange: AnsweredExchange): DeclaredContent | undefined {
  return knownOf(exchange).declared;
}

function knownOf(exchange: AnsweredExchange): Known {
  const found = known.get(exchange);
  if (found) return found;
  const made = { declared: findDeclared(exchange) };
  known.set(exchange, made);
  return made;
}

/** What the declared schema forbids of the declared value as it came. Several checks ask. */
export function declaredErrors(exchange: AnsweredExchange): readonly SchemaError[] {
  const found = knownOf(exchange);
  if (found.errors) return found.errors;
  const declared = declaredValue(exchange);
  found.errors = declared ? exchange.description.validate(declared.schema.pointer, declared.value) : [];
  return found.errors;
}

/** Whether the declared schema forbids the property at a place of the content. */
export function forbiddenIn(exchange: AnsweredExchange): (at: string) => boolean {
  const closed = declaredErrors(exchange).filter(({ keyword }) =>
    /^(additional|unevaluated)Properties$/.test(keyword),
  );
  const forbidden = new Set(closed.map(({ at }) => at));
  return (at) => forbidden.has(at.slice(0, at.lastIndexOf('/')));
}

function findDeclared(exchange: AnsweredExchange): DeclaredContent | undefined {
  const { response } = exchange.answer;
  const declared = judgedResponse(exchange.case.operation, response.status);
  const [mediaType = ''] = headerValues(response.headers, 'content-type');
  const schema = declared?.content.find(({ type }) => matchesMediaType(type, mediaType))?.schema;
  return schema && { content: readContent(response), schema };
}

/**
 * The value that a declared schema speaks of: JSON, or the text of a textual media type. XML and bytes have none, and
 * text has none where the schema asks for an object or a list.
 */
export function declaredValue(
  exchange: AnsweredExchange,
): { value: Json; schema: LocatedSchema; isText: boolean } | undefined {
  const declared = declaredContent(exchange);
  if (!declared) return undefined;
  const { content, schema } = declared;
  const resolved = exchange.description.resolve(schema.schema);
  // OpenAPI 3.0.3 §4.7.24.2: what is said to be any octets is no value of JSON, also where the octets are such a text
  if (member(resolved, 'type') === 'string' && member(resolved, 'format') === 'binary') return undefined;
  if (content.kind === 'json') return { value: content.value, schema, isText: false };
  if (content.kind !== 'text' || !isPlain(exchange.answer.response)) return undefined;
  const types = [member(resolved, 'type')].flat();
  if (types.includes('object') || types.includes('array')) return undefined;
  return { value: content.text, schema, isText: true };
}

function isPlain({ headers }: HttpResponse): boolean {
  const parsed = parseMediaType(headerValues(headers, 'content-type')[0] ?? '');
  return parsed?.type === 'text' && parsed.subtype !== 'xml' && !parsed.subtype.endsWith('+xml');
}

/** RFC 9110 §6.4.1: responses that have no content, whatever their header fields say. */
export function hasNoContent({ request, answer }: AnsweredExchange): boolean {
  const { status } = answer.response;
  return request.method.toUpperCase() === 'HEAD' || status < 200 || [204, 205, 304].includes(status);
}
