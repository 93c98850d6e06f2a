import { expect, test } from 'vitest';
import { satisfiesLuhn } from '../../src/core/luhn.ts';

test.for([
  ['79927398713', true], // the example of the annex
  ['79927398710', false],
  ['0', true],
  ['18', true],
  ['81', false],
] as const)('Luhn of %s is %s', ([digits, satisfied]) => {
  expect(satisfiesLuhn(digits)).toBe(satisfied);
});
