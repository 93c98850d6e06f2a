import { type LinearPattern, linearPattern } from './pattern-linear.ts';
import { type PatternNode, parsePattern } from './pattern-syntax.ts';
import { backtrackingSteps } from './pattern-work.ts';

/** A regular expression of a description: its author is a stranger, and it must not keep anyone waiting. */
export interface Pattern {
  /** As JavaScript reads it; `undefined` where it does not. */
  readonly regExp: RegExp | undefined;
  /** Whether it matches somewhere in the text; `undefined` where that cannot be told in time. */
  matches(text: string): boolean | undefined;
  /** Why it is not always judged. */
  readonly doubt: string | undefined;
}

/** About ten milliseconds. */
const mostSteps = 1_000_000;
/** A text that most texts are shorter than. */
const usualLength = 1000;

const known = new Map<string, Pattern>();

/** ECMA-262 decides what a pattern means (JSON Schema 2020-12 §6.4): with `u`, or without where it is none with it. */
export function patternOf(source: string): Pattern {
  const pattern = known.get(source) ?? readPattern(source);
  known.set(source, pattern);
  return pattern;
}

/** What cannot be told is taken for a match, so that nobody is blamed for it. */
export function mayMatch(source: string, text: string): boolean {
  return patternOf(source).matches(text) ?? true;
}

function readPattern(source: string): Pattern {
  const regExp = compiled(source);
  if (!regExp) {
    return {
      regExp,
      matches: () => undefined,
      doubt: 'is no regular expression of ECMA-262, so that nothing is judged by it; correct it',
    };
  }
  const node = parsePattern(source);
  let linear: { readonly found: LinearPattern | undefined } | undefined;
  const linearOne = (): LinearPattern | undefined => {
    linear ??= { found: node && linearPattern(node) };
    return linear.found;
  };
  const isQuick = quickness(node);
  return {
    regExp,
    matches(text) {
      if (isQuick(text.length)) return regExp.test(text);
      return linearOne()?.test(text);
    },
    get doubt() {
      if (isQuick(usualLength)) return undefined;
      if (linearOne()) return undefined;
      const longest = longestJudged(isQuick);
      return longest > 0
        ? `could take for ever on a long text, so that only texts of up to ${longest} characters are judged by it; write it without what repeats itself`
        : 'could take for ever, so that nothing is judged by it; write it without what repeats itself';
    },
  };
}

function compiled(source: string): RegExp | undefined {
  for (const flags of ['u', '']) {
    try {
      return new RegExp(source, flags);
    } catch {
      // ECMA-262 Annex B allows more without `u`
    }
  }
  return undefined;
}

/** Whether JavaScript's own engine is done with a text of a length; worked out for powers of two. */
function quickness(node: PatternNode | undefined): (length: number) => boolean {
  const byBits: boolean[] = [];
  return (length) => {
    const bits = 32 - Math.clz32(length);
    byBits[bits] ??= node !== undefined && backtrackingSteps(node, 2 ** bits) <= mostSteps;
    return byBits[bits];
  };
}

function longestJudged(isQuick: (length: number) => boolean): number {
  let length = 0;
  while (length < usualLength && isQuick(length + 1)) length += 1;
  return length;
}

/** For ajv, which asks for something with `test`, and tells patterns apart by their text. */
export function patternTester(source: string): { test(text: string): boolean; toString(): string } {
  return { test: (text) => mayMatch(source, text), toString: () => JSON.stringify(source) };
}
