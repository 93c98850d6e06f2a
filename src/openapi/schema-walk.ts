import { isArray, isObject, type Json, type JsonObject } from '../core/json.ts';
import { joinPointer } from '../core/pointer.ts';

type Held = 'map' | 'list' | 'one';

function all(held: Held, ...keywords: readonly string[]): [string, Held][] {
  return keywords.map((keyword) => [keyword, held]);
}

/** The keywords that hold schemas. */
const holders: ReadonlyMap<string, Held> = new Map([
  ...all('map', 'properties', 'patternProperties', '$defs', 'definitions', 'dependentSchemas'),
  ...all('list', 'allOf', 'anyOf', 'oneOf', 'prefixItems'),
  ...all('one', 'items', 'additionalProperties', 'unevaluatedProperties', 'unevaluatedItems', 'contains'),
  ...all('one', 'propertyNames', 'not', 'if', 'then', 'else'),
]);

/** The schemas that stand directly inside a schema, with their pointers; a `$ref` is not followed. */
function addSubschemas(schema: JsonObject, pointer: string, found: [string, Json][]): void {
  for (const keyword of Object.keys(schema)) {
    const held = holders.get(keyword);
    const value = schema[keyword];
    if (held === undefined || value === undefined) continue;
    const at = `${pointer}/${keyword}`;
    if (held === 'one') found.push([at, value]);
    else if (held === 'map' && isObject(value)) {
      for (const name of Object.keys(value)) found.push([joinPointer(at, name), value[name] ?? true]);
    } else if (held === 'list' && isArray(value)) {
      for (const [index, sub] of value.entries()) found.push([`${at}/${index}`, sub]);
    }
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
    addSubschemas(found, at, pending);
  }
}
