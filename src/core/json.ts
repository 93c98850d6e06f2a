/** Any value that JSON can carry. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: Json;
}

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isArray(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}

/** What a text says when it is JSON (RFC 8259). */
export function jsonIn(text: string): Json | undefined {
  try {
    // JSON.parse is typed to return `any`; what it returns is JSON
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}

/** The JSON type of a value, in the words of JSON Schema (`integer` is told apart from `number`). */
export function jsonType(value: Json): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  if (typeof value === 'number') return Number.isInteger(value) ? 'integer' : 'number';
  return typeof value;
}

/** Object member by own key only, so that `constructor` or `__proto__` never come from the prototype. */
export function member(value: Json | undefined, key: string): Json | undefined {
  return isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}
