import { isArray, isObject, type Json } from '../core/json.ts';

const lows = [
  'in',
  'start',
  'starts',
  'from',
  'begin',
  'begins',
  'since',
  'min',
  'minimum',
  'lower',
  'low',
  'after',
];
const highs = [
  'out',
  'end',
  'ends',
  'to',
  'finish',
  'finishes',
  'until',
  'max',
  'maximum',
  'upper',
  'high',
  'before',
];

/**
 * The value with what is named as an end after what is named as its start: `start` and `end`, `valid_from` and `valid_to`,
 * `minPrice` and `maxPrice`. Descriptions cannot say it, and servers demand it.
 */
export function withOrderedPairs(value: Json): Json {
  if (isArray(value)) return value.map(withOrderedPairs);
  if (!isObject(value)) return value;
  const members = Object.entries(value).map(([name, sub]): [string, Json] => [name, withOrderedPairs(sub)]);
  const made = Object.fromEntries(members);
  for (const [low, high] of pairsIn(Object.keys(made))) {
    const later = laterThan(made[low], made[high]);
    if (later !== undefined) made[high] = later;
  }
  return made;
}

/** Names that differ in one word, which says start in one and end in the other. */
function pairsIn(names: readonly string[]): [string, string][] {
  const words = names.map((name) => ({ name, words: wordsOf(name) }));
  return words.flatMap((low) =>
    words
      .filter((high) => isPair(low.words, high.words))
      .map((high): [string, string] => [low.name, high.name]),
  );
}

function isPair(low: readonly string[], high: readonly string[]): boolean {
  if (low.length !== high.length) return false;
  const differing = low.flatMap((word, index) => (word === high[index] ? [] : [index]));
  const [at] = differing;
  if (differing.length !== 1 || at === undefined) return false;
  const place = lows.indexOf(low[at] ?? '');
  return place >= 0 && highs[place] === high[at];
}

function wordsOf(name: string): string[] {
  return name
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .split(/[ _-]+/)
    .map((word) => word.toLowerCase());
}

/** Nothing where the two are in order already, or cannot be compared. */
function laterThan(low: Json | undefined, high: Json | undefined): Json | undefined {
  if (typeof low === 'number' && typeof high === 'number') return low < high ? undefined : low + 1;
  if (typeof low !== 'string' || typeof high !== 'string') return undefined;
  const [from, to] = [Date.parse(low), Date.parse(high)];
  const isDay = /^\d{4}-\d{2}-\d{2}$/;
  if (Number.isNaN(from) || Number.isNaN(to) || from < to || !/^\d{4}-\d{2}-\d{2}/.test(low))
    return undefined;
  const later = new Date(from + 24 * 60 * 60 * 1000).toISOString();
  return isDay.test(high) ? later.slice(0, 10) : later.replace('.000Z', 'Z');
}
