import type { JsonObject } from './json.ts';
import { valueAt } from './pointer.ts';
import { isSameValue } from './same-value.ts';

/** Whether a field is the number or name that the server gave the thing itself, and that no content changes. */
export function isServersId(sent: JsonObject, shown: JsonObject, at: string): boolean {
  const [given, seen] = [valueAt(sent, at), valueAt(shown, at)];
  if (!/^\/_?(?:id|uuid|guid)$/i.test(at) || seen === undefined) return false;
  return given === undefined || !isSameValue(given, seen);
}
