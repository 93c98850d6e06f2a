import { isArray, isObject, type Json, type JsonObject, member } from '../core/json.ts';
import { follow } from './followed.ts';
import { schemaPointers } from './judged-schemas.ts';

/**
 * A choice that a discriminator makes is one branch by name (OpenAPI 3.1 §4.8.25), so that branches may overlap: for
 * these `oneOf` asks no more than `anyOf`.
 */
function chosenSchema(schema: JsonObject): JsonObject {
  const { oneOf, ...rest } = schema;
  return oneOf !== undefined && isChosen(schema) ? { ...rest, anyOf: oneOf } : schema;
}

function isChosen(schema: Json): boolean {
  if (!isArray(member(schema, 'oneOf')) || member(schema, 'anyOf') !== undefined) return false;
  return isObject(member(schema, 'discriminator'));
}

/**
 * A 3.0 document in the terms of 3.1, so that one dialect is judged: `nullable` becomes a type, the boolean
 * `exclusiveMinimum` and `exclusiveMaximum` become bounds.
 */
export function upgraded(document: JsonObject): JsonObject {
  const isOld = String(member(document, 'openapi')).startsWith('3.0');
  const schemas = schemaPointers(document);
  if (!isOld && ![...schemas.keys()].some(isChosen)) return document;
  const copy = (value: Json): Json => {
    if (isArray(value)) return value.map(copy);
    if (!isObject(value)) return value;
    const copied = Object.fromEntries(Object.entries(value).map(([key, sub]) => [key, copy(sub)]));
    if (!schemas.has(value)) return copied;
    return chosenSchema(isOld ? withNull(document, value, upgradedSchema(copied)) : copied);
  };
  const copied = copy(document);
  if (!isObject(copied)) return document;
  return isOld ? { ...copied, openapi: '3.1.0' } : copied;
}

export function upgradedSchema(schema: JsonObject): JsonObject {
  // OpenAPI 3.0.3 §4.7.24: what stands beside a reference is ignored
  if (typeof schema.$ref === 'string') return { $ref: schema.$ref };
  return nullableSchema(
    boundedSchema(boundedSchema(schema, 'exclusiveMinimum', 'minimum'), 'exclusiveMaximum', 'maximum'),
  );
}

function boundedSchema(schema: JsonObject, exclusive: string, bound: string): JsonObject {
  const { [exclusive]: flag, [bound]: limit, ...rest } = schema;
  if (typeof flag !== 'boolean') return schema;
  if (limit === undefined) return rest;
  return flag ? { ...rest, [exclusive]: limit } : { ...rest, [bound]: limit };
}

/** `nullable` speaks only beside a `type` (OpenAPI 3.0.3 §4.7.24.1); an `enum` has to name null as well. */
function nullableSchema(schema: JsonObject): JsonObject {
  const { nullable, ...rest } = schema;
  if (nullable !== true || typeof rest.type !== 'string') return rest;
  const values = rest.enum;
  const named = isArray(values) && !values.includes(null) ? { enum: [...values, null] } : {};
  return { ...rest, ...named, type: [rest.type, 'null'] };
}

/**
 * Before OpenAPI 3.0.3, `nullable` allows null "for the defined schema", and many still write it beside a choice: null is
 * then one more branch, unless a branch takes it.
 */
function withNull(document: Json, written: JsonObject, schema: JsonObject): JsonObject {
  if (written.nullable !== true || written.type !== undefined) return schema;
  const choice = (['oneOf', 'anyOf'] as const).find((keyword) => isArray(schema[keyword]));
  const branches = choice && written[choice];
  if (!isArray(branches) || branches.some((branch) => takesNull(document, branch))) return schema;
  const others = schema[choice ?? 'oneOf'];
  return isArray(others) && choice ? { ...schema, [choice]: [...others, { type: 'null' }] } : schema;
}

/** Whether a branch may be null, as far as it says so itself: one without a type may be anything. */
function takesNull(document: Json, branch: Json): boolean {
  const schema = follow(document, branch, '')?.value;
  return !schema || schema.nullable === true || schema.type === undefined;
}
