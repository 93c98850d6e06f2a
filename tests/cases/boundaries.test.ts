import { describe, expect, test } from 'vitest';
import boundaries from '../../src/cases/boundaries.ts';
import type { Case } from '../../src/core/case.ts';
import { isObject, type Json, type JsonObject } from '../../src/core/json.ts';
import { requestErrors } from '../../src/openapi/request-errors.ts';
import { described, jsonBody } from '../openapi/described.ts';

function casesOf(operation: JsonObject, components: JsonObject = {}, thorough = true) {
  const made = described(operation, components);
  const cases = [...boundaries.cases(made.operation, made.description, { seed: 1, budget: 20, thorough })];
  const bodies = cases.flatMap(({ request }): Json[] =>
    request.body && 'value' in request.body ? [request.body.value] : [],
  );
  return { ...made, cases, bodies };
}

/** The values that one optional property takes in all cases. */
function taken(schema: JsonObject): Json[] {
  const { bodies } = casesOf({ requestBody: jsonBody({ type: 'object', properties: { a: schema } }) });
  const values = bodies.flatMap((body): Json[] => (isObject(body) ? Object.values(body) : []));
  return [...new Set(values.map((value) => JSON.stringify(value)))].map((value) => JSON.parse(value));
}

describe('boundaries', () => {
  test.for<[string, JsonObject, Json[]]>([
    ['both ends of a range', { type: 'integer', minimum: 3, maximum: 9 }, [3, 4, 8, 9]],
    ['inside of exclusive bounds', { type: 'integer', exclusiveMinimum: 0, exclusiveMaximum: 5 }, [1, 4]],
    ['multiples inside bounds', { type: 'integer', minimum: 1, maximum: 14, multipleOf: 5 }, [5, 10]],
    ['money', { type: 'number', minimum: 0.01, maximum: 0.3, multipleOf: 0.01 }, [0.01, 0.02, 0.29, 0.3]],
    ['lengths', { type: 'string', minLength: 2, maxLength: 5 }, ['xt', 'texta'].slice(0, 1)],
    ['each listed value', { enum: ['x', 'y', 3] }, ['x', 'y', 3]],
    ['both truths', { type: 'boolean' }, [true, false]],
    ['null where it is allowed', { type: ['string', 'null'] }, ['text', null]],
    [
      'counts of items',
      { type: 'array', items: { type: 'integer' }, minItems: 1, maxItems: 3 },
      [[1], [1, 2, 3]],
    ],
    ['characters beyond the basic plane', { type: 'string', maxLength: 2 }, ['\u{1f58b}\u{1f58b}']],
    [
      'fractions of a second and offsets',
      { type: 'string', format: 'date-time' },
      ['2024-01-15T10:30:00.5Z', '2024-01-15T10:30:00+00:00'],
    ],
    ['two items', { type: 'array', items: { enum: ['x', 'y'] }, uniqueItems: true }, [['x', 'y']]],
    [
      'texts of a form that must differ',
      { type: 'array', items: { type: 'string', pattern: '^[a-z]{2,9}$' }, uniqueItems: true, maxItems: 2 },
      [['text', 'rc']],
    ],
    ['each branch', { oneOf: [{ type: 'integer', maximum: 4 }, { type: 'boolean' }] }, [4, true, false]],
    [
      'each alternative',
      { anyOf: [{ const: 'x' }, { type: 'string', format: 'date' }] },
      ['x', '2024-01-01'],
    ],
    [
      'what is nested',
      { type: 'object', required: ['b'], properties: { b: { type: 'integer', maximum: 7 } } },
      [{ b: 7 }],
    ],
    ['items of a list', { type: 'array', items: { type: 'integer', maximum: 7 } }, [[7]]],
  ])('ask for %s', ([, schema, expected]) => {
    expect(taken(schema)).toEqual(expect.arrayContaining<unknown>(expected));
  });

  test('ask for texts of exactly the least and the greatest length, with a pattern too', () => {
    for (const extra of [{}, { pattern: '^[a-z]+$' }, { pattern: '^\\d+$' }, { format: 'email' }]) {
      const lengths = taken({ type: 'string', minLength: 18, maxLength: 30, ...extra }).map(
        (text) => String(text).length,
      );
      expect(lengths, JSON.stringify(extra)).toEqual(expect.arrayContaining([18, 30]));
    }
  });

  test('send what is required alone, everything, and each optional property and parameter alone', () => {
    const schema = {
      type: 'object',
      required: ['a'],
      properties: { a: { const: 1 }, b: { const: 2 }, c: { const: 3 } },
    };
    const query = (name: string, required = false) => ({
      name,
      in: 'query',
      required,
      schema: { const: name },
    });
    const { bodies, cases } = casesOf({
      parameters: [query('p', true), query('q'), query('r')],
      requestBody: jsonBody(schema),
    });
    expect(bodies).toEqual(
      expect.arrayContaining([{ a: 1 }, { a: 1, b: 2 }, { a: 1, c: 3 }, { a: 1, b: 2, c: 3 }]),
    );
    expect(cases.map(({ request }) => Object.keys(request.query).join(''))).toEqual(
      expect.arrayContaining(['p', 'pq', 'pr', 'pqr']),
    );
  });

  test('keep the values of an example, because a server may know them', () => {
    const schema = {
      type: 'object',
      properties: { customer: { type: 'string' }, n: { type: 'integer', maximum: 5 } },
    };
    const { bodies } = casesOf({ requestBody: jsonBody(schema, { customer: 'cus_1', n: 1 }) });
    expect(bodies).toContainEqual({ customer: 'cus_1', n: 5 });
  });

  test('never change the route or send what HTTP changes on its way', () => {
    const parameters = [
      { name: 'id', in: 'path', required: true, schema: { enum: ['a/b', '..', '', 'ok'] } },
      { name: 'X-Note', in: 'header', schema: { enum: [' padded', 'line\nfeed', 'ü', 'ok'] } },
    ];
    const { cases } = casesOf({ parameters });
    expect(new Set(cases.map(({ request }) => request.path.id))).toEqual(new Set(['ok']));
    expect(new Set(cases.map(({ request }) => request.header['X-Note']))).toEqual(new Set([undefined, 'ok']));
  });

  test('leave prose empty that may stay away, and nothing that has a form or names something', () => {
    const text = { type: 'string' };
    const properties = {
      note: { type: ['string', 'null'], maxLength: 9 },
      title: text,
      ownerId: text,
      createdAt: text,
      short: { type: 'string', minLength: 1 },
    };
    const { bodies } = casesOf({
      requestBody: jsonBody({ type: 'object', required: ['title'], properties }),
    });
    const empties = bodies.flatMap((body) =>
      isObject(body) ? Object.keys(body).filter((name) => body[name] === '') : [],
    );
    expect(empties).toEqual(['note']);
  });

  test('put no odd characters where a name promises a form', () => {
    const properties = {
      note: { type: 'string', maxLength: 2 },
      countryCode: { type: 'string', maxLength: 2 },
    };
    const parameters = ['q', 'locale'].map((name) => ({ name, in: 'query', schema: properties.note }));
    const { cases } = casesOf({ parameters, requestBody: jsonBody({ type: 'object', properties }) });
    const odd = cases
      .filter(({ title }) => title.endsWith('beyond the basic plane'))
      .map(({ title }) => title);
    expect(odd).toEqual([
      'query q maxLength beyond the basic plane',
      'body /note maxLength beyond the basic plane',
    ]);
  });

  test('say that content is in UTF-8 where that changes nothing', () => {
    const schema = { type: 'object', properties: { a: { type: 'integer' } } };
    const content = { 'application/json': { schema }, 'application/x-www-form-urlencoded': { schema } };
    const { cases } = casesOf({ requestBody: { required: true, content } });
    const named = cases
      .map(({ request }) => request.body?.mediaType)
      .filter((type) => type?.includes('charset'));
    expect(named).toEqual(['application/json; charset=utf-8']);
  });

  test('are valid, of one name each, and the same each time', () => {
    const schema = {
      type: 'object',
      properties: {
        pet: {
          oneOf: [
            { type: 'object', required: ['x'], properties: { x: { type: 'integer', minimum: 2 } } },
            { type: 'null' },
          ],
        },
        tags: {
          type: 'array',
          uniqueItems: true,
          minItems: 2,
          maxItems: 4,
          items: { enum: ['a', 'b', 'c', 'd'] },
        },
      },
    };
    const { cases, operation, description } = casesOf({ requestBody: jsonBody(schema) });
    expect(cases.length).toBeGreaterThan(8);
    for (const { request } of cases) expect(requestErrors(operation, request, description)).toEqual([]);
    expect(new Set(cases.map(({ id }) => id)).size).toBe(cases.length);
    expect(casesOf({ requestBody: jsonBody(schema) }).cases.map(({ id }) => id)).toEqual(
      cases.map(({ id }) => id),
    );
  });

  describe('of different places', () => {
    const range = { type: 'integer', minimum: 1, maximum: 9 };
    const schema = {
      type: 'object',
      required: ['a', 'b'],
      properties: {
        a: range,
        b: { type: 'string', minLength: 2, maxLength: 4 },
        c: { type: 'object', required: ['d'], properties: { d: range, e: { enum: ['x', 'y'] } } },
        f: { type: ['boolean', 'null'] },
      },
    };
    const parameters = [
      { name: 'id', in: 'path', required: true, schema: range },
      { name: 'q', in: 'query', schema: range },
      { name: 'X-R', in: 'header', schema: range },
    ];
    const example = { a: 5, b: 'abc', c: { d: 5, e: 'x' }, f: true };
    const operation = { requestBody: jsonBody(schema, example), parameters };

    /** Every single edge that a case stands for. */
    function singles(cases: readonly Case[]): Case[] {
      return cases.flatMap((case_) => (case_.parts ? singles(case_.parts()) : [case_]));
    }

    test('share requests, which are valid and together stand at every edge', () => {
      const { cases, operation: made, description } = casesOf(operation, {}, false);
      const all = casesOf(operation).cases;
      expect(cases.length).toBeLessThan(all.length / 1.6);
      for (const { request } of cases) expect(requestErrors(made, request, description)).toEqual([]);
      const byTitle = (one: { title: string }, other: { title: string }) =>
        one.title < other.title ? -1 : 1;
      const plain = (found: readonly Case[]) =>
        found.map(({ title, request }) => ({ title, request })).sort(byTitle);
      expect(plain(singles(cases))).toEqual(plain(all));
    });

    test('have names of their own, and so have their parts', () => {
      const { cases } = casesOf(operation, {}, false);
      const withParts = (found: readonly Case[]): Case[] =>
        found.flatMap((case_) => [case_, ...withParts(case_.parts?.() ?? [])]);
      const ids = withParts(cases).map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
    });

    test('are asked by themselves where they leave something out or name another thing', () => {
      const { cases } = casesOf(operation, {}, false);
      const alone = cases.filter(({ parts }) => !parts).map(({ title }) => title);
      expect(alone).toEqual(expect.arrayContaining(['path id highest', 'body only c', 'only query q']));
    });

    test('do not share a request that the description does not allow', () => {
      const either = { ...schema, not: { properties: { a: { const: 9 }, b: { minLength: 4 } } } };
      const strict = { requestBody: jsonBody(either, example), parameters };
      const { cases, operation: made, description } = casesOf(strict, {}, false);
      for (const { request } of cases) expect(requestErrors(made, request, description)).toEqual([]);
      const titles = (found: readonly Case[]) => singles(found).map(({ title }) => title);
      expect(titles(cases).sort()).toEqual(titles(casesOf(strict).cases).sort());
    });
  });
});
