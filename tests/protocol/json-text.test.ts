import { describe, expect, test } from 'vitest';
import { isWrittenPlainly, jsonTextFacts } from '../../src/protocol/json-text.ts';

const facts = (text: string) => [...jsonTextFacts(text)];

describe('facts of JSON text', () => {
  test('tell numbers as they are written, with their place', () => {
    expect(facts('{"a":[1,{"b":-9007199254740993}],"c":1e400}')).toEqual([
      { kind: 'number', at: '/a/0', literal: '1' },
      { kind: 'number', at: '/a/1/b', literal: '-9007199254740993' },
      { kind: 'number', at: '/c', literal: '1e400' },
    ]);
  });

  test('tell a member name that comes again in the same object, and only there', () => {
    expect(facts('{"a":{"a":"a"},"b":"a","a":null,"":true,"":false}')).toEqual([
      { kind: 'duplicate', at: '/a', name: 'a' },
      { kind: 'duplicate', at: '/', name: '' },
    ]);
  });

  test('take escapes for what they mean', () => {
    expect(facts('{"a/b":"\\"{1,","\\u0061\\/b":"\\\\"}')).toEqual([
      { kind: 'duplicate', at: '/a~1b', name: 'a/b' },
    ]);
  });

  test('find nothing in strings that look like JSON', () => {
    expect(facts('["{\\"a\\":1,\\"a\\":2}", "12"]')).toEqual([]);
  });

  test('are found at any depth without a recursion', () => {
    const depth = 100_000;
    const [found] = facts(`${'['.repeat(depth)}7${']'.repeat(depth)}`.slice(0));
    expect(found).toMatchObject({ literal: '7' });
  });
});

describe('a text', () => {
  test.for(['{"a":1,"b":[null,"x"]}', '{\n  "a": [\n    1\n  ]\n}', '7'])('%s is written plainly', (text) => {
    expect(isWrittenPlainly(text, JSON.parse(text))).toBe(true);
  });

  test.for(['{"a":1,"a":1}', '{"a": 1}', '[9007199254740993]', '{\n  "a": 1,\n  "a": 1\n}'])(
    '%s is not, or not so that it is known',
    (text) => expect(isWrittenPlainly(text, JSON.parse(text))).toBe(false),
  );
});
