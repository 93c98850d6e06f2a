import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Check } from '../../src/core/check.ts';
import { sketchedExchange } from './sketched-exchange.ts';

const folder = new URL('../../src/checks/', import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith('.ts'));

/** The checks by the names of their files: what stands in the folder is what there is. */
const checks = await Promise.all(
  files.map(async (file) => {
    const module: { readonly default: Check } = await import(new URL(file, folder).href);
    return [file.replace(/\.ts$/, ''), module.default] as const;
  }),
);

describe.for(checks)('check %s', ([name, check]) => {
  test('is named like its file', () => {
    expect(check.id).toBe(name);
  });

  test.for(check.examples.passes.map((sketch) => [sketch.name, sketch] as const))(
    'is silent on: %s',
    ([, sketch]) => {
      const exchange = sketchedExchange(sketch);
      expect(check.appliesTo(exchange)).toBe(true);
      expect([...check.run(exchange)]).toEqual([]);
    },
  );

  test.for(check.examples.fails.map((sketch) => [sketch.name, sketch] as const))(
    'speaks on: %s',
    ([, sketch]) => {
      const exchange = sketchedExchange(sketch);
      expect(check.appliesTo(exchange)).toBe(true);
      const observations = [...check.run(exchange)];
      expect(observations).toHaveLength(1);
      for (const { at, keyword, summary, expected, actual } of observations) {
        expect(at === '' || at.startsWith('/')).toBe(true);
        for (const word of [keyword, summary, expected, actual]) expect(word.trim()).not.toBe('');
      }
    },
  );

  test('stands on a clause that can be looked up', () => {
    expect(check.basis.clause).toMatch(/§|Appendix/);
    expect(check.basis.url).toMatch(/^https:\/\/.+#.+/);
    expect(check.why).toMatch(/\.$/);
  });
});

test('every check has a name and a title of its own', () => {
  expect(new Set(checks.map(([, { id }]) => id)).size).toBe(checks.length);
  expect(new Set(checks.map(([, { title }]) => title)).size).toBe(checks.length);
});
