import type { Description } from '../core/description.ts';
import { isArray, isObject, type Json, type JsonObject, member } from '../core/json.ts';
import { joinPointer } from '../core/pointer.ts';
import { parallelSchemas } from './parallel-schemas.ts';

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

/** The paths of all properties that a value has, in the form of `declaredPaths`. Not recursive: depth costs no stack. */
export function presentPaths(value: Json): string[] {
  const paths: string[] = [];
  const pending: { readonly at: string; readonly value: Json }[] = [{ at: '', value }];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const { at, value: found } = next;
    if (isArray(found)) {
      const within = joinPointer(at, anyIndex);
      for (let index = found.length - 1; index >= 0; index -= 1) {
        pending.push({ at: within, value: found[index] ?? null });
      }
    } else if (isObject(found)) {
      const members = Object.entries(found).map(([name, sub]) => ({ at: joinPointer(at, name), value: sub }));
      paths.push(...members.map((one) => one.at));
      pending.push(...members.reverse());
    }
  }
  return paths;
}

export function propertiesOf(schema: JsonObject): JsonObject {
  return isObject(schema.properties) ? schema.properties : {};
}

export function propertySchemas(parts: readonly JsonObject[], name: string): Json[] {
  return parts.map((part) => member(part.properties, name)).filter((schema) => schema !== undefined);
}

export function itemSchemas(parts: readonly JsonObject[]): Json[] {
  return parts.flatMap((part) => {
    const prefix = isArray(part.prefixItems) ? part.prefixItems : [];
    return part.items === undefined ? [...prefix] : [...prefix, part.items];
  });
}
