import type { Description } from '../core/description.ts';
import { isObject, type Json } from '../core/json.ts';
import { schemaPointers } from './judged-schemas.ts';

const known = new WeakMap<Description, Map<Json, string>>();

/** Where in the description a schema object stands. */
export function pointerOf(description: Description, schema: Json): string | undefined {
  const { document } = description;
  const pointers = known.get(description) ?? schemaPointers(isObject(document) ? document : {});
  known.set(description, pointers);
  return pointers.get(schema);
}
