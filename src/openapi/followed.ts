import { isObject, type Json, type JsonObject, member } from '../core/json.ts';
import { valueAt } from '../core/pointer.ts';

export interface Followed {
  readonly value: JsonObject;
  readonly pointer: string;
}

/** Where an object really stands: `$ref`s are followed, and the pointer is that of the last one. */
export function follow(document: Json, value: Json | undefined, pointer: string): Followed | undefined {
  const seen = new Set<string>();
  let found: Json | undefined = value;
  let at = pointer;
  for (let ref = member(found, '$ref'); typeof ref === 'string'; ref = member(found, '$ref')) {
    if (!ref.startsWith('#') || seen.has(ref)) return undefined;
    seen.add(ref);
    at = decodeURIComponent(ref.slice(1));
    found = valueAt(document, at);
  }
  return isObject(found) ? { value: found, pointer: at } : undefined;
}
