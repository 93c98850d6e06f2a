import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CaseRequest } from '../../src/core/case.ts';
import type { Hint, HintPlace, Need } from '../../src/core/hint.ts';
import type { Json, JsonObject } from '../../src/core/json.ts';
import { amendments } from '../../src/openapi/amended-request.ts';
import { gapOf } from '../../src/openapi/description-gap.ts';
import { requestErrors } from '../../src/openapi/request-errors.ts';
import { description, hint, operation, order, requestOf, required } from './amending.ts';
import { described, jsonBody } from './described.ts';

/** The best amended request for hints about a body. */
function amended(value: JsonObject, ...hints: Hint[]): CaseRequest | undefined {
  return amendments(operation, requestOf(value), hints, description)[0]?.request;
}

function amendedBody(value: JsonObject, ...hints: Hint[]): Json | undefined {
  const body = amended(value, ...hints)?.body;
  return body && 'value' in body ? body.value : undefined;
}

describe('an amended request', () => {
  test('has the field that a refusal has among its words, where it says that something is missing', () => {
    const said: Hint = { need: required, text: 'address for the main door "/" must be set' };
    expect(amendedBody({ kind: 'a' }, said)).toMatchObject({ address: { street: 'text' } });
    expect(amendedBody({ kind: 'a' }, { ...said, text: 'it must be set' })).toBeUndefined();
  });

  test('has another value at the only place that looks like what is asked for', () => {
    const network = described({
      requestBody: jsonBody({
        type: 'object',
        properties: { ip_or_net: { type: 'string' }, note: { type: 'string' } },
      }),
    });
    const value = { ip_or_net: 'text', note: 'text' };
    const [best] = amendments(
      network.operation,
      { ...requestOf(value), path: { id: '1' }, query: {} },
      [{ need: { kind: 'format', format: 'ipv4' }, text: 'invalid IP "text"' }],
      network.description,
    );
    expect(best?.request.body).toMatchObject({ value: { ip_or_net: '192.0.2.1', note: 'text' } });
  });

  test.for(['first_name', 'FirstName', 'FIRST NAME', 'order.first-name', 'createOrder.body.firstName'])(
    'has what is required, under the name that the description has for %s',
    (name) => {
      expect(amendedBody({ kind: 'a' }, hint(name, required))).toEqual({ kind: 'a', firstName: 'text' });
    },
  );

  const values: readonly (readonly [field: string, need: Need, was: Json, value: unknown])[] = [
    ['kind', { kind: 'enum', values: ['open', 'closed'] }, 'a', 'open'],
    ['kind', { kind: 'minLength', limit: 8 }, 'a', expect.stringMatching(/^.{8,}$/)],
    ['kind', { kind: 'minimum', limit: 8 }, 'a', expect.stringMatching(/^.{8,}$/)],
    ['kind', { kind: 'maxLength', limit: 2 }, 'abc', expect.stringMatching(/^.{1,2}$/)],
    ['kind', { kind: 'pattern', pattern: '^[A-Z]{3}$' }, 'a', expect.stringMatching(/^[A-Z]{3}$/)],
    ['kind', { kind: 'pattern', pattern: '^(a+)+$' }, 'abc', 'a'],
    ['due_on', { kind: 'format', format: 'date' }, 'a', '2024-01-01'],
    ['DueOn', { kind: 'format', format: 'date-time' }, 'a', '2024-01-15T10:30:00Z'],
    ['count', { kind: 'minimum', limit: 18 }, 1, 18],
    ['count', { kind: 'exclusiveMinimum', limit: 0 }, 0, 1],
    ['count', { kind: 'maximum', limit: 5 }, 9, expect.toSatisfy((count: number) => count <= 5)],
    ['count', { kind: 'multipleOf', limit: 5 }, 1, 5],
    ['count', { kind: 'enum', values: [3, '3'] }, 1, 3],
    ['tags', { kind: 'minItems', limit: 2 }, [], expect.toSatisfy((tags: Json[]) => tags.length === 2)],
    ['tags', { kind: 'enum', values: ['red', 'blue'] }, ['a'], ['red']],
    ['tags', required, [], ['text']],
    ['kind', { kind: 'taken' }, 'a', expect.toSatisfy((kind: Json) => kind !== 'a')],
  ];
  test.for(values)('has for %s %j, which was %j, %j', ([field, need, was, value]) => {
    const name = field === 'DueOn' ? 'due_on' : field;
    const body = amendedBody({ kind: 'k', [name]: was }, hint(field, need));
    expect(body).toEqual({ kind: 'k', [name]: value });
  });

  test('has listed names in a map, and something in a list that is all of the content', () => {
    const rights = { type: 'object', additionalProperties: { type: 'string' } };
    const map = described({ requestBody: jsonBody({ type: 'object', properties: { rights } }) });
    const told = hint('rights', { kind: 'enum', values: ['READ', 'WRITE'] });
    const [named] = amendments(map.operation, requestOf({ rights: { key1: 'a' } }), [told], map.description);
    expect(named?.request.body).toMatchObject({ value: { rights: { READ: 'text' } } });
    const item = { type: 'object', required: ['a'], properties: { a: { enum: [1] }, b: { enum: [2] } } };
    const list = described({ requestBody: jsonBody({ type: 'array', items: item }) });
    const empty = hint('addOrders.orderList', required);
    const made = amendments(list.operation, requestOf([]), [empty], list.description);
    // with all that they may have, and with no more than they need
    expect(made.map(({ request: { body } }) => body && 'value' in body && body.value)).toEqual([
      [{ a: 1, b: 2 }],
      [{ a: 1 }],
    ]);
  });

  test('takes several hints about one field together', () => {
    const hints = [
      hint('kind', { kind: 'minLength', limit: 6 }),
      hint('kind', { kind: 'maxLength', limit: 6 }),
    ];
    expect(amendedBody({ kind: 'a' }, ...hints)).toEqual({ kind: expect.stringMatching(/^.{6}$/) });
  });

  test('goes another way at a value that is taken each time', () => {
    const seen = new Set<Json>();
    let body: Json = { kind: 'a' };
    for (let turn = 0; turn < 5; turn += 1) {
      body = amendedBody({ kind: (body as { kind: string }).kind }, hint('kind', { kind: 'taken' })) ?? null; // made from { kind: string }
      seen.add(JSON.stringify(body));
    }
    expect(seen.size).toBe(5);
  });

  test('has what a required member stands in', () => {
    expect(amendedBody({ kind: 'a' }, hint('address.city', required))).toEqual({
      kind: 'a',
      address: { street: 'text', city: 'text' },
    });
    expect(amendedBody({ kind: 'a', lines: [{ sku: 'x' }, {}] }, hint('lines.1.sku', required))).toEqual({
      kind: 'a',
      lines: [{ sku: 'x' }, { sku: 'text' }],
    });
  });

  test('leaves out a field that the server does not know', () => {
    expect(amendedBody({ kind: 'a', mail: 'a@b.co' }, hint('mail', { kind: 'unknown-field' }))).toEqual({
      kind: 'a',
    });
  });

  test('follows a hint without a field where only one value can be meant', () => {
    const nameless: Hint = { need: { kind: 'format', format: 'date' }, text: 'invalid date' };
    expect(amendedBody({ kind: 'a', due_on: 'x' }, nameless)).toEqual({ kind: 'a', due_on: '2024-01-01' });
    const limit: Hint = { need: { kind: 'minLength', limit: 9 }, text: 'too short' };
    expect(amendments(operation, requestOf({ kind: 'a', due_on: 'x' }), [limit], description)).toEqual([]);
  });

  test('chooses one of the values that are told where the refused one was sent', () => {
    const at = { in: 'unknown', path: ['dark'] } as const;
    const need: Need = { kind: 'enum', values: ['red', 'blue'] };
    const told: Hint = { at, need, text: "unknown colour 'dark', try one of ['red', 'blue']" };
    expect(amendedBody({ kind: 'dark', due_on: 'x' }, told)).toEqual({ kind: 'red', due_on: 'x' });
    expect(amendments(operation, requestOf({ kind: 'light' }), [told], description)).toEqual([]);
  });

  test('has parameters by whatever name the server has for them', () => {
    const found = amended(
      { kind: 'a' },
      hint('page', { kind: 'minimum', limit: 5 }, 'query'),
      hint('xTenant', required),
    );
    expect(found?.query).toEqual({ page: 5 });
    expect(found?.header).toEqual({ 'X-Tenant': 'text' });
    const since = amended({ kind: 'a' }, hint('since', { kind: 'type', type: 'integer' }, 'query'));
    expect(since?.query.Since).toMatch(/^[1-9]$/);
  });

  test('has a query parameter or header that nothing declares beside those that are', () => {
    const found = amended({ kind: 'a' }, hint('q', required, 'query'), hint('X-Region', required, 'header'));
    expect(found?.extra).toEqual({ query: ['q=text'], headers: [['X-Region', 'text']] });
    expect(amended({ kind: 'a' }, hint('Authorization', required, 'header'))).toBeUndefined();
  });

  test('has one of the parameters whose names begin with what is missing', () => {
    const id = { name: 'id', in: 'path', required: true, schema: { type: 'string' } };
    const parameters = ['whereabouts', 'where.rank.eq', 'where.name.eq'].map((name) => {
      return { name, in: 'query', schema: { type: 'string' } };
    });
    const found = described({ parameters: [id, ...parameters] });
    const { body: _body, ...bare } = requestOf({});
    const [best] = amendments(found.operation, bare, [hint('where', required)], found.description);
    expect(Object.keys(best?.request.query ?? {})).toEqual(['where.rank.eq']);
  });

  test('has a member that nothing declares where others are allowed, and only there', () => {
    const hints = [hint('region', required), hint('region', { kind: 'enum', values: ['eu', 'us'] })];
    expect(amendedBody({ kind: 'a' }, ...hints)).toEqual({ kind: 'a', region: 'eu' });
    const closed = described({ requestBody: jsonBody({ ...order, additionalProperties: false }) });
    expect(amendments(closed.operation, requestOf({ kind: 'a' }), hints, closed.description)).toEqual([]);
  });

  test('says which of several it is where only the discriminator of their parent tells the name', () => {
    const components = {
      schemas: {
        Thing: {
          anyOf: [{ $ref: '#/components/schemas/Table' }],
          discriminator: { propertyName: 'type', mapping: { TABLE: '#/components/schemas/Table' } },
        },
        Table: { type: 'object', properties: { columns: { type: 'integer' } } },
      },
    };
    const table = described({ requestBody: jsonBody({ $ref: '#/components/schemas/Table' }) }, components);
    const hints = [hint('type', required)];
    const [first] = amendments(table.operation, requestOf({ columns: 1 }), hints, table.description);
    expect(first?.request.body).toMatchObject({ value: { columns: 1, type: 'TABLE' } });
  });

  test('has the example of a parameter that the server requires and the description does not', () => {
    const since = { name: 'since', in: 'query', schema: { type: 'string' }, example: 'mark7' };
    const one = described({ parameters: [since], requestBody: jsonBody(order) });
    const hints = [hint('makeThing.since', required)];
    const [first] = amendments(one.operation, requestOf({ kind: 'a' }), hints, one.description);
    expect(first?.request.query).toEqual({ since: 'mark7' });
  });

  test('gives what it added for one refusal the form that the next one asks for', () => {
    const open = { kind: 'a', zip: 'text' };
    expect(amendedBody(open, hint('zip', { kind: 'format', format: 'email' }, 'body'))).toEqual({
      ...open,
      zip: 'user@example.com',
    });
    expect(
      amendedBody({ kind: 'a' }, hint('zip', { kind: 'format', format: 'email' }, 'body')),
    ).toBeUndefined();
  });

  test('has content where the server requires it and the description does not', () => {
    const optional = described(
      { requestBody: { content: { 'application/json': { schema: order } } } },
      {},
      '/things',
    );
    const { body: _, ...request } = { ...requestOf(null), path: {} };
    const hints: Hint[] = [{ need: required, text: 'Required request body is missing' }];
    const [first] = amendments(optional.operation, request, hints, optional.description);
    expect(first?.request.body).toMatchObject({ value: { kind: 'text' } });
    expect(gapOf(first?.followed ?? [])).toEqual([
      'the server requires content, the description does not say so',
    ]);
  });

  test.for<Hint>([
    hint('count', { kind: 'type', type: 'string' }),
    hint('count', { kind: 'enum', values: ['many'] }),
    hint('mail', { kind: 'format', format: 'date' }),
    hint('kind', { kind: 'unknown-field' }),
    hint('kind', { kind: 'other' }),
    hint('id', { kind: 'unknown-field' }, 'path'),
    hint('nothing', { kind: 'minLength', limit: 3 }),
    hint('kind', { kind: 'minLength', limit: 1 }),
    hint('kind', { kind: 'minLength', limit: 1e12 }),
    hint('kind', { kind: 'pattern', pattern: '([' }),
    hint('__proto__', required),
  ])('is not made where the description forbids it or nothing is to be changed: %j', (one) => {
    const value = { kind: 'abc', count: 1, mail: 'a@b.co' };
    expect(amendments(operation, requestOf(value), [one], description)).toEqual([]);
  });

  const needs: Need[] = [
    required,
    { kind: 'taken' },
    { kind: 'exists' },
    { kind: 'unknown-field' },
    { kind: 'other' },
    { kind: 'type', type: 'integer' },
    { kind: 'format', format: 'uuid' },
    { kind: 'enum', values: ['a', 1, null, {}] },
    { kind: 'maximum', limit: -1 },
    { kind: 'minItems', limit: 3 },
    { kind: 'pattern', pattern: '^\\d+$' },
  ];
  const steps = fc.constantFrom(
    'kind',
    'count',
    'mail',
    'tags',
    '0',
    'address',
    'city',
    'lines',
    'sku',
    'new',
    '',
    '../x',
  );
  const anyHint = fc.record({
    at: fc.record({
      in: fc.constantFrom<HintPlace['in']>('body', 'query', 'path', 'header', 'cookie', 'unknown'),
      path: fc.array(steps, { minLength: 1, maxLength: 3 }),
    }),
    need: fc.constantFrom(...needs),
    text: fc.constant('no'),
  });

  test('is one of at most five, each valid, new and different from the others', () => {
    fc.assert(
      fc.property(fc.array(anyHint, { maxLength: 5 }), (hints) => {
        const request = requestOf({ kind: 'a', count: 1, lines: [{}] }, { page: 1 });
        const made = amendments(operation, request, hints, description);
        const distinct = new Set(
          [request, ...made.map((one) => one.request)].map((one) => JSON.stringify(one)),
        );
        expect(made.length).toBeLessThanOrEqual(5);
        expect(distinct.size).toBe(made.length + 1);
        for (const one of made) expect(requestErrors(operation, one.request, description)).toEqual([]);
      }),
      { numRuns: 100, seed: 1 },
    );
  });
});
