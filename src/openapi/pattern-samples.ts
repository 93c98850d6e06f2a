import fc from 'fast-check';
import { patternOf } from './pattern.ts';

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
  if (!regExp) return [];
  try {
    const drawn = fc.sample(fc.stringMatching(regExp, { size: 'medium' }), { seed: 1, numRuns: 60 });
    return [...new Set(drawn)].filter((text) => text.length <= mostCharacters && matches(text) === true);
  } catch {
    return []; // fast-check cannot generate lookaround and back references
  }
}
