import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../../src/core/json.ts';
import { declaredPaths, presentPaths } from '../../src/openapi/declared-properties.ts';
import { createDescription } from '../../src/openapi/description.ts';
import { undeclaredProperties } from '../../src/openapi/undeclared-properties.ts';

const description = createDescription({
  components: {
    schemas: {
      Node: {
        properties: { name: {}, children: { type: 'array', items: { $ref: '#/components/schemas/Node' } } },
      },
      Card: {
        allOf: [{ $ref: '#/components/schemas/Node' }],
        oneOf: [{ properties: { a: {} } }, { properties: { b: { properties: { c: {} } } } }],
        if: { properties: { kind: {} } },
        patternProperties: { '^x-': {} },
      },
    },
  },
});
const node = { $ref: '#/components/schemas/Node' };
const card = { $ref: '#/components/schemas/Card' };

describe('declared properties', () => {
  test('are found through references, compositions, conditions and items', () => {
    expect([...declaredPaths(description, card)].sort()).toEqual([
      '/a',
      '/b',
      '/b/c',
      '/children',
      '/kind',
      '/name',
    ]);
  });

  test('of a schema that contains itself are found once', () => {
    expect([...declaredPaths(description, node)]).toEqual(['/name', '/children']);
  });

  test('of schemas that multiply are counted down to a depth', () => {
    const names = Array.from({ length: 20 }, (_, index) => `p${index}`);
    const wide = (sub: string): JsonObject => ({
      properties: Object.fromEntries(names.map((name) => [name, { $ref: `#/components/schemas/${sub}` }])),
    });
    const schemas = { A: wide('B'), B: wide('C'), C: wide('D'), D: {} };
    const paths = declaredPaths(createDescription({ components: { schemas } }), {
      $ref: '#/components/schemas/A',
    });
    expect([...paths]).toEqual(names.map((name) => `/${name}`));
  });

  test('of a value have the same form', () => {
    expect(presentPaths({ name: 'a', children: [{ name: 'b' }, {}] })).toEqual([
      '/name',
      '/children',
      '/children/*/name',
    ]);
  });
});

describe('undeclared properties', () => {
  test('are found at every depth', () => {
    expect(
      undeclaredProperties(description, node, { name: 1, extra: 2, children: [{ name: 1 }, { other: 1 }] }),
    ).toEqual(['/extra', '/children/1/other']);
  });

  test('are not those that a discriminator names', () => {
    const pet = { properties: { name: {} }, discriminator: { propertyName: 'kind' } };
    expect(undeclaredProperties(description, pet, { kind: 'cat', name: 1, type: 2 })).toEqual(['/type']);
    const open = { discriminator: { propertyName: 'kind' } };
    expect(undeclaredProperties(description, open, { kind: 'cat', name: 1 })).toEqual([]);
  });

  test('are not those that any branch or pattern declares', () => {
    expect(
      undeclaredProperties(description, card, { a: 1, b: { c: 1 }, kind: 1, 'x-y': 1, name: 1 }),
    ).toEqual([]);
  });

  test('are not there where the schema declares none, or welcomes others', () => {
    expect(undeclaredProperties(description, { type: 'object' }, { a: 1 })).toEqual([]);
    expect(
      undeclaredProperties(description, { properties: { a: {} }, additionalProperties: {} }, { b: 1 }),
    ).toEqual([]);
  });

  test('inherited names are no declarations', () => {
    expect(undeclaredProperties(description, node, JSON.parse('{"constructor":1,"toString":2}'))).toEqual([
      '/constructor',
      '/toString',
    ]);
  });

  test('are found however deep they stand', () => {
    const deep = JSON.parse(`${'{"children":['.repeat(20_000)}{"other":1}${']}'.repeat(20_000)}`);
    const [found = '', ...more] = undeclaredProperties(description, node, deep);
    expect(more).toEqual([]);
    expect(found.endsWith('/children/0/other')).toBe(true);
    expect(presentPaths(deep)).toHaveLength(20_001);
  });

  test('are told in the order of the value', () => {
    const value = { x: 1, children: [{ y: 1 }, { children: [{ z: 1 }] }], w: 1 };
    expect(undeclaredProperties(description, node, value)).toEqual([
      '/x',
      '/w',
      '/children/0/y',
      '/children/1/children/0/z',
    ]);
  });
});
