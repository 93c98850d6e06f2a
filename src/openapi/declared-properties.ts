import type { Description } from '../core/description.ts';
import { isArray, isObject, type Json, type JsonObject, member } from '../core/json.ts';
import { joinPointer } from '../core/pointer.ts';
import { parallelSchemas } from './parallel-schemas.ts';

/** Stands for every index of an array in a property path. */
const anyIndex = '*';

/**
 * Schemas that hold each other without end multiply at each step: of a content with more properties than this, those
 * nearest to its surface are counted, all down to one depth.
 */
const mostPaths = 300;

/**
 * The paths of the properties that a schema declares, through references, compositions and items. A schema that
 * contains itself is followed once.
 */
export function declaredPaths(description: Description, schema: Json): Set<string> {
  let found = new Set<string>();
  for (let deepest = 1; ; deepest += 1) {
    const { paths, isWhole } = pathsDownTo(deepest, description, schema);
    if (paths.size > mostPaths) return found.size > 0 ? found : paths;
    if (isWhole) return paths;
    found = paths;
  }
}

function pathsDownTo(
  deepest: number,
  description: Description,
  schema: Json,
): { readonly paths: Set<string>; readonly isWhole: boolean } {
  const paths = new Set<string>();
  let isWhole = true;
  const visit = (at: string, schemas: readonly Json[], above: ReadonlySet<Json>, depth: number): void => {
    const parts = parallelSchemas(description, schemas).filter((part) => !above.has(part));
    if (parts.length === 0 || paths.size > mostPaths) return;
    if (depth >= deepest) {
      isWhole = false;
      return;
    }
    const within = new Set([...above, ...parts]);
    for (const name of new Set(parts.flatMap((part) => Object.keys(propertiesOf(part))))) {
      const path = joinPointer(at, name);
      paths.add(path);
      visit(path, propertySchemas(parts, name), within, depth + 1);
    }
    const items = itemSchemas(parts);
    if (items.length > 0) visit(joinPointer(at, anyIndex), items, within, depth + 1);
  };
  visit('', [schema], new Set(), 0);
  return { paths, isWhole };
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
