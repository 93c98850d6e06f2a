import { expect, test } from 'vitest';
import { mayStayAway } from '../../src/openapi/answer-fields.ts';

test.each([
  ['apiKey', 'k1'],
  ['client_secret', 's'],
  ['hours', [{ id: 1, day: 2 }]],
  ['note', ''],
])('%s, shown when the thing is made, need not be shown again', (name, value) => {
  expect(mayStayAway(name, value)).toBe(true);
});

test.each([
  ['title', 'a'],
  ['tags', ['a', 'b']],
  ['address', { city: 'a' }],
  ['open', false],
])('%s has to be shown again', (name, value) => {
  expect(mayStayAway(name, value)).toBe(false);
});
