import type { JsonObject } from '../core/json.ts';

const address = /^https?:\/\/json-schema\.org\/draft(?:-(\d\d)|\/\d{4}-\d\d)\/schema#?$/;

/**
 * What stands for the meta-schema of a JSON Schema dialect, by its address: a place for a schema takes any. Nobody has
 * to be asked for that, and generating the whole grammar of schemas tells nothing of a server.
 */
export function metaSchema(reference: string): JsonObject | undefined {
  const found = address.exec(reference);
  if (!found) return undefined;
  // before draft 6 no schema is a boolean
  const isObjectOnly = found[1] !== undefined && Number(found[1]) < 6;
  return isObjectOnly ? { type: 'object' } : { anyOf: [{ type: 'object' }, { type: 'boolean' }] };
}
