import type { CaseRequest } from '../core/case.ts';
import type { Description } from '../core/description.ts';
import { isObject, type Json, type JsonObject, member } from '../core/json.ts';
import type { Operation, Parameter } from '../core/operation.ts';
import { parallelSchemas } from './parallel-schemas.ts';
import { mediaTypeOf, requestErrors } from './request-errors.ts';

const token =
  /(^|[a-z_.-])(cursor|page[_-]?token|next[_-]?token|next[_-]?page|sync[_-]?token|resume[_-]?token|continuation([_-]?token)?|continue|marker|bookmark|starting[_-]?after|ending[_-]?before)$/i;

/** What has to fit the content that it is sent with. */
const digest = /(^|[_.-])(hash|checksum|check-?sum|digest|md5|sha-?\d+|crc32c?|signature)$/i;

/**
 * Whether a value of a parameter cannot be made up: only the server knows the place in a list where the next page
 * begins, and the digest of a content is that of no other.
 */
export function isOpaque({ in: place, name, required, schema }: Parameter): boolean {
  const isToken = place === 'query' && token.test(name);
  if (required || !(isToken || (place === 'header' && digest.test(name)))) return false;
  const type = member(schema?.schema, 'type');
  const isText = type === undefined || type === 'string' || (Array.isArray(type) && type.includes('string'));
  return (
    isText && member(schema?.schema, 'enum') === undefined && member(schema?.schema, 'format') === undefined
  );
}

/** In a content, where a `bookmark` or a `marker` is more often a thing than a place in a list. */
const contentToken =
  /(^|[a-z_.-])(cursor|page[_-]?token|next[_-]?token|sync[_-]?token|resume[_-]?token|continuation[_-]?token)$/i;

/** A search that is posted has it among the members of its content; what an example shows there is gone by now. */
function isOpaqueMember(
  name: string,
  value: Json,
  schemas: readonly Json[],
  description: Description,
): boolean {
  if (!contentToken.test(name) || typeof value !== 'string' || value === '') return false;
  const parts = parallelSchemas(description, schemas).flatMap((part) => member(part.properties, name) ?? []);
  const isFree = (part: JsonObject): boolean =>
    part.default !== value && part.enum === undefined && part.format === undefined;
  return parallelSchemas(description, parts).every(isFree);
}

/** A content without the optional members that only the server could have made. */
export function withoutInventedTokens(value: Json, schema: Json, description: Description): Json {
  if (!isObject(value)) return value;
  const required = parallelSchemas(description, [schema]).flatMap((part) => part.required ?? []);
  const kept = Object.entries(value).filter(
    ([name, sub]) => required.flat().includes(name) || !isOpaqueMember(name, sub, [schema], description),
  );
  return Object.fromEntries(kept);
}

/** The same request with what was left out of its content, for those who want to break it. */
export function* withInventedTokens(
  operation: Operation,
  request: CaseRequest,
  description: Description,
): Generator<CaseRequest> {
  const { body } = request;
  const schema = body && mediaTypeOf(operation, body.mediaType)?.schema?.schema;
  if (!body || !('value' in body) || !isObject(body.value) || schema === undefined) return;
  const names = parallelSchemas(description, [schema]).flatMap(({ properties }) =>
    Object.keys(isObject(properties) ? properties : {}),
  );
  const tokens = names.filter((name) => isOpaqueMember(name, 'text', [schema], description));
  const added = Object.fromEntries(tokens.map((name) => [name, 'text']));
  const fuller = { ...request, body: { ...body, value: { ...added, ...body.value } } };
  if (tokens.length > 0 && requestErrors(operation, fuller, description).length === 0) yield fuller;
}

/** Whether a request has a value for such a parameter, or such a member of its content, that no example knows. */
export function hasInventedToken(
  operation: Operation,
  request: CaseRequest,
  description: Description,
): boolean {
  const { body } = request;
  const schema = body && mediaTypeOf(operation, body.mediaType)?.schema?.schema;
  const content = body && 'value' in body && isObject(body.value) && schema !== undefined ? body.value : {};
  const isInvented = ([name, value]: [string, Json]): boolean =>
    schema !== undefined && isOpaqueMember(name, value, [schema], description);
  if (Object.entries(content).some(isInvented)) return true;
  return operation.parameters.some((parameter) => {
    const value = member(request[parameter.in], parameter.name);
    if (value === undefined || !isOpaque(parameter)) return false;
    return !parameter.examples.some((example) => JSON.stringify(example.value) === JSON.stringify(value));
  });
}
