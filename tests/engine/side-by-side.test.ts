import { describe, expect, test } from 'vitest';
import { sideBySide } from '../../src/engine/side-by-side.ts';

/** Work that ends when it is told to, and a list of what has begun. */
function bench() {
  const begun: string[] = [];
  const ends = new Map<string, () => void>();
  const slow = new Set<string>();
  const lookers = new Set<() => void>();
  const work = (thing: string): Promise<void> => {
    begun.push(thing);
    return new Promise((resolve) => ends.set(thing, resolve));
  };
  const waiting = {
    isSlow: (thing: string) => slow.has(thing),
    whenMore(look: () => void) {
      lookers.add(look);
      return () => lookers.delete(look);
    },
  };
  const slows = (thing: string): void => {
    slow.add(thing);
    for (const look of lookers) look();
  };
  const ended = async (thing: string): Promise<void> => {
    ends.get(thing)?.();
    await Promise.resolve();
    await Promise.resolve();
  };
  return { begun, work, waiting, slows, ended, lookers };
}

describe('work side by side', () => {
  test('begins with the next as soon as one has ended', async () => {
    const { begun, work, ended } = bench();
    const all = sideBySide(['a', 'b', 'c'], 2, work);
    expect(begun).toEqual(['a', 'b']);
    await ended('b');
    expect(begun).toEqual(['a', 'b', 'c']);
    await ended('a');
    await ended('c');
    await expect(all).resolves.toBeUndefined();
  });

  test('lets what is slow leave its place to another one, and no more than twice as many at once', async () => {
    const { begun, work, waiting, slows, ended, lookers } = bench();
    const all = sideBySide(['a', 'b', 'c', 'd', 'e', 'f'], 2, work, waiting);
    slows('a');
    expect(begun).toEqual(['a', 'b', 'c']);
    slows('b');
    slows('c');
    slows('d');
    expect(begun).toEqual(['a', 'b', 'c', 'd']);
    for (const thing of 'abcdef') await ended(thing);
    await all;
    expect(lookers.size).toBe(0);
  });

  test('has nothing to do with nothing', async () => {
    const { begun, work } = bench();
    await sideBySide([], 2, work);
    expect(begun).toEqual([]);
  });

  test('fails with the first that fails, and begins with no other', async () => {
    const begun: string[] = [];
    const failing = (thing: string): Promise<void> => {
      begun.push(thing);
      return Promise.reject(new Error(thing));
    };
    await expect(sideBySide(['a', 'b'], 1, failing)).rejects.toThrow('a');
    expect(begun).toEqual(['a']);
  });
});
