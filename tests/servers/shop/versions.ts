import type { Json, JsonObject } from '../../../src/core/json.ts';

/** A strong entity tag: another one for each state of a thing. */
export function etagOf(record: JsonObject, version: Json | undefined): string {
  return `"${String(record.id).replace('_', '-')}-v${version}"`;
}

/** RFC 9110 §13.1.2: weak comparison. */
export function isUnchanged(header: JsonObject, etag: string): boolean {
  return String(header['If-None-Match'] ?? '').replace(/^W\//, '') === etag;
}

/** RFC 9110 §13.1.1: whether the condition is false; where there is none, it is not. */
export function hasChanged(header: JsonObject, etag: string): boolean {
  const expected = header['If-Match'];
  return expected !== undefined && expected !== '*' && expected !== etag;
}
