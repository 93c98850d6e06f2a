import { describe, expect, test } from 'vitest';
import generated from '../../src/cases/generated.ts';
import { type JsonObject, member } from '../../src/core/json.ts';
import { requestErrors } from '../../src/openapi/request-errors.ts';
import { described, jsonBody } from '../openapi/described.ts';

function casesOf(operation: JsonObject, seed = 1, schemas: JsonObject = {}, thorough = true) {
  const made = described(operation, { schemas });
  const context = { seed, budget: 20, thorough };
  return { ...made, cases: [...generated.cases(made.operation, made.description, context)] };
}

const schemas = {
  Tree: {
    type: 'object',
    required: ['n'],
    properties: {
      n: { type: 'integer', minimum: 1, maximum: 900 },
      tags: { type: 'array', uniqueItems: true, maxItems: 3, items: { type: 'string', maxLength: 5 } },
      price: { type: 'number', multipleOf: 0.01, minimum: 0 },
      code: { type: 'string', pattern: '^[A-Z]{2}\\d$' },
      when: { type: 'string', format: 'date-time' },
      either: { oneOf: [{ type: 'boolean' }, { type: 'null' }, { enum: ['x'] }] },
      more: { type: 'object', additionalProperties: { type: 'integer' } },
      children: { type: 'array', items: { $ref: '#/components/schemas/Tree' } },
    },
    additionalProperties: false,
  },
};
const tree = { requestBody: jsonBody({ $ref: '#/components/schemas/Tree' }) };

describe('generated', () => {
  test('are as many valid requests as the budget allows, each another one', () => {
    const { cases, operation, description } = casesOf(tree, 1, schemas);
    expect(cases).toHaveLength(20);
    for (const { request } of cases) expect(requestErrors(operation, request, description)).toEqual([]);
    expect(new Set(cases.map(({ request }) => JSON.stringify(request))).size).toBe(20);
  });

  test('are fewer where there is little to draw, and the first of those that there would be', () => {
    const parameters = [{ name: 'limit', in: 'query', schema: { type: 'integer' } }];
    const all = casesOf({ parameters }).cases.map(({ title, request }) => ({ title, request }));
    const few = casesOf({ parameters }, 1, {}, false).cases.map(({ title, request }) => ({ title, request }));
    expect(all.length).toBeGreaterThan(10);
    expect(few).toEqual(all.slice(0, 2));
    expect(casesOf(tree, 1, schemas, false).cases.length).toBeGreaterThan(8);
  });

  test('reach every property', () => {
    const text = JSON.stringify(casesOf(tree, 1, schemas).cases.map(({ request }) => request.body));
    for (const name of Object.keys(schemas.Tree.properties)) expect(text).toContain(`"${name}":`);
  });

  test('follow from the seed', () => {
    const requests = (seed: number) => casesOf(tree, seed, schemas).cases.map(({ request }) => request);
    expect(requests(7)).toEqual(requests(7));
    expect(requests(7)).not.toEqual(requests(8));
  });

  test('vary query and header, and leave alone what the path names', () => {
    const parameters = [
      { name: 'id', in: 'path', required: true, schema: { type: 'string' }, example: 'thg_1' },
      { name: 'limit', in: 'query', schema: { type: 'integer', minimum: 1, maximum: 99 } },
      { name: 'X-Tone', in: 'header', required: true, schema: { type: 'string' } },
    ];
    const { cases } = casesOf({ parameters });
    expect(new Set(cases.map(({ request }) => request.path.id))).toEqual(new Set(['thg_1']));
    expect(new Set(cases.map(({ request }) => request.query.limit)).size).toBeGreaterThan(5);
    for (const { request } of cases) expect(request.header['X-Tone']).toMatch(/^[\x21-\x7e]/);
  });

  test('take identifiers from the examples', () => {
    const schema = {
      type: 'object',
      required: ['customerId'],
      properties: { customerId: { type: 'string' }, note: { type: 'string' } },
    };
    const { cases } = casesOf({ requestBody: jsonBody(schema, { customerId: 'cus_1', note: 'x' }) });
    const bodies = cases.map(({ request: { body } }) => (body && 'value' in body ? body.value : null));
    expect(bodies.length).toBeGreaterThan(5);
    expect(new Set(bodies.map((body) => member(body, 'customerId')))).toEqual(new Set(['cus_1']));
  });

  test.for<[string, JsonObject]>([
    ['nothing satisfies the schema', { type: 'string', enum: [1] }],
    ['a pattern cannot be generated', { type: 'string', pattern: '^(?=.*[A-Z])(?=.*\\d)[^a-z1A]{12}$' }],
    ['only the empty text is allowed', { type: 'string', maxLength: 0 }],
    [
      'more distinct items are asked for than there are',
      { type: 'array', uniqueItems: true, minItems: 3, items: { type: 'boolean' } },
    ],
  ])('end where %s', ([, schema]) => {
    expect(casesOf({ requestBody: jsonBody(schema) }).cases.length).toBeLessThan(2);
  });
});
