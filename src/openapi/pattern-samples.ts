import fc from 'fast-check';
import { patternOf } from './pattern.ts';
import { type PatternNode, parsePattern } from './pattern-syntax.ts';

const sampledTexts = new Map<string, readonly string[]>();

/** Texts that match a pattern, always the same ones; none where the pattern is none, or cannot be generated. */
export function patternSamples(pattern: string): readonly string[] {
  const known = sampledTexts.get(pattern) ?? sample(pattern);
  sampledTexts.set(pattern, known);
  return known;
}

/** Longer ones say nothing more, and cost every reader of them time. */
const mostCharacters = 300;

function sample(pattern: string): string[] {
  const { regExp, matches } = patternOf(pattern);
  const node = parsePattern(pattern);
  const size = node && sizes.find(([, most]) => longestDrawn(node, most) <= mostDrawn)?.[0];
  if (!regExp || !size) return [];
  try {
    const drawn = fc.sample(fc.stringMatching(regExp, { size }), { seed: 1, numRuns: 60 });
    return [...new Set(drawn)]
      .filter((text) => text.length <= mostCharacters && matches(text) === true)
      .toSorted((a, b) => rank(a) - rank(b));
  } catch {
    return []; // fast-check cannot generate lookaround and back references
  }
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
