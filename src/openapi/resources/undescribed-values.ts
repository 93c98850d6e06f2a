import { isArray, isObject, type Json } from '../../core/json.ts';
import { isWrapperName } from './answers.ts';
import { spelling } from './words.ts';

/** Deeper than this an answer is no envelope any more. */
const deepest = 2;

/**
 * What an answer that nobody described seems to name things by: the field of the best of these names, or an answer that
 * is one word by itself; of `many`, that field of each of a list, or the keys where things are members of an object.
 */
export function undescribedValues(content: Json, names: readonly string[], many: boolean): Json[] {
  return many ? ofMany(content, names, 0) : ofOne(content, names, 0);
}

function ofOne(content: Json, names: readonly string[], depth: number): Json[] {
  if (isArray(content)) return [];
  if (!isObject(content)) return depth === 0 && isOneWord(content) ? [content] : [];
  const own = fieldOf(content, names);
  if (own.length > 0 || depth >= deepest) return own;
  const [only, ...others] = Object.values(content).filter(isObject);
  return only && others.length === 0 ? ofOne(only, names, depth + 1) : [];
}

function ofMany(content: Json, names: readonly string[], depth: number): Json[] {
  if (isArray(content)) return content.flatMap((item) => (isObject(item) ? fieldOf(item, names) : []));
  if (!isObject(content)) return [];
  if (isMapOfThings(content, names)) return Object.keys(content);
  const [only, ...others] = Object.values(content).filter((value) => isObject(value) || isArray(value));
  return only && others.length === 0 && depth < deepest ? ofMany(only, names, depth + 1) : [];
}

function fieldOf(thing: Readonly<Record<string, Json>>, names: readonly string[]): Json[] {
  for (const name of names) {
    const [, value] = Object.entries(thing).find(([key]) => spelling(key) === name) ?? [];
    if (typeof value === 'string' || typeof value === 'number') return [value];
  }
  return [];
}

/** Objects of one shape, or a single one that does not say itself what names it. */
function isMapOfThings(content: Readonly<Record<string, Json>>, names: readonly string[]): boolean {
  const [first, ...others] = Object.values(content);
  if (!isObject(first) || !others.every(isObject)) return false;
  const keys = Object.keys(first);
  if (others.length > 0) return others.every((one) => keys.some((key) => key in one));
  return keys.length > 1 && fieldOf(first, names).length === 0 && !Object.keys(content).some(isWrapperName);
}

/** What an answer says of how it went names nothing. */
const outcomes: ReadonlySet<string> = new Set([
  ...['ok', 'okay', 'true', 'false', 'success', 'successful', 'succeeded', 'failed', 'done', 'created'],
  ...['accepted', 'added', 'null', 'none'],
]);

function isOneWord(content: Json): boolean {
  if (typeof content === 'number') return Number.isSafeInteger(content);
  return (
    typeof content === 'string' && /^[\w.:-]{1,100}$/.test(content) && !outcomes.has(content.toLowerCase())
  );
}
