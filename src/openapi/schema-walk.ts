import { isArray, isObject, type Json, type JsonObject } from '../core/json.ts';
import { joinPointer } from '../core/pointer.ts';

const schemaMaps = ['properties', 'patternProperties', '$defs', 'definitions', 'dependentSchemas'];
const schemaLists = ['allOf', 'anyOf', 'oneOf', 'prefixItems'];
const singleSchemas = [
  'items',
  'additionalProperties',
  'unevaluatedProperties',
  'unevaluatedItems',
  'contains',
  'propertyNames',
  'not',
  'if',
  'then',
  'else',
];

/** The schemas that stand directly inside a schema, with their pointers; a `$ref` is not followed. */
function* subschemas(schema: JsonObject, pointer: string): Generator<[pointer: string, schema: Json]> {
  for (const keyword of schemaMaps) {
    const map = schema[keyword];
    if (!isObject(map)) continue;
    for (const [name, sub] of Object.entries(map)) yield [joinPointer(pointer, keyword, name), sub];
  }
  for (const keyword of schemaLists) {
    const list = schema[keyword];
    if (!isArray(list)) continue;
    for (const [index, sub] of list.entries()) yield [joinPointer(pointer, keyword, index), sub];
  }
  for (const keyword of singleSchemas) {
    const sub = schema[keyword];
    if (sub !== undefined) yield [joinPointer(pointer, keyword), sub];
  }
}

/** Visits a schema and every schema inside it, outermost first. */
export function walkSchema(
  schema: Json,
  pointer: string,
  visit: (schema: JsonObject, pointer: string) => void,
): void {
  const pending: [string, Json][] = [[pointer, schema]];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const [at, found] = next;
    if (!isObject(found)) continue;
    visit(found, at);
    pending.push(...subschemas(found, at));
  }
}
