import type { Description } from '../core/description.ts';
import { isObject, type Json } from '../core/json.ts';
import { schemaPointers } from './judged-schemas.ts';

/** Where in the description a schema object stands. */
export function pointerOf({ document }: Description, schema: Json): string | undefined {
  return isObject(document) ? schemaPointers(document).get(schema) : undefined;
}
