import { expect, test } from 'vitest';
import { type HeaderList, headerValues } from '../../src/core/http.ts';

test('all values of a field are found in their order, however it is spelled', () => {
  const headers: HeaderList = [
    ['Via', '1.1 a'],
    ['ETag', '"x"'],
    ['via', '1.1 b'],
  ];
  expect(headerValues(headers, 'VIA')).toEqual(['1.1 a', '1.1 b']);
  expect(headerValues(headers, 'etag')).toEqual(['"x"']);
  expect(headerValues(headers, 'allow')).toEqual([]);
});

test('fields named like members of every object are fields', () => {
  expect(headerValues([['constructor', 'a']], '__proto__')).toEqual([]);
  expect(headerValues([['constructor', 'a']], 'Constructor')).toEqual(['a']);
});
