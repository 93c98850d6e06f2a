import { setImmediate } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { unhurried } from '../../src/engine/unhurried.ts';

/** Each step takes a moment. */
function* slowly(steps: number, done: { count: number }): Generator<undefined, string> {
  for (; done.count < steps; done.count += 1) {
    for (const end = performance.now() + 15; performance.now() < end; );
    yield;
  }
  return 'all';
}

describe('what has many steps', () => {
  test('is done in the end', async () => {
    expect(await unhurried(slowly(2, { count: 0 }), () => false)).toBe('all');
  });

  test('lets others have their turns meanwhile', async () => {
    const done = { count: 0 };
    const turns: number[] = [];
    const other = async (): Promise<void> => {
      while (done.count < 20) {
        await setImmediate();
        turns.push(done.count);
      }
    };
    await Promise.all([unhurried(slowly(20, done), () => false), other()]);
    expect(turns.filter((count) => count > 0 && count < 20).length).toBeGreaterThan(1);
  });

  test('is given up when it is over', async () => {
    const done = { count: 0 };
    expect(await unhurried(slowly(100, done), () => done.count > 1)).toBeUndefined();
    expect(done.count).toBeLessThan(100);
  });
});
