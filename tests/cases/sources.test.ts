import { describe, expect, test } from 'vitest';
import askedResponses from '../../src/cases/asked-responses.ts';
import credentials from '../../src/cases/credentials.ts';
import examples from '../../src/cases/examples.ts';
import type { JsonObject } from '../../src/core/json.ts';
import type { Source } from '../../src/core/source.ts';
import { described, jsonBody } from '../openapi/described.ts';

function casesOf(source: Source, operation: JsonObject) {
  const made = described(operation);
  return [...source.cases(made.operation, made.description)];
}

const limit = {
  name: 'limit',
  in: 'query',
  schema: { type: 'integer' },
  examples: { few: { value: 1 }, many: { value: 9 } },
};

describe('examples', () => {
  test('send each example of the content with all parameters set', () => {
    const cases = casesOf(examples, { parameters: [limit], requestBody: jsonBody({}, { a: 1 }, { a: 2 }) });
    expect(
      cases.map(({ title, request }) => [
        title,
        request.query.limit,
        request.body && 'value' in request.body && request.body.value,
      ]),
    ).toEqual([
      ['example1', 1, { a: 1 }],
      ['example2', 1, { a: 2 }],
      ['required parameters only', undefined, { a: 1 }],
      ['limit: many', 9, { a: 1 }],
    ]);
  });

  test('also leave optional content out', () => {
    const cases = casesOf(examples, { requestBody: { content: { 'application/json': { example: 1 } } } });
    expect(cases.map(({ title, request }) => [title, request.body === undefined])).toEqual([
      ['example', false],
      ['without content', true],
    ]);
  });

  test('are none where a required parameter has none', () => {
    expect(casesOf(examples, { parameters: [{ name: 'id', in: 'path', required: true }] })).toEqual([]);
  });
});

describe('asked responses', () => {
  test('ask for each declared status and each of its examples', () => {
    const content = { 'application/json': { examples: { a: { value: 1 }, b: { value: 2 } } } };
    const cases = casesOf(askedResponses, {
      responses: { 200: { content }, 204: {}, '4XX': {}, 400: {}, default: {} },
    });
    expect(cases.map(({ asks }) => [asks?.declared, asks?.status, asks?.example])).toEqual([
      ['200', 200, 'a'],
      ['200', 200, 'b'],
      ['204', 204, undefined],
      ['400', 400, undefined],
      ['4XX', 401, undefined],
      ['default', 500, undefined],
    ]);
  });
});

describe('credentials', () => {
  test.for([
    ['withheld where they are needed', [{ key: [] }], 1],
    ['nothing to withhold where none are declared', [], 0],
    ['nothing to withhold where an alternative needs none', [{ key: [] }, {}], 0],
  ] as const)('%s', ([, security, count]) => {
    const cases = casesOf(credentials, { security: security.map((alternative) => ({ ...alternative })) });
    expect(cases.map(({ request }) => request.credentials)).toEqual(Array(count).fill('withheld'));
  });
});
