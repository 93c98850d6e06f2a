import { Buffer } from 'node:buffer';
import { describe, expect, test } from 'vitest';
import violations from '../../src/cases/violations.ts';
import type { JsonObject } from '../../src/core/json.ts';
import { createDescription } from '../../src/openapi/description.ts';
import { requestErrors } from '../../src/openapi/request-errors.ts';
import { described, jsonBody } from '../openapi/described.ts';

function casesOf(operation: JsonObject, components: JsonObject = {}) {
  const made = described(operation, components);
  const cases = [...violations.cases(made.operation, made.description, { seed: 1, budget: 20 })];
  return {
    ...made,
    cases,
    /** Each place and keyword once, whatever the ways to break it. */
    broken: [...new Set(cases.map(({ breaks }) => `${breaks?.keyword} ${breaks?.at.in}${breaks?.at.name}`))],
  };
}

const card = {
  type: 'object',
  required: ['number', 'owner'],
  properties: {
    number: { type: 'string', minLength: 4, maxLength: 6, pattern: '^\\d+$' },
    month: { type: 'integer', minimum: 1, maximum: 12 },
    kind: { enum: ['virtual', 'physical'] },
    owner: { $ref: '#/components/schemas/Owner' },
    tags: { type: 'array', minItems: 1, maxItems: 2, uniqueItems: true, items: { type: 'string' } },
  },
};
const components = {
  schemas: {
    Owner: { type: 'object', required: ['id'], properties: { id: { type: 'string', format: 'uuid' } } },
  },
};
const example = {
  number: '1234',
  month: 12,
  kind: 'virtual',
  owner: { id: '0b8e0a1c-3d61-4f53-9a54-3a2f3f1f0c11' },
  tags: ['a'],
};

describe('violations', () => {
  test('break each constraint of the content once, at every depth', () => {
    const { broken } = casesOf({ requestBody: jsonBody(card, example) }, components);
    expect(broken.filter((one) => !one.includes(' content')).sort()).toEqual(
      [
        'required body',
        'type body',
        'required body/number',
        'type body/number',
        'minLength body/number',
        'maxLength body/number',
        'pattern body/number',
        'type body/month',
        'minimum body/month',
        'maximum body/month',
        'enum body/kind',
        'required body/owner',
        'type body/owner',
        'required body/owner/id',
        'type body/owner/id',
        'format body/owner/id',
        'type body/tags',
        'minItems body/tags',
        'maxItems body/tags',
        'uniqueItems body/tags',
        'type body/tags/0',
      ].sort(),
    );
  });

  test('break exactly one thing each, which ajv confirms', () => {
    const { cases, operation, description } = casesOf({ requestBody: jsonBody(card, example) }, components);
    for (const { request, breaks } of cases) {
      const errors = requestErrors(operation, request, description);
      expect(new Set(errors.map(({ keyword }) => keyword))).toEqual(new Set([breaks?.keyword]));
    }
  });

  test('break what holds only under a condition, in a request to which it applies', () => {
    const conditional = {
      type: 'object',
      properties: { kind: { type: 'string' }, address: { type: 'string' } },
      if: { properties: { kind: { const: 'physical' } } },
      then: { required: ['address'] },
    };
    const { broken } = casesOf({
      requestBody: jsonBody(conditional, { kind: 'virtual' }, { kind: 'physical', address: 'x' }),
    });
    expect(broken).toContain('required body/address');
  });

  test('leave out each required header and query parameter, and no path parameter', () => {
    const parameters = [
      {
        name: 'id',
        in: 'path',
        required: true,
        schema: { type: 'string', format: 'uuid' },
        example: example.owner.id,
      },
      {
        name: 'Key',
        in: 'header',
        required: true,
        schema: { type: 'string', pattern: '^[a-z]+$' },
        example: 'abc',
      },
      { name: 'limit', in: 'query', required: true, schema: { type: 'integer', maximum: 9 }, example: 5 },
      { name: 'free', in: 'query', schema: { type: 'string' }, example: 'x' },
    ];
    expect(casesOf({ parameters }).broken.sort()).toEqual(
      [
        'format pathid',
        'required headerKey',
        'pattern headerKey',
        'required querylimit',
        'type querylimit',
        'maximum querylimit',
      ].sort(),
    );
  });

  test('do not break what is only inferred', () => {
    const inferred = {
      type: 'object',
      properties: { a: { type: 'string', pattern: '^x', 'x-inferred': true } },
    };
    const { broken } = casesOf({ requestBody: jsonBody(inferred, { a: 'x' }) });
    expect(broken.filter((one) => one.includes('/a'))).toEqual([]);
    expect(broken).toContain('type body');
  });

  test('are made from the schema where no example is valid', () => {
    const { broken } = casesOf({ requestBody: jsonBody(card, { number: 1 }) }, components);
    expect(broken).toContain('minLength body/number');
  });

  test('are not made where nothing satisfies the schema', () => {
    const impossible = { type: 'object', required: ['a'], properties: { a: { type: 'string', enum: [1] } } };
    expect(casesOf({ requestBody: jsonBody(impossible) }).cases).toEqual([]);
  });

  test('break what stands inside each branch of a choice', () => {
    const choice = {
      oneOf: [
        {
          type: 'object',
          required: ['kind', 'iban'],
          properties: { kind: { const: 'bank' }, iban: { type: 'string', maxLength: 9 } },
        },
        {
          type: 'object',
          required: ['kind', 'year'],
          properties: { kind: { const: 'card' }, year: { type: 'integer', minimum: 2000 } },
        },
      ],
    };
    const { broken, cases } = casesOf({ requestBody: jsonBody(choice) });
    expect(broken).toEqual(
      expect.arrayContaining(['maxLength body/iban', 'minimum body/year', 'required body/year']),
    );
    const minimum = cases.find(({ breaks }) => breaks?.keyword === 'minimum');
    expect(minimum?.breaks?.pointer).toMatch(/oneOf\/1\/properties\/year\/minimum$/);
  });

  test('break types in the ways that a careless server lets through', () => {
    const { cases } = casesOf({
      requestBody: jsonBody({ type: 'object', properties: { n: { type: 'integer' } } }, { n: 3 }),
    });
    const sent = cases.flatMap(({ request, breaks }) =>
      breaks?.at.name === '/n' && request.body && 'value' in request.body ? [request.body.value] : [],
    );
    expect(sent).toEqual(expect.arrayContaining([{ n: null }, { n: '3' }, { n: 3.5 }, { n: '3abc' }]));
  });

  test('take no text for a violation that can be read as a valid value', () => {
    const text = (name: string, schema: JsonObject) => ({ name, in: 'query', schema });
    const { broken } = casesOf({
      parameters: [
        text('any', { type: 'string' }),
        text('list', { type: 'array', items: { type: 'string' } }),
        text('either', { type: ['integer', 'string'] }),
        text('filter', { type: 'object', properties: { name: { type: 'string' } } }),
        text('no', { type: 'boolean' }),
      ],
    });
    expect(broken).toEqual(['type queryno']);
  });

  test('break the content as a whole', () => {
    const { cases } = casesOf({ requestBody: jsonBody(card, example) }, components);
    const whole = cases.filter(({ breaks }) => breaks?.at.in === 'content');
    expect(whole.map(({ title }) => title.replace(/ broken.*/, ''))).toEqual([
      'syntax (malformed)',
      'syntax (truncated)',
      'syntax (followed by more)',
      'syntax (empty)',
      'content (another media type)',
      'content (another media type)',
      'encoding (no UTF-8)',
    ]);
  });

  test('do not leave content empty that may stay away', () => {
    const { cases } = casesOf({ requestBody: { ...jsonBody(card, example), required: false } }, components);
    expect(
      cases.map(({ title }) => title).filter((title) => /empty|required broken at body \(/.test(title)),
    ).toEqual([]);
  });

  test('break nothing of which no style says how it is written', () => {
    const parameters = [
      {
        name: 'key',
        in: 'query',
        required: true,
        schema: { type: 'array', items: { type: 'object', properties: { a: { type: 'integer' } } } },
      },
      {
        name: 'range',
        in: 'query',
        required: true,
        schema: {
          type: 'object',
          required: ['from', 'names'],
          properties: { from: { type: 'integer' }, names: { type: 'array', items: { type: 'string' } } },
        },
      },
    ];
    const { cases } = casesOf({ parameters });
    const titles = cases.map(({ title }) => title.replace(/,.*/, ''));
    expect(titles).toContain('type broken at query range/from');
    expect(titles).toContain('required broken at query key');
    expect(titles.filter((title) => /key\/|names|type broken at query key/.test(title))).toEqual([]);
  });

  test('ask the same content once, in whatever order its fields stand', () => {
    const named = (first: string, second: string) => ({
      type: 'object',
      required: ['name'],
      properties: { [first]: { type: 'string' }, [second]: { type: 'string' } },
    });
    const choice = { anyOf: [named('name', 'hash'), named('hash', 'name')] };
    const { cases } = casesOf({ requestBody: jsonBody(choice) });
    const sent = cases.flatMap(({ request: { body } }) =>
      body && 'value' in body && typeof body.value === 'object' && body.value !== null
        ? JSON.stringify(Object.entries(body.value).toSorted())
        : [],
    );
    expect(sent.length).toBeGreaterThan(2);
    expect(new Set(sent).size).toBe(sent.length);
  });

  test('take no list for a violation of a text in a form, where everything is text', () => {
    const schema = {
      type: 'object',
      properties: {
        scope: { type: 'string' },
        age: { type: 'integer' },
        note: { type: 'string', maxLength: 1 },
      },
    };
    const form = {
      'application/x-www-form-urlencoded': {
        schema,
        examples: { one: { value: { scope: 'a', age: 1, note: 'n' } } },
      },
    };
    const { broken } = casesOf({ requestBody: { required: true, content: form } });
    expect(broken).toContain('type body/age');
    expect(broken).toContain('maxLength body/note');
    expect(broken).not.toContain('type body/scope');
  });

  test('are the same each time', () => {
    const once = casesOf({ requestBody: jsonBody(card, example) }, components);
    const again = casesOf({ requestBody: jsonBody(card, example) }, components);
    expect(again.cases.map(({ id }) => id)).toEqual(once.cases.map(({ id }) => id));
    expect(new Set(once.cases.map(({ id }) => id)).size).toBe(once.cases.length);
  });

  test('put a byte that is no UTF-8 into a text of which nothing is asked', () => {
    const note = { type: 'object', properties: { id: { format: 'uuid' }, note: { type: 'string' } } };
    const { cases } = casesOf({
      requestBody: jsonBody(note, { id: '0b8e0a1c-3d61-4f53-9a54-3a2f3f1f0c11', note: 'x' }),
    });
    const [broken] = cases.filter(({ breaks }) => breaks?.keyword === 'encoding');
    const body = broken?.request.body;
    const bytes = body && 'bytes' in body ? Buffer.from(body.bytes).toString('latin1') : '';
    expect(bytes).toMatch(/"note":"a\u00ffb"/);
  });

  test('put something before and after what a pattern asks', () => {
    const { cases } = casesOf({
      requestBody: jsonBody({ type: 'object', properties: { a: { pattern: '^[A-Z]{3}$', type: 'string' } } }),
    });
    const sent = cases
      .filter(({ breaks }) => breaks?.keyword === 'pattern')
      .map(({ request }) => request.body && 'value' in request.body && JSON.stringify(request.body.value));
    expect(sent).toEqual(expect.arrayContaining(['{"a":"!ABC"}', '{"a":"ABC!"}']));
  });

  test('break what a map asks of names', () => {
    const map = { type: 'object', propertyNames: { pattern: '^[a-z]+$' } };
    const { broken } = casesOf({ requestBody: jsonBody({ properties: { map } }, { map: { a: 'x' } }) });
    expect(broken).toContain('propertyNames body/map');
  });

  test('make two choices at once where one is to be made', () => {
    const schema = {
      type: 'object',
      properties: { percent: { type: 'integer' }, amount: { type: 'integer' } },
      oneOf: [{ required: ['percent'] }, { required: ['amount'] }],
    };
    const { cases } = casesOf({ requestBody: jsonBody(schema, { percent: 10 }) });
    const both = cases.find(
      ({ breaks, title }) => breaks?.keyword === 'oneOf' && title.includes('two at once'),
    );
    expect(both?.request.body && 'value' in both.request.body && both.request.body.value).toEqual({
      percent: expect.any(Number),
      amount: expect.any(Number),
    });
    const picked = { ...schema, discriminator: { propertyName: 'percent' } };
    expect(casesOf({ requestBody: jsonBody(picked, { percent: 10 }) }).broken).not.toContain('oneOf body');
  });

  test('lengthen a list of texts of a form that must differ', () => {
    const tags = {
      type: 'array',
      uniqueItems: true,
      maxItems: 2,
      items: { type: 'string', pattern: '^[a-z]{2,9}$' },
    };
    const { broken } = casesOf({
      parameters: [{ name: 'limit', in: 'query', schema: tags, example: ['paper'] }],
    });
    expect(broken).toContain('maxItems querylimit');
  });

  test('break plain text, and JSON in the query', () => {
    const text = casesOf({
      requestBody: {
        content: { 'text/plain': { schema: { type: 'string', maxLength: 5 }, example: 'abc' } },
      },
    });
    expect(text.broken).toContain('maxLength body');
    const where = { type: 'object', properties: { a: { type: 'integer' } }, additionalProperties: false };
    const content = { 'application/json': { schema: where, example: { a: 1 } } };
    const { broken } = casesOf({ parameters: [{ name: 'limit', in: 'query', content }] });
    expect(broken).toContain('additionalProperties querylimit');
  });

  describe('of operations that share a schema', () => {
    const own = {
      name: { type: 'string', pattern: '^[a-z]{2,9}$' },
      size: { type: 'integer', maximum: 9 },
    };
    const Thing = {
      type: 'object',
      properties: {
        ...structuredClone(own),
        other: { $ref: '#/components/schemas/Size' },
        more: { $ref: '#/components/schemas/Size' },
      },
    };
    const Size = { type: 'object', properties: { width: { type: 'integer' } } };
    const body = jsonBody({ $ref: '#/components/schemas/Thing' });
    const paths = {
      '/things': { post: { operationId: 'make', requestBody: body } },
      '/things/a': { put: { operationId: 'replace', requestBody: body } },
      '/others': {
        post: { operationId: 'alone', requestBody: jsonBody({ type: 'object', properties: own }) },
      },
    };
    const description = createDescription({
      openapi: '3.1.0',
      info: {},
      paths,
      components: { schemas: { Thing, Size } },
    });
    const titlesOf = (id: string, thorough = false): string[] =>
      description.operations
        .filter((operation) => operation.id === id)
        .flatMap((operation) => [
          ...violations.cases(operation, description, { seed: 1, budget: 20, thorough }),
        ])
        .map(({ title }) => title);
    const further = (titles: readonly string[]): string[] =>
      titles.filter((title) => /^(type|pattern) \(.*broken at body \//.test(title));

    test('break each keyword in each operation, and in further ways in one or the other', () => {
      const [make, replace] = [titlesOf('make'), titlesOf('replace')];
      const plain = (titles: readonly string[]) => titles.filter((title) => /^[a-zA-Z]+ broken/.test(title));
      expect(plain(make).map((title) => title.replace(/, .*/, ''))).toEqual(
        plain(replace).map((title) => title.replace(/, .*/, '')),
      );
      const both = [...further(make), ...further(replace)];
      expect(new Set(both).size).toBe(both.length);
      const all = new Set(further(titlesOf('make', true)).filter((title) => !/no object|\/more/.test(title)));
      expect(new Set(both)).toEqual(all);
    });

    test('break in every way what no other operation holds', () => {
      const ways = further(titlesOf('alone')).filter((title) => / \/(name|size)/.test(title));
      expect(ways.map((title) => title.replace(/ broken at body/, '').replace(/, .*/, ''))).toEqual([
        'type (null) /name',
        'pattern (after something) /name',
        'pattern (before something) /name',
        'pattern (followed by a line) /name',
        'type (null) /size',
        'type (written as text) /size',
        'type (fraction) /size',
      ]);
    });

    test('break the content as a whole in every way in each operation', () => {
      for (const id of ['make', 'replace', 'alone']) {
        expect(titlesOf(id).filter((title) => /^type .*\(whole\)/.test(title))).toHaveLength(3);
      }
    });
  });
});
