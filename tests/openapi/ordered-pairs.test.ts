import { expect, test } from 'vitest';
import { withOrderedPairs } from '../../src/openapi/ordered-pairs.ts';

test.for([
  [
    { start: '2024-01-15T10:30:00Z', end: '2024-01-15T10:30:00Z' },
    { start: '2024-01-15T10:30:00Z', end: '2024-01-16T10:30:00Z' },
  ],
  [
    { valid_from: '2024-01-15', valid_to: '2024-01-15' },
    { valid_from: '2024-01-15', valid_to: '2024-01-16' },
  ],
  [
    { minPrice: 5, maxPrice: 5 },
    { minPrice: 5, maxPrice: 6 },
  ],
  [
    { checkIn: '2024-01-15', checkOut: '2024-01-14' },
    { checkIn: '2024-01-15', checkOut: '2024-01-16' },
  ],
  [{ stays: [{ from: 2, to: 1 }] }, { stays: [{ from: 2, to: 3 }] }],
  [
    { min: 1, max: 9, start: 'a', end: 'b' },
    { min: 1, max: 9, start: 'a', end: 'b' },
  ],
  [
    { start: 5, maxPrice: 1 },
    { start: 5, maxPrice: 1 },
  ],
])('%j is put in order as %j', ([given, ordered]) => {
  expect(withOrderedPairs(given ?? null)).toEqual(ordered);
});
