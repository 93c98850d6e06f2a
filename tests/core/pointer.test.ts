import { describe, expect, test } from 'vitest';
import { joinPointer, pointerTokens, valueAt, withValueAt } from '../../src/core/pointer.ts';

describe('JSON Pointers', () => {
  // RFC 6901 §5
  const document = { foo: ['bar', 'baz'], '': 0, 'a/b': 1, 'm~n': 8, '~1': 9 };

  test.for([
    ['', document],
    ['/foo', ['bar', 'baz']],
    ['/foo/0', 'bar'],
    ['/', 0],
    ['/a~1b', 1],
    ['/m~0n', 8],
    ['/~01', 9],
  ] as const)('%j names the value of the RFC', ([pointer, value]) => {
    expect(valueAt(document, pointer)).toEqual(value);
  });

  test.for(['/nope', '/foo/2', '/foo/00', '/foo/-1', '/foo/length', '/constructor', '/foo/0/x'])(
    '%s names nothing',
    (pointer) => {
      expect(valueAt(document, pointer)).toBeUndefined();
    },
  );

  test('are divided into the tokens that they were joined from', () => {
    const tokens = ['a/b', '~1', '', 'ü'];
    expect(pointerTokens(joinPointer('', ...tokens))).toEqual(tokens);
  });

  test('change one place and leave the original alone', () => {
    const original = { a: [{ b: 1 }, 2], c: 3 };
    expect(withValueAt(original, '/a/0/b', 'x')).toEqual({ a: [{ b: 'x' }, 2], c: 3 });
    expect(withValueAt(original, '/a/1', undefined)).toEqual({ a: [{ b: 1 }], c: 3 });
    expect(withValueAt(original, '/c', undefined)).toEqual({ a: [{ b: 1 }, 2] });
    expect(withValueAt(original, '', undefined)).toBeUndefined();
    expect(original).toEqual({ a: [{ b: 1 }, 2], c: 3 });
  });

  test('treat __proto__ as a name like any other', () => {
    const changed = withValueAt({ a: 1 }, '/__proto__', 'x');
    expect(Object.getPrototypeOf(changed)).toBe(Object.prototype);
    expect(JSON.stringify(changed)).toBe('{"a":1,"__proto__":"x"}');
  });
});
