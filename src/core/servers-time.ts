import type { JsonObject } from './json.ts';
import { pointerTokens, valueAt } from './pointer.ts';
import { isSameValue } from './same-value.ts';

/** What a server notes of everything that it keeps, whoever may send it. */
const noted =
  /^(?:last_?)?(?:created?|creation|updated?|modified|modification)_?(?:at|on|date|time(?:stamp)?)?_?(?:unix|utc|ms)?$/i;

/** Seconds or milliseconds of a time since 2001. */
const firstMoment = 1_000_000_000;

/** Whether a field is a moment that the server notes itself: it is called so, or what was made showed another one than was sent. */
export function isServersTime(sent: JsonObject, shown: JsonObject, at: string): boolean {
  const [given, seen] = [valueAt(sent, at), valueAt(shown, at)];
  const isMoment =
    typeof seen === 'number'
      ? seen >= firstMoment
      : typeof seen === 'string' && /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}/.test(seen);
  if (!isMoment) return false;
  if (given === undefined) return noted.test(pointerTokens(at).at(-1) ?? '');
  return typeof seen === 'string' && !isSameValue(given, seen);
}
