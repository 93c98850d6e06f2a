import type { Description } from '../core/description.ts';
import { isObject, type Json, type JsonObject, member } from '../core/json.ts';
import { parallelSchemas } from './parallel-schemas.ts';

/** What a discriminator calls a schema, and in which property. */
export interface SubtypeName {
  readonly property: string;
  readonly name: string;
}

const known = new WeakMap<Description, ReadonlyMap<Json, readonly SubtypeName[]>>();

/**
 * What discriminators of the description call a schema (OpenAPI 3.1 §4.8.25): the property comes with such a schema
 * wherever it stands, though only its parent says so.
 */
export function subtypeNames(description: Description, schemas: readonly Json[]): SubtypeName[] {
  const names = known.get(description) ?? namesIn(description);
  known.set(description, names);
  return names.size === 0
    ? []
    : parallelSchemas(description, schemas).flatMap((schema) => names.get(schema) ?? []);
}

function namesIn(description: Description): Map<Json, SubtypeName[]> {
  const found = new Map<Json, SubtypeName[]>();
  const components = member(member(description.document, 'components'), 'schemas');
  for (const parent of Object.values(isObject(components) ? components : {})) {
    const discriminator = member(parent, 'discriminator');
    const property = member(discriminator, 'propertyName');
    if (typeof property !== 'string') continue;
    for (const [name, target] of Object.entries(mappingOf(discriminator))) {
      if (typeof target !== 'string') continue;
      const schema = description.resolve({ $ref: refOf(target) });
      found.set(schema, [...(found.get(schema) ?? []), { property, name }]);
    }
  }
  return found;
}

function mappingOf(discriminator: Json | undefined): JsonObject {
  const mapping = member(discriminator, 'mapping');
  return isObject(mapping) ? mapping : {};
}

/** A mapping may name a component by its name alone. */
function refOf(target: string): string {
  return /[#/]/.test(target) ? target : `#/components/schemas/${target}`;
}
