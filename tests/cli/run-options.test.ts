import { describe, expect, test } from 'vitest';
import { readRunChoices } from '../../src/cli/run-options.ts';

const { signal } = new AbortController();

describe('the options of a run', () => {
  test('say seed, budget, pace and share', () => {
    const values = {
      seed: '7',
      'max-requests': '100',
      'max-time': '1.5m',
      rate: '2.5',
      shard: '2/3',
      concurrency: '3',
    };
    expect(readRunChoices(values, signal)).toMatchObject({
      seed: 7,
      limits: { maxRequests: 100, maxTimeMs: 90_000, rate: 2.5 },
      shard: { index: 2, count: 3 },
      concurrency: 3,
    });
  });

  test.for([
    [{ seed: 'x' }, '--seed x is not a whole number'],
    [{ 'max-requests': '0' }, '--max-requests 0 is not a whole number above 0'],
    [{ 'max-time': 'soon' }, '--max-time soon is no time; give for example 90s or 5m'],
    [{ 'max-time': '0s' }, '--max-time 0s is no time'],
    [{ rate: '0' }, '--rate 0 is not a number above 0'],
    [{ shard: '4/3' }, '--shard 4/3 is no share'],
    [{ concurrency: '-1' }, '--concurrency -1 is not a whole number above 0'],
    [{ only: ['x'] }, '--only x names nothing'],
  ] as const)('are refused in one line: %j', ([values, message]) => {
    const given = 'only' in values ? { only: [...values.only] } : values;
    expect(() => readRunChoices(given, signal)).toThrow(message);
  });
});
