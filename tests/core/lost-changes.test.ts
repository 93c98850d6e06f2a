import { expect, test } from 'vitest';
import { lostChanges } from '../../src/core/lost-changes.ts';
import { plainDifferences } from '../../src/core/plain-differences.ts';
import { isSteadyCount } from '../../src/core/steady-count.ts';

test('a change is lost where the old value is shown', () => {
  const before = { title: 'Milk', rank: 3, note: 'x' };
  const changed = { title: 'Bread', rank: 5, note: 'y' };
  expect(lostChanges(before, changed, { title: 'Milk', rank: 5 })).toEqual([
    { at: '/title', one: 'Bread', other: 'Milk' },
  ]);
});

test('a change that is shown in another form is not lost', () => {
  expect(lostChanges({ title: 'Milk' }, { title: 'Bread' }, { title: ' BREAD ' })).toEqual([]);
  expect(lostChanges({ rank: 3 }, { rank: 5 }, { rank: 4 })).toEqual([]);
});

test('a list that still has an item which was not sent is lost', () => {
  expect(lostChanges({ tags: ['a'] }, { tags: ['b'] }, { tags: ['a', 'b'] })).toHaveLength(1);
  expect(lostChanges({ tags: ['a'] }, { tags: ['b'] }, { tags: ['b', 'c'] })).toEqual([]);
});

test.for([
  ['cut text', 'Two bottles of milk', 'Two bottles'],
  ['a slug', 'Two Bottles!', 'two-bottles'],
  ['stars', 'hunter22', '******22'],
  ['an address', 'https://example.com', 'https://example.com/'],
  ['a telephone number', '+49 30 12', '004930'],
  ['a moment', '2026-01-02T03:04:05Z', '2026-01-02'],
  ['another type', '12', 12],
] as const)('%s is no plain difference', ([, sent, shown]) => {
  expect(plainDifferences({ a: sent }, { a: shown })).toEqual([]);
});

test('another word, number or choice is a plain difference', () => {
  const sent = { a: 'Milk', b: 12, c: true };
  expect(plainDifferences(sent, { a: 'Bread', b: 13, c: false }).map(({ at }) => at)).toEqual([
    '/a',
    '/b',
    '/c',
  ]);
});

test('only what counts up by the same step each time is a steady count', () => {
  expect(isSteadyCount([1, 2, 3, 4])).toBe(true);
  expect(isSteadyCount([1, 2, 2, 4])).toBe(false);
  expect(isSteadyCount(['a', 'b', 'c'])).toBe(false);
});
