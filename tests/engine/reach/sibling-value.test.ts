import { expect, test } from 'vitest';
import { isAnswered } from '../../../src/core/exchange.ts';
import type { Json } from '../../../src/core/json.ts';
import { siblingValue } from '../../../src/engine/reach/sibling-value.ts';
import { sketchedExchange } from '../../checks/sketched-exchange.ts';

function beside(name: string, value: Json, json: Json): Json | undefined {
  const exchange = sketchedExchange({ name: 'sketch', declares: {}, response: { status: 200, json } });
  return isAnswered(exchange) ? siblingValue(name, value, exchange) : undefined;
}

const found = {
  count: 2,
  artifacts: [
    { id: 'a', groupId: 'one' },
    { id: 'b', groupId: 'two' },
  ],
};

test('what stands in the same item as a value belongs to it', () => {
  expect(beside('groupId', 'b', found)).toBe('two');
  expect(beside('groupId', 'a', found.artifacts)).toBe('one');
});

test('nothing is told of what is not there, or of an item that shows no such field', () => {
  expect(beside('groupId', 'c', found)).toBeUndefined();
  expect(beside('owner', 'b', found)).toBeUndefined();
  expect(beside('groupId', 'b', { artifacts: [{ id: 'b', groupId: '' }] })).toBeUndefined();
});
