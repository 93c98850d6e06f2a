import type { Description } from '../core/description.ts';
import { isObject, type Json, member } from '../core/json.ts';
import { parallelSchemas } from './parallel-schemas.ts';

/**
 * What discriminators of the description call a schema in a property of this name (OpenAPI 3.1 §4.8.25): it is sent with
 * such a schema wherever it stands, though only its parent says so.
 */
export function subtypeNames(description: Description, schemas: readonly Json[], property: string): string[] {
  const own = new Set<Json>(parallelSchemas(description, schemas));
  const components = member(member(description.document, 'components'), 'schemas');
  const names = Object.values(isObject(components) ? components : {}).flatMap((parent) => {
    const discriminator = member(parent, 'discriminator');
    const mapping = member(discriminator, 'mapping');
    if (member(discriminator, 'propertyName') !== property || !isObject(mapping)) return [];
    return Object.entries(mapping)
      .filter(
        ([, target]) => typeof target === 'string' && own.has(description.resolve({ $ref: refOf(target) })),
      )
      .map(([name]) => name);
  });
  return [...new Set(names)];
}

/** A mapping may name a component by its name alone. */
function refOf(target: string): string {
  return /[#/]/.test(target) ? target : `#/components/schemas/${target}`;
}
