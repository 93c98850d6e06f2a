import fc from 'fast-check';

const sampledTexts = new Map<string, readonly string[]>();

/** Texts that match a pattern, always the same ones; none where the pattern is none, or cannot be generated. */
export function patternSamples(pattern: string): readonly string[] {
  const known = sampledTexts.get(pattern) ?? sample(pattern);
  sampledTexts.set(pattern, known);
  return known;
}

export function compiledPattern(pattern: string): RegExp | undefined {
  for (const flags of ['u', '']) {
    try {
      return new RegExp(pattern, flags);
    } catch {
      // not a pattern with these flags; ECMA-262 allows more without `u`
    }
  }
  return undefined;
}

/** Longer ones say nothing more, and cost every reader of them time. */
const mostCharacters = 300;

function sample(pattern: string): string[] {
  const regExp = compiledPattern(pattern);
  if (!regExp || repeatsRepetition(pattern)) return [];
  try {
    const drawn = fc.sample(fc.stringMatching(regExp, { size: 'medium' }), { seed: 1, numRuns: 60 });
    return [...new Set(drawn)].filter((text) => text.length <= mostCharacters && regExp.test(text));
  } catch {
    return []; // fast-check cannot generate lookaround and back references
  }
}

/** Whether a repeated group repeats something itself, as in `^(a+)+$`: a text that hardly misses it may take for ever. */
function repeatsRepetition(pattern: string): boolean {
  const plain = pattern.replace(/\\./g, '_').replace(/\[[^\]]*\]/g, '_');
  const groups: boolean[] = [];
  for (const [index, character] of [...plain].entries()) {
    const isRepeated = /^([*+]|\{\d+,\d*\})/.test(plain.slice(index + 1));
    if (character === '(') groups.push(false);
    else if (character === ')') {
      const repeats = groups.pop() ?? false;
      if (repeats && isRepeated) return true;
      if ((repeats || isRepeated) && groups.length > 0) groups[groups.length - 1] = true;
    } else if (isRepeated && groups.length > 0) groups[groups.length - 1] = true;
  }
  return false;
}
