import { isArray, type Json, type JsonObject } from './json.ts';
import { joinPointer } from './pointer.ts';
import { type Difference, isSameValue } from './same-value.ts';

/** The fields of a change that are shown as they were before it, or with items of a list that it does not have. */
export function lostChanges(before: JsonObject, changed: JsonObject, now: JsonObject): Difference[] {
  return Object.entries(changed).flatMap(([key, sent]): Difference[] => {
    const [old, seen] = [before[key], now[key]];
    if (seen === undefined || isSameValue(sent, seen)) return [];
    if (!isSameValue(old, seen) && !isAddedTo(old, sent, seen)) return [];
    return [{ at: joinPointer('', key), one: sent, other: seen }];
  });
}

/** A list has an item of before that was not sent. */
function isAddedTo(old: Json | undefined, sent: Json, seen: Json): boolean {
  if (!isArray(old) || !isArray(sent) || !isArray(seen)) return false;
  const isIn = (list: readonly Json[], item: Json): boolean => list.some((one) => isSameValue(one, item));
  return old.some((item) => isIn(seen, item) && !isIn(sent, item));
}
