import { describe, expect, test } from 'vitest';
import { registry } from '../../generated/registry.ts';
import { sketchedExchange } from './sketched-exchange.ts';

describe.for(registry.checks.map((check) => [check.id, check] as const))('check %s', ([, check]) => {
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
