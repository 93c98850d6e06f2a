import { RE2JS } from 're2js';
import type { PatternNode } from './pattern-syntax.ts';

/** Judges texts in a time that grows with their length and with nothing else. */
export interface LinearPattern {
  test(text: string): boolean;
}

/** The same pattern for RE2, which never goes back; `undefined` for what it has not, such as lookaround. */
export function linearPattern(pattern: PatternNode): LinearPattern | undefined {
  const translated = translate(pattern);
  if (translated === undefined) return undefined;
  try {
    return RE2JS.compile(translated);
  } catch {
    return undefined; // more states or repetitions than RE2 has
  }
}

function translate(node: PatternNode): string | undefined {
  switch (node.is) {
    case 'character':
    case 'assertion':
      return node.linear;
    case 'group':
      return translate(node.inner);
    case 'sequence':
    case 'choice': {
      const parts = node.parts.map(translate);
      if (parts.includes(undefined)) return undefined;
      return `(?:${parts.join(node.is === 'choice' ? '|' : '')})`;
    }
    case 'repetition': {
      const inner = translate(node.inner);
      return inner === undefined ? undefined : repeated(`(?:${inner})`, node.least, node.most);
    }
    default:
      return undefined;
  }
}

/** RE2 repeats nothing more often, and takes one repetition after another. */
const mostTurns = 1000;
/** What has more states takes longer to build than anybody waits. */
const mostWritten = 10;

function repeated(inner: string, least: number, most: number): string | undefined {
  const bound = most === Infinity ? least : most;
  if (bound <= mostTurns) return `${inner}{${least},${most === Infinity ? '' : most}}`;
  if (bound > mostTurns * mostWritten) return undefined;
  const whole = `${inner}{${mostTurns}}`.repeat(Math.floor(least / mostTurns));
  const needed = `${whole}${inner}{${least % mostTurns}}`;
  return most === Infinity ? `${needed}${inner}*` : `${needed}${upTo(inner, most - least)}`;
}

/** Branches of different lengths, so that there are few ways to read one text. */
function upTo(inner: string, most: number): string {
  if (most < mostTurns) return `${inner}{0,${most}}`;
  return `(?:${inner}{0,${mostTurns - 1}}|${inner}{${mostTurns}}${upTo(inner, most - mostTurns)})`;
}
