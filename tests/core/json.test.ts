import { describe, expect, test } from 'vitest';
import { jsonIn } from '../../src/core/json.ts';

describe('JSON in a text', () => {
  test.each([
    ['{"a":[1,null]}', { a: [1, null] }],
    ['null', null],
    ['"text"', 'text'],
  ])('%s says %j', (text, value) => {
    expect(jsonIn(text)).toEqual(value);
  });

  test.each(['', 'plain words', '{"a":1', "{'a': 1}"])('%j says nothing', (text) => {
    expect(jsonIn(text)).toBeUndefined();
  });
});
