import { describe, expect, test } from 'vitest';
import type { CaseRequest } from '../../../src/core/case.ts';
import type { Json } from '../../../src/core/json.ts';
import type { Operation } from '../../../src/core/operation.ts';
import type { Origin, Producer } from '../../../src/core/resource.ts';
import { parameterOf, producedValues } from '../../../src/openapi/resources/produced-values.ts';

const operation: Operation = {
  id: 'make',
  kind: 'path',
  method: 'post',
  path: '/things',
  pointer: '/paths/~1things/post',
  tags: [],
  deprecated: false,
  parameters: [],
  responses: [],
  security: [],
};

const request: CaseRequest = {
  path: { shop: 's1' },
  query: {},
  header: {},
  cookie: {},
  body: { mediaType: 'application/json', value: { name: 'blue' } },
  credentials: 'sent',
};

function valuesOf(from: Origin, content?: Json, converts?: Producer['converts']): Json[] {
  const producer: Producer = { operation, from, confidence: 'named', ...(converts ? { converts } : {}) };
  const headers = [['Location', 'https://api.example/base/things/a%20b?x=1']] as const;
  return producedValues(producer, { request, headers, ...(content === undefined ? {} : { content }) });
}

describe('values that an exchange gives', () => {
  test.for<[Origin, Json | undefined, Json[]]>([
    [{ kind: 'answer', pointer: '/data/id' }, { data: { id: 7 } }, [7]],
    [{ kind: 'answer', pointer: '' }, 'x1', ['x1']],
    [{ kind: 'answer', pointer: '/id' }, { other: 1 }, []],
    [{ kind: 'answer', pointer: '/id' }, { id: null }, []],
    [{ kind: 'answer', pointer: '/id' }, { id: { deep: 1 } }, []],
    [{ kind: 'answer', pointer: '/id' }, undefined, []],
    [
      { kind: 'items', itemsAt: '/items', pointer: '/id' },
      { items: [{ id: 1 }, {}, { id: 2 }, { id: 1 }] },
      [1, 2],
    ],
    [{ kind: 'items', itemsAt: '', pointer: '' }, ['a', 'b'], ['a', 'b']],
    [{ kind: 'items', itemsAt: '/items', pointer: '/id' }, { items: 'none' }, []],
    [{ kind: 'header', name: 'location' }, undefined, ['https://api.example/base/things/a%20b?x=1']],
    [{ kind: 'location', template: '/things/{id}', parameter: 'id' }, undefined, ['a b']],
    [{ kind: 'request', place: { in: 'path', name: 'shop' } }, undefined, ['s1']],
    [{ kind: 'request', place: { in: 'body', pointer: '/name' } }, undefined, ['blue']],
    [{ kind: 'constant', value: { a: 1 } }, undefined, [{ a: 1 }]],
  ])('%j of %j', ([from, content, values]) => {
    expect(valuesOf(from, content)).toEqual(values);
  });

  test('are turned into what is wanted, and left out where they cannot be', () => {
    const from: Origin = { kind: 'answer', pointer: '/id' };
    expect(valuesOf(from, { id: 7 }, 'text')).toEqual(['7']);
    expect(valuesOf(from, { id: '7' }, 'number')).toEqual([7]);
    expect(valuesOf(from, { id: '-12' }, 'number')).toEqual([-12]);
    expect(valuesOf(from, { id: 'seven' }, 'number')).toEqual([]);
    expect(valuesOf(from, { id: '99999999999999999999' }, 'number')).toEqual([]);
  });
});

describe('what stands in a Location', () => {
  test.for([
    ['/users/7', '/users/{id}', 'id', '7'],
    ['/api/v1/users/7/', '/users/{id}', 'id', '7'],
    ['//host/users/7#top', '/users/{id}', 'id', '7'],
    ['/users/7/posts/a-b', '/users/{u}/posts/{p}', 'u', '7'],
    ['/reports/r7.json', '/reports/r{n}.json', 'n', '7'],
    ['/users/%zz', '/users/{id}', 'id', '%zz'],
  ] as const)('%s read by %s has %s', ([location, template, name, value]) => {
    expect(parameterOf(location, template, name)).toBe(value);
  });

  test.for([
    ['', '/users/{id}'],
    ['7', '/users/{id}'],
    ['/people/7', '/users/{id}'],
    ['/users/', '/users/{id}'],
    ['https://host', '/users/{id}'],
    ['/reports/7', '/reports/r{id}'],
  ] as const)('%s read by %s has none', ([location, template]) => {
    expect(parameterOf(location, template, 'id')).toBeUndefined();
  });
});
