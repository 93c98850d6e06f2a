import type { Json, JsonObject } from './json.ts';
import { pointerTokens, valueAt } from './pointer.ts';
import { isSameValue } from './same-value.ts';

/** What a server notes of everything that it keeps, whoever may send it. */
const noted =
  /^(?:last_?)?(?:created?|creation|changed?|updated?|modified|modification)_?(?:at|on|date|time(?:stamp)?)?_?(?:unix|utc|ms)?$/i;

/** When something happened last, which is zero until it did. */
const lastTime = /^last(?:_|(?=[A-Z]))(?!page|index|number|count|id)/i;

/** Seconds or milliseconds of a time since 2001. */
const firstMoment = 1_000_000_000;

/** Whether a field is a moment that the server notes itself: it is called so, or what was made showed another one than was sent. */
export function isServersTime(sent: JsonObject, shown: JsonObject, at: string): boolean {
  if (isNotedTime(sent, shown, at)) return true;
  const [given, seen] = [valueAt(sent, at), valueAt(shown, at)];
  return given !== undefined && typeof seen === 'string' && isMoment(seen) && !isSameValue(given, seen);
}

/** Whether a field is called like a moment that the server notes itself, and is not the one that was sent. */
export function isNotedTime(sent: JsonObject, shown: JsonObject, at: string): boolean {
  const [given, seen] = [valueAt(sent, at), valueAt(shown, at)];
  const name = pointerTokens(at).at(-1) ?? '';
  const isLast = lastTime.test(name) && typeof seen === 'number';
  if (!(isLast && (seen === 0 || isMoment(seen))) && !(isMoment(seen) && noted.test(name))) return false;
  return given === undefined || !isSameValue(given, seen);
}

function isMoment(seen: Json | undefined): seen is string | number {
  return typeof seen === 'number'
    ? seen >= firstMoment
    : typeof seen === 'string' && /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}/.test(seen);
}
