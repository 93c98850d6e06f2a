import { describe, expect, test } from 'vitest';
import missing from '../../src/cases/missing.ts';
import type { JsonObject } from '../../src/core/json.ts';
import { createDescription } from '../../src/openapi/description.ts';
import { requestErrors } from '../../src/openapi/request-errors.ts';

const inPath = (name: string, schema: JsonObject, example?: string | number) => ({
  name,
  in: 'path',
  required: true,
  schema,
  ...(example === undefined ? {} : { example }),
});

function casesOf(path: string, parameters: readonly JsonObject[], method = 'get', seed = 1) {
  const paths = { [path]: { parameters: [...parameters], [method]: {} } };
  const description = createDescription({ openapi: '3.1.0', info: { title: 'Things', version: '1' }, paths });
  const [operation] = description.operations;
  if (!operation) throw new Error('no operation');
  const cases = [...missing.cases(operation, description, { seed, budget: 20 })];
  for (const { request, intent } of cases) {
    expect(requestErrors(operation, request, description)).toEqual([]);
    expect(intent).toBe('survive');
  }
  return cases.map(({ request }) => request.path);
}

describe('missing', () => {
  test('names something else of the same form', () => {
    const [path] = casesOf('/things/{id}', [
      inPath('id', { type: 'string', pattern: '^t_[0-9]{1,6}$' }, 't_1'),
    ]);
    expect(path?.id).toMatch(/^t_[0-9]{2,6}$/);
  });

  test('names each part of the path once, and the others as they are', () => {
    const parameters = [
      inPath('id', { type: 'string', format: 'uuid' }, '3f2b8c1e-7d4a-4c56-9e21-000000000000'),
      inPath('line', { type: 'integer', minimum: 1 }, 1),
    ];
    const [first, second] = casesOf('/things/{id}/lines/{line}', parameters);
    expect(first?.line).toBe(1);
    expect(first?.id).not.toBe(parameters[0]?.example);
    expect(second?.id).toBe(parameters[0]?.example);
    expect(second?.line).toBeGreaterThan(1_000_000);
  });

  test('is another with another seed, and the same with the same', () => {
    const id = inPath('id', { type: 'integer' }, 7);
    expect(casesOf('/things/{id}', [id], 'get', 2)).not.toEqual(casesOf('/things/{id}', [id], 'get', 1));
    expect(casesOf('/things/{id}', [id])).toEqual(casesOf('/things/{id}', [id]));
  });

  test('is not one of a few choices', () => {
    expect(casesOf('/things/{kind}', [inPath('kind', { type: 'string', enum: ['a', 'b'] })])).toEqual([]);
    expect(casesOf('/things/{on}', [inPath('on', { type: 'boolean' })])).toEqual([]);
  });

  test('removes nothing that a narrow range may hit', () => {
    const narrow = [inPath('id', { type: 'integer', minimum: 1, maximum: 5000 }, 1)];
    expect(casesOf('/things/{id}', narrow, 'delete')).toEqual([]);
    expect(casesOf('/things/{id}', narrow)).toHaveLength(1);
    expect(casesOf('/things/{id}', [inPath('id', { type: 'integer' }, 1)], 'delete')).toHaveLength(1);
  });
});
