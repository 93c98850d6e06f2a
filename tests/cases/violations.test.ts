import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../../src/core/json.ts';
import { requestErrors } from '../../src/openapi/request-errors.ts';
import { jsonBody } from '../openapi/described.ts';
import { card, casesOf, components, example } from './violated.ts';

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
});
