import type { JsonObject } from './json.ts';
import { valueAt } from './pointer.ts';
import { isSameValue } from './same-value.ts';

/** Whether a field is a moment that the server notes itself: what was made showed another one than was sent. */
export function isServersTime(sent: JsonObject, shown: JsonObject, at: string): boolean {
  const [given, seen] = [valueAt(sent, at), valueAt(shown, at)];
  if (given === undefined || typeof seen !== 'string') return false;
  return /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}/.test(seen) && !isSameValue(given, seen);
}
