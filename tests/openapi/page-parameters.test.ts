import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../../src/core/json.ts';
import { createDescription } from '../../src/openapi/description.ts';
import { firstOf, pageParameters } from '../../src/openapi/page-parameters.ts';
import { waysToSort } from '../../src/openapi/sort-parameter.ts';

function listWith(...queries: readonly [name: string, schema: JsonObject][]) {
  const parameters = queries.map(([name, schema]) => ({ name, in: 'query', schema }));
  const description = createDescription({
    info: { title: 'Things' },
    paths: { '/things': { get: { operationId: 'list', parameters, responses: { 200: {} } } } },
  });
  const [operation] = description.operations;
  if (!operation) throw new Error('no operation');
  return { operation, description };
}

const number = { type: 'integer' };
const text = { type: 'string' };

describe('the parameters of a list', () => {
  test.for([
    [['limit', number], ['offset', number], 'offset'],
    [['per_page', number], ['page', number], 'page'],
    [['page[size]', number], ['page[number]', number], 'page'],
    [['$top', number], ['$skip', number], 'offset'],
    [['maxResults', number], ['pageToken', text], 'cursor'],
  ] as const)('%j and %j page by %s', ([size, start, kind]) => {
    const { operation, description } = listWith([...size], [...start]);
    const found = pageParameters(operation, description);
    expect(found.size?.name).toBe(size[0]);
    expect(found.start).toMatchObject({ kind, parameter: { name: start[0] } });
  });

  test('a size that is a word is none', () => {
    const { operation, description } = listWith(['size', { type: 'string', enum: ['small', 'large'] }]);
    expect(pageParameters(operation, description)).toEqual({});
  });

  test.for([
    [{ type: 'integer', minimum: 0 }, 0],
    [{ type: 'integer', default: 0 }, 0],
    [{ type: 'integer', minimum: 1 }, 1],
    [{ type: 'integer', minimum: 0, default: 1 }, 1],
    [{ type: 'integer' }, 1],
  ] as const)('the first page of %j is %i', ([schema, first]) => {
    const { operation, description } = listWith(['page', schema]);
    expect(firstOf(pageParameters(operation, description), description)).toBe(first);
  });

  test.for([
    [
      'sort',
      { type: 'string', enum: ['name', '-name'] },
      [
        ['name', false, { sort: 'name' }],
        ['name', true, { sort: '-name' }],
      ],
    ],
    [
      'sort_by',
      { type: 'string', enum: ['name:asc', 'name:desc'] },
      [
        ['name', false, { sort_by: 'name:asc' }],
        ['name', true, { sort_by: 'name:desc' }],
      ],
    ],
    [
      'orderBy',
      { type: 'array', items: { type: 'string', enum: ['NAME_DESC'] } },
      [['NAME', true, { orderBy: ['NAME_DESC'] }]],
    ],
    [
      'sort',
      {
        type: 'object',
        properties: { by: { type: 'string', enum: ['name'] }, order: { type: 'string', enum: ['desc'] } },
      },
      [['name', true, { sort: { by: 'name', order: 'desc' } }]],
    ],
  ] as const)('%s as %j sorts', ([name, schema, ways]) => {
    const { operation, description } = listWith([name, schema]);
    const found = waysToSort(operation, description);
    expect(found.map(({ field, isDescending, query }) => [field, isDescending, query])).toEqual(ways);
  });

  test('a direction of its own goes with each field', () => {
    const { operation, description } = listWith(
      ['sort_by', { type: 'string', enum: ['name'] }],
      ['order', { type: 'string', enum: ['asc', 'desc'] }],
    );
    expect(waysToSort(operation, description).map(({ query }) => query)).toEqual([
      { sort_by: 'name', order: 'asc' },
      { sort_by: 'name', order: 'desc' },
    ]);
  });
});
