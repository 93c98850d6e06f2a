import { describe, expect, test } from 'vitest';
import type { Json } from '../../../src/core/json.ts';
import { undescribedValues } from '../../../src/openapi/resources/undescribed-values.ts';

const names = ['uuid', 'watchuuid', 'id'];

describe('what names a thing in an answer that nobody described', () => {
  test.for<[Json, Json[]]>([
    [{ uuid: 'a1' }, ['a1']],
    [{ id: 7, uuid: 'a1' }, ['a1']],
    [{ watch_uuid: 'a1' }, ['a1']],
    [{ data: { id: 7, name: 'x' } }, [7]],
    [{ status: 'ok', watch: { id: 7 } }, [7]],
    [{ one: { id: 7 }, other: { id: 8 } }, []],
    [{ name: 'x' }, []],
    [{ id: { deep: 1 } }, []],
    ['a1-b2', ['a1-b2']],
    [42, [42]],
    ['OK', []],
    ['it was made', []],
    [true, []],
    [[{ id: 1 }], []],
  ])('of one: %j', ([content, values]) => {
    expect(undescribedValues(content, names, false)).toEqual(values);
  });

  test.for<[Json, Json[]]>([
    [
      [{ id: 1 }, { name: 'x' }, { id: 2 }],
      [1, 2],
    ],
    [{ items: [{ id: 1 }], total: 1 }, [1]],
    [{ a1: { url: 'x', title: 'y' }, b2: { url: 'z' } }, ['a1', 'b2']],
    [{ a1: { url: 'x', title: 'y' } }, ['a1']],
    [{ data: { a1: { url: 'x' }, b2: { url: 'z' } } }, ['a1', 'b2']],
    [{ data: { url: 'x', title: 'y' } }, []],
    [{ a: { x: 1 }, b: { y: 2 } }, []],
    [{ status: 'OK' }, []],
    ['a1', []],
  ])('of many: %j', ([content, values]) => {
    expect(undescribedValues(content, names, true)).toEqual(values);
  });
});
