import type { Description } from '../core/description.ts';
import type { Json } from '../core/json.ts';
import { pointerTokens } from '../core/pointer.ts';
import { itemSchemas, propertySchemas } from './declared-properties.ts';
import { parallelSchemas } from './parallel-schemas.ts';
import { pointerOf } from './schema-pointers.ts';

const component = /^\/components\/schemas\/[^/]+$/;

/** The innermost component that speaks of a place in a value, and the way from there: `/components/schemas/User/name`. */
export function componentAbove(description: Description, schema: Json, at: string): string | undefined {
  let schemas: readonly Json[] = [schema];
  let found: string | undefined;
  for (const token of pointerTokens(at)) {
    const parts = parallelSchemas(description, schemas);
    const own = parts.map((part) => pointerOf(description, part)).find((one) => component.test(one ?? ''));
    const isIndex = /^\d+$/.test(token) && itemSchemas(parts).length > 0;
    found = own ?? found;
    if (found !== undefined) found += `/${isIndex ? '*' : token}`;
    schemas = isIndex ? itemSchemas(parts) : propertySchemas(parts, token);
  }
  return found;
}
