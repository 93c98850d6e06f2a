import type { Description } from '../core/description.ts';
import { isArray, isObject, type Json, type JsonObject } from '../core/json.ts';

const known = new WeakMap<Description, WeakMap<JsonObject, readonly JsonObject[]>>();

/**
 * All schemas that may speak of the same value: references followed, compositions and conditions laid side by side.
 * `not` is left out, since what stands there is what a value must not be.
 */
export function parallelSchemas(description: Description, schemas: readonly Json[]): readonly JsonObject[] {
  const [schema] = schemas;
  if (schemas.length !== 1 || !isObject(schema)) return findParallel(description, schemas);
  const ofDescription = known.get(description) ?? new WeakMap<JsonObject, readonly JsonObject[]>();
  known.set(description, ofDescription);
  const found = ofDescription.get(schema) ?? findParallel(description, schemas);
  ofDescription.set(schema, found);
  return found;
}

function findParallel(description: Description, schemas: readonly Json[]): readonly JsonObject[] {
  const parts = new Set<JsonObject>();
  const pending = [...schemas];
  for (let schema = pending.pop(); schema !== undefined; schema = pending.pop()) {
    if (!isObject(schema) || parts.has(schema)) continue;
    parts.add(schema);
    if (schema.$ref !== undefined) pending.push(description.resolve(schema));
    for (const keyword of ['allOf', 'anyOf', 'oneOf']) {
      const list = schema[keyword];
      if (isArray(list)) pending.push(...list);
    }
    for (const keyword of ['if', 'then', 'else']) {
      const sub = schema[keyword];
      if (sub !== undefined) pending.push(sub);
    }
    if (isObject(schema.dependentSchemas)) pending.push(...Object.values(schema.dependentSchemas));
  }
  return [...parts];
}
