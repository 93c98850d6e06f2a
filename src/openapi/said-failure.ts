import { responseFor } from '../core/declared-response.ts';
import type { Description } from '../core/description.ts';
import { isArray, isObject, type Json, type JsonObject } from '../core/json.ts';
import type { DeclaredResponse, Operation } from '../core/operation.ts';
import { contentKind } from './content-kind.ts';
import { type Field, fieldsOf, saidBy } from './resources/fields.ts';
import { spelled, spelling } from './resources/words.ts';

/** A successful answer whose content says that it is none. */
export interface SaidFailure {
  readonly name: string;
  readonly value: Json;
  /** The status that is declared for this content. */
  readonly declared?: string;
}

/** Members by which contents of one form tell how it went. */
const outcomeNames = new Set(
  spelled(
    'code status statusCode errorCode errCode resultCode returnCode ret success ok succeeded isSuccess',
  ),
);
const flags = new Set(spelled('success ok succeeded isSuccess'));
const codes = new Set(spelled('code status statusCode errorCode'));
const messages = new Set(spelled('message msg error errorMessage detail reason errors'));
/** All that an answer has which tells of nothing but how it went. */
const aside = new Set([
  ...[...outcomeNames, ...messages],
  ...spelled('details title type instance timestamp time path requestId traceId correlationId method name'),
]);
/** What these find amiss is their success. */
const looksInto = /valid|verify|verification|check|test|health|ping|probe|monitor|lint|parse|login|status/i;

/** What the content of a 2xx says, where that is a failure: by the description's own word, or as it is usual. */
export function saidFailure(
  content: Json,
  operation: Operation,
  status: number,
  description: Description,
): SaidFailure | undefined {
  if (status < 200 || status > 299 || !isObject(content)) return undefined;
  return declaredFailure(content, operation, status, description) ?? usualFailure(content, operation);
}

const faults = new Set(spelled('error errors errorMessage'));
const deepestFault = 4;

/** A batch answers with how each of its items went: whether one of them is told to have failed. */
export function saysItemFailed(content: Json, depth = 0): boolean {
  if (depth > deepestFault || content === null || typeof content !== 'object') return false;
  const isFault = ([name, value]: [string, Json]): boolean =>
    faults.has(spelling(name)) &&
    (typeof value === 'string' || isArray(value) || isObject(value)) &&
    !isEmpty(value);
  const inner = isArray(content) ? content : Object.values(content);
  const isTold = isObject(content) && Object.entries(content).some(isFault);
  return isTold || inner.some((one) => saysItemFailed(one, depth + 1));
}

/** A value that is said of a declared failure, and another one of the success, in what shows nothing else. */
function declaredFailure(
  content: JsonObject,
  operation: Operation,
  status: number,
  description: Description,
): SaidFailure | undefined {
  const success = fieldsIn(responseFor(operation, status), description);
  for (const response of operation.responses.filter((one) => /^[45]\d\d$/.test(one.status))) {
    const failure = fieldsIn(response, description);
    const known = failure.map(({ name }) => name);
    if (!Object.entries(content).every(([name, value]) => value === null || known.includes(name))) continue;
    for (const field of failure.filter(({ name }) => outcomeNames.has(spelling(name)))) {
      const value = content[field.name];
      const same = success.find(({ name }) => name === field.name);
      if (value === undefined || !same || !valuesOf(field).includes(value)) continue;
      const others = valuesOf(same);
      if (others.length > 0 && !others.includes(value))
        return { name: field.name, value, declared: response.status };
    }
  }
  return undefined;
}

function fieldsIn(response: DeclaredResponse | undefined, description: Description): readonly Field[] {
  const json = response?.content.find(({ type }) => contentKind(type) === 'json');
  return json?.schema ? fieldsOf(description, saidBy(description, json.schema.schema)) : [];
}

/** Scalars that a schema gives as its value or as an example. */
function valuesOf({ said }: Field): Json[] {
  return said
    .flatMap((schema) => [
      schema.const,
      schema.example,
      ...(isArray(schema.enum) ? schema.enum : []),
      ...(isArray(schema.examples) ? schema.examples : []),
    ])
    .filter((value) => value !== undefined && value !== null && typeof value !== 'object');
}

/** `{"success": false, "message": …}`, `{"code": 404, "message": …}`, and nothing that was asked for. */
function usualFailure(content: JsonObject, { path, id }: Operation): SaidFailure | undefined {
  const members = Object.entries(content).filter(([, value]) => value !== null);
  if (looksInto.test(path) || looksInto.test(id)) return undefined;
  if (!members.every(([name, value]) => aside.has(spelling(name)) || isEmpty(value))) return undefined;
  if (!members.some(([name, value]) => messages.has(spelling(name)) && !isEmpty(value))) return undefined;
  const [name, value] =
    members.find(([one, sub]) => {
      const spelt = spelling(one);
      if (flags.has(spelt)) return sub === false;
      return codes.has(spelt) && typeof sub === 'number' && sub >= 400 && sub < 600 && Number.isInteger(sub);
    }) ?? [];
  return name === undefined || value === undefined ? undefined : { name, value };
}

function isEmpty(value: Json): boolean {
  return (
    value === '' || (isArray(value) ? value.length === 0 : isObject(value) && Object.keys(value).length === 0)
  );
}
