import fc from 'fast-check';
import { patternOf } from './pattern.ts';
import { type PatternNode, parsePattern } from './pattern-syntax.ts';

const sampledTexts = new Map<string, readonly string[]>();

/**
 * Texts that match a pattern, always the same ones; none where the pattern is none, or cannot be generated. Chance rarely
 * finds a short one, so that a bound of characters is told.
 */
export function patternSamples(pattern: string, longest = mostCharacters): readonly string[] {
  const key = `${longest} ${pattern}`;
  const known = sampledTexts.get(key) ?? sample(pattern, Math.min(longest, mostCharacters));
  sampledTexts.set(key, known);
  return known;
}

/** Longer ones say nothing more, and cost every reader of them time. */
const mostCharacters = 300;

function sample(pattern: string, longest: number): string[] {
  const { matches } = patternOf(pattern);
  const node = parsePattern(pattern);
  const { regExp } = patternOf(node ? whole(pattern, node) : pattern);
  const allowed = sizes.slice(longest < mostCharacters ? -1 : 0);
  const size = node && allowed.find(([, most]) => longestDrawn(node, most) <= mostDrawn)?.[0];
  if (!regExp || !size) return [];
  try {
    // told of a longest text, fast-check draws again until there is one so short, for ever where there is none
    const drawn = fc.sample(fc.stringMatching(regExp, { size }), { seed: 1, numRuns: 60 });
    return [...new Set(drawn)]
      .filter((text) => text.length <= longest && matches(text) === true)
      .toSorted((a, b) => rank(a) - rank(b));
  } catch {
    return []; // fast-check cannot generate lookaround and back references
  }
}

/** Where nothing says where a text begins and ends, it is no more than what is asked for. */
function whole(pattern: string, node: PatternNode): string {
  if (!asserts(node)) return `^(?:${pattern})$`;
  const [first, ...rest] = node.is === 'sequence' ? node.parts : [];
  const isBegun = first?.is === 'assertion' && first.linear === '\\A';
  return isBegun && !rest.some(asserts) ? `${pattern}$` : pattern;
}

/** Whether it asks for something around the text, such as its beginning. */
function asserts(node: PatternNode): boolean {
  if (node.is === 'sequence' || node.is === 'choice') return node.parts.some(asserts);
  if (node.is === 'repetition' || node.is === 'group') return asserts(node.inner);
  return node.is === 'assertion' || node.is === 'lookaround';
}

/** Short ones first: a pattern rarely tells that `[0-9]+h` has an end. Nothing at all often means that it was left out. */
function rank({ length }: string): number {
  return length === 0 ? mostCharacters : length;
}

/** How often fast-check repeats something at most, by the least number that is asked for. */
const sizes: readonly (readonly [size: 'medium' | 'small' | 'xsmall', most: (least: number) => number])[] = [
  ['medium', (least) => 11 * least + 100],
  ['small', (least) => 2 * least + 10],
  ['xsmall', (least) => Math.floor(1.1 * least) + 1],
];

/** Repetitions of repetitions multiply: without a bound, a short pattern stands for gigabytes. */
const mostDrawn = 5000;

function longestDrawn(node: PatternNode, most: (least: number) => number): number {
  switch (node.is) {
    case 'sequence':
      return node.parts.reduce((sum, part) => sum + longestDrawn(part, most), 0);
    case 'choice':
      return Math.max(...node.parts.map((part) => longestDrawn(part, most)));
    case 'repetition':
      return Math.min(node.most, most(node.least)) * longestDrawn(node.inner, most);
    case 'group':
    case 'lookaround':
      return longestDrawn(node.inner, most);
    default:
      return 1;
  }
}
