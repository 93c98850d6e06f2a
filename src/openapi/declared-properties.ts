import type { Description } from '../core/description.ts';
import { isArray, isObject, type Json, type JsonObject, member } from '../core/json.ts';
import { joinPointer } from '../core/pointer.ts';
import { parallelSchemas } from './parallel-schemas.ts';
import { mayMatch } from './pattern.ts';

/** Stands for every index of an array in a property path. */
const anyIndex = '*';

/**
 * The paths of all properties that a schema declares, through references, compositions and items. A schema that
 * contains itself is followed once.
 */
export function declaredPaths(description: Description, schema: Json): Set<string> {
  const paths = new Set<string>();
  const visit = (at: string, schemas: readonly Json[], above: ReadonlySet<Json>): void => {
    const parts = parallelSchemas(description, schemas).filter((part) => !above.has(part));
    const within = new Set([...above, ...parts]);
    for (const name of new Set(parts.flatMap((part) => Object.keys(propertiesOf(part))))) {
      const path = joinPointer(at, name);
      paths.add(path);
      visit(path, propertySchemas(parts, name), within);
    }
    const items = itemSchemas(parts);
    if (items.length > 0) visit(joinPointer(at, anyIndex), items, within);
  };
  visit('', [schema], new Set());
  return paths;
}

/** The paths of all properties that a value has, in the form of `declaredPaths`. */
export function presentPaths(value: Json, at = ''): string[] {
  if (isArray(value)) return value.flatMap((item) => presentPaths(item, joinPointer(at, anyIndex)));
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([name, sub]) => {
    const path = joinPointer(at, name);
    return [path, ...presentPaths(sub, path)];
  });
}

/**
 * JSON Pointers of the properties of `value` that the schema does not declare. An object whose schema declares no
 * property, or says in words that others are welcome, has none.
 */
export function undeclaredProperties(description: Description, schema: Json, value: Json, at = ''): string[] {
  return undeclaredIn(description, [schema], value, at);
}

function undeclaredIn(description: Description, schemas: readonly Json[], value: Json, at: string): string[] {
  const parts = parallelSchemas(description, schemas);
  if (isArray(value)) {
    const items = itemSchemas(parts);
    if (items.length === 0) return [];
    return value.flatMap((item, index) => undeclaredIn(description, items, item, joinPointer(at, index)));
  }
  if (!isObject(value) || parts.some(isOpen)) return [];
  if (!parts.some((part) => Object.keys(propertiesOf(part)).length > 0)) return [];
  return Object.entries(value).flatMap(([name, sub]) => {
    const pointer = joinPointer(at, name);
    const declared = propertySchemas(parts, name);
    if (declared.length > 0) return undeclaredIn(description, declared, sub, pointer);
    return parts.some((part) => matchesPattern(part, name)) ? [] : [pointer];
  });
}

function propertiesOf(schema: JsonObject): JsonObject {
  return isObject(schema.properties) ? schema.properties : {};
}

function propertySchemas(parts: readonly JsonObject[], name: string): Json[] {
  return parts.map((part) => member(part.properties, name)).filter((schema) => schema !== undefined);
}

function itemSchemas(parts: readonly JsonObject[]): Json[] {
  return parts.flatMap((part) => {
    const prefix = isArray(part.prefixItems) ? part.prefixItems : [];
    return part.items === undefined ? [...prefix] : [...prefix, part.items];
  });
}

function isOpen(schema: JsonObject): boolean {
  return [schema.additionalProperties, schema.unevaluatedProperties].some(
    (others) => others === true || isObject(others),
  );
}

function matchesPattern(schema: JsonObject, name: string): boolean {
  const patterns = isObject(schema.patternProperties) ? Object.keys(schema.patternProperties) : [];
  return patterns.some((pattern) => mayMatch(pattern, name));
}
