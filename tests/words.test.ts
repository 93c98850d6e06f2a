import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

test('the words that the spell checker was taught stand in alphabetical order, each once', () => {
  const words = readFileSync(new URL('../docs/words.txt', import.meta.url), 'utf8')
    .trimEnd()
    .split('\n');
  expect(words).toEqual([...new Set(words)].sort((a, b) => a.localeCompare(b, 'en')));
});
