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
      const most = node.most === Infinity ? '' : node.most;
      return inner === undefined ? undefined : `(?:${inner}){${node.least},${most}}`;
    }
    default:
      return undefined;
  }
}
