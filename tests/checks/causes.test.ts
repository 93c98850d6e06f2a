import { describe, expect, test } from 'vitest';
import acceptsValidRequest from '../../src/checks/accepts-valid-request.ts';
import allowListsDeclaredMethods from '../../src/checks/allow-lists-declared-methods.ts';
import bodyMatchesMediaType from '../../src/checks/body-matches-media-type.ts';
import declaredMediaType from '../../src/checks/declared-media-type.ts';
import declaredStatus from '../../src/checks/declared-status.ts';
import noServerError from '../../src/checks/no-server-error.ts';
import responseSchema from '../../src/checks/response-schema.ts';
import undeclaredProperty from '../../src/checks/undeclared-property.ts';
import type { Check } from '../../src/core/check.ts';
import type { Exchange } from '../../src/core/exchange.ts';
import type { HeaderList } from '../../src/core/http.ts';
import type { Json, JsonObject } from '../../src/core/json.ts';
import { declaresJson } from '../../src/core/sketch.ts';
import { createDescription } from '../../src/openapi/description.ts';
import { sketchedExchange } from './sketched-exchange.ts';

function observed(check: Check, exchange: Exchange) {
  return check.appliesTo(exchange) ? [...check.run(exchange)] : [];
}

describe('what is behind in one place', () => {
  test('problem details that are declared as plain JSON are one cause whatever the status', () => {
    const causes = (type: string) =>
      [400, 404].map((status) => {
        const response = { status, headers: [['Content-Type', type]] as const, text: '{}' };
        const declares = { responses: { '4XX': { content: { 'application/json': {} } } } };
        return observed(declaredMediaType, sketchedExchange({ name: 's', declares, response }))[0]?.cause;
      });
    expect(new Set(causes('application/problem+json')).size).toBe(1);
    expect(new Set(causes('text/html')).size).toBe(2);
  });

  test('null for a member that may be left out is one cause in all schemas, and is none for one that is required', () => {
    const causeIn = (schema: JsonObject, json: Json) => {
      const sketch = { name: 's', declares: declaresJson(schema), response: { status: 200, json } };
      return observed(responseSchema, sketchedExchange(sketch))[0]?.cause;
    };
    const text = { type: 'string' };
    const pair = { properties: { name: text, note: text }, required: ['name'] };
    const cause = causeIn(pair, { name: 'a', note: null });
    expect(
      causeIn(
        { properties: { inner: { properties: { token: { type: 'object' } } } } },
        { inner: { token: null } },
      ),
    ).toBe(cause);
    expect(
      causeIn({ allOf: [{ properties: { note: text } }, { required: ['note'] }] }, { note: null }),
    ).not.toBe(cause);
    expect(causeIn(pair, { name: null })).not.toBe(cause);
    expect(causeIn(pair, { name: 'a', note: 7 })).not.toBe(cause);
    expect(causeIn({ type: 'array', items: text }, [null])).not.toBe(cause);
  });

  test('null for a list or a map that has to be there is one cause, and for text it is another', () => {
    const causeIn = (type: string) => {
      const schema = { properties: { parts: { type } }, required: ['parts'] };
      const sketch = {
        name: 's',
        declares: declaresJson(schema),
        response: { status: 200, json: { parts: null } },
      };
      return observed(responseSchema, sketchedExchange(sketch))[0]?.cause;
    };
    const items = declaresJson({ type: 'array', items: { type: 'object' } });
    const listed = { name: 's', declares: items, response: { status: 200, json: [null] } };
    expect(causeIn('array')).toBe(causeIn('object'));
    expect(observed(responseSchema, sketchedExchange(listed))[0]?.cause).not.toBe(causeIn('object'));
    expect(causeIn('string')).not.toBe(causeIn('object'));
  });

  test('a refusal in JSON that is declared as a file is a lack of the description', () => {
    const partyOf = (type: string, schema: JsonObject, status = 404) => {
      const declares = { responses: { [status]: { content: { [type]: { schema } } } } };
      const [seen] = observed(
        declaredMediaType,
        sketchedExchange({ name: 's', declares, response: { status, json: {} } }),
      );
      return seen?.party ?? 'server';
    };
    const fault = { properties: { message: { type: 'string' } } };
    expect(partyOf('application/x-tar', fault)).toBe('description');
    expect(partyOf('application/x-tar', { type: 'string', format: 'binary' })).toBe('server');
    expect(partyOf('application/xml', fault)).toBe('server');
    expect(partyOf('application/x-tar', fault, 200)).toBe('server');
  });

  test('a component that lacks a property is one cause wherever it is used', () => {
    const user = { type: 'object', properties: { id: { type: 'integer' } } };
    const ref = { $ref: '#/components/schemas/User' };
    const answers = (schema: JsonObject) => ({
      get: { responses: { 200: { content: { 'application/json': { schema } } } } },
    });
    const description = createDescription({
      paths: { '/one': answers(ref), '/all': answers({ type: 'array', items: ref }) },
      components: { schemas: { User: user } },
    });
    const causes = description.operations.map((operation, index) => {
      const value = { id: 1, name: 'a' };
      const sketch = {
        name: 's',
        declares: {},
        response: { status: 200, json: index === 0 ? value : [value] },
      };
      const exchange = sketchedExchange(sketch);
      const [seen] = observed(undeclaredProperty, {
        ...exchange,
        description,
        case: { ...exchange.case, operation },
      });
      return seen?.cause;
    });
    expect(causes).toEqual(['/components/schemas/User/name', '/components/schemas/User/name']);
  });

  test('a property of a response that operations share is one cause', () => {
    const schema = { properties: { error: { type: 'string' } } };
    const own = { 401: { content: { 'application/json': { schema } } } };
    const shared = { 401: { $ref: '#/components/responses/Unauthorized' } };
    const description = createDescription({
      paths: {
        '/a': { get: { responses: shared } },
        '/b': { get: { responses: shared } },
        '/c': { get: { responses: own } },
      },
      components: { responses: { Unauthorized: { content: { 'application/json': { schema } } } } },
    });
    const response = { status: 401, json: { error: 'a', errors: [] } };
    const exchange = sketchedExchange({ name: 's', declares: {}, response });
    const causes = description.operations.flatMap((operation) => {
      const asked = { ...exchange, description, case: { ...exchange.case, operation } };
      return observed(undeclaredProperty, asked).map(({ cause = operation.id }) => cause);
    });
    expect(causes).toHaveLength(3);
    expect(causes[0]).toBe(causes[1]);
    expect(causes[0]).not.toBe(causes[2]);
  });

  test('a property by which the discriminator of a parent tells a component is declared', () => {
    const pet = { discriminator: { propertyName: 'kind', mapping: { CAT: '#/components/schemas/Cat' } } };
    const schema = { $ref: '#/components/schemas/Cat' };
    const description = createDescription({
      paths: { '/cat': { get: { responses: { 200: { content: { 'application/json': { schema } } } } } } },
      components: {
        schemas: { Pet: pet, Cat: { type: 'object', properties: { lives: { type: 'integer' } } } },
      },
    });
    const json = { kind: 'CAT', lives: 9, colour: 'red' };
    const exchange = sketchedExchange({ name: 's', declares: {}, response: { status: 200, json } });
    const [operation] = description.operations;
    const seen = operation
      ? observed(undeclaredProperty, { ...exchange, description, case: { ...exchange.case, operation } })
      : [];
    expect(seen.map(({ at }) => at)).toEqual(['/colour']);
  });

  test('an object of which much is not declared is one cause, and one of which little is not several', () => {
    const declares = declaresJson({ properties: { list: { items: { properties: { id: {} } } } } });
    const seen = (count: number) => {
      const thing = Object.fromEntries(Array.from({ length: count }, (_, index) => [`p${index}`, 1]));
      const response = { status: 200, json: { list: [{ id: 1, ...thing }] } };
      return observed(undeclaredProperty, sketchedExchange({ name: 's', declares, response }));
    };
    expect(seen(2).map(({ at }) => at)).toEqual(['/list/*/p0', '/list/*/p1']);
    expect(seen(9).map(({ at, summary }) => [at, summary])).toEqual([
      ['/list/*', '9 properties of /list/* are not declared, such as p0, p1, p2'],
    ]);
  });

  test('properties that a schema forbids are one cause, and one of them is named', () => {
    const declares = declaresJson({ properties: { a: {} }, additionalProperties: false });
    const seen = (json: JsonObject) =>
      observed(responseSchema, sketchedExchange({ name: 's', declares, response: { status: 200, json } }));
    const [one, other] = [seen({ b: 1 }), seen({ c: 1 })].flat();
    expect(one?.summary).toBe('the content must NOT have additional properties, such as "b"');
    expect(one?.cause).toBe(other?.cause);
  });

  test('a choice of lists is too wide for an empty one, and what matches several says so', () => {
    const items = (type: string) => ({ type: 'array', items: { type } });
    const declares = declaresJson({ oneOf: [items('integer'), items('number'), items('string')] });
    const seen = (json: Json) =>
      observed(responseSchema, sketchedExchange({ name: 's', declares, response: { status: 200, json } }));
    const [empty, whole, none] = [seen([]), seen([1]), seen([true])].flat();
    expect(empty?.party).toBe('description');
    expect(whole?.summary).toBe('the content must match exactly one schema in oneOf, and it matches 0 and 1');
    expect([whole?.party, none?.party]).toEqual([undefined, undefined]);
    expect(none?.summary).toBe('the content must match exactly one schema in oneOf');
    expect(new Set([empty?.cause, whole?.cause, none?.cause]).size).toBe(1);
  });

  test('a refusal that says no more than what was sent has the cause that its code names', () => {
    const refused = (code: string, message: string) => {
      const response = { status: 400, json: { error: { code, message } } };
      const [one] = observed(acceptsValidRequest, sketchedExchange({ name: 's', declares: {}, response }));
      return one?.cause;
    };
    const cause = refused('INVALID_INCLUSION_FILTER', ' "5j"; "a b"');
    expect(cause).toBe('INVALID_INCLUSION_FILTER');
    expect(refused('INVALID_INCLUSION_FILTER', ' "x y z"; "q"')).toBe(cause);
    expect(refused('INVALID_ORDER_FILTER', ' "x y z"; "q"')).not.toBe(cause);
    expect(refused('E_ANY_OTHER', 'the moon has to be full')).toMatch('moon');
  });

  test('times without an offset have one, and other texts that are no time have their own', () => {
    const time = { type: 'string', format: 'date-time' };
    const made = (name: string, value: string) => {
      const declares = declaresJson({ properties: { [name]: { anyOf: [time, { type: 'null' }] } } });
      const json = { [name]: value };
      const [seen] = observed(
        responseSchema,
        sketchedExchange({ name: 's', declares, response: { status: 200, json } }),
      );
      return seen;
    };
    const [one, other, wrong] = [
      made('a', '2026-01-02T03:04:05'),
      made('b', '2026-01-02 03:04:05'),
      made('c', 'soon'),
    ];
    expect(one?.keyword).toBe('format');
    expect(one?.cause).toBe(other?.cause);
    expect(wrong?.cause).not.toBe(one?.cause);
    expect(made('d', '2026-01-02T03:04:05Z')).toBeUndefined();
  });

  test('a text that what lies below cannot take is one cause, and what else fails is another', () => {
    const failed = (sent: Partial<Exchange['request']>) => {
      const exchange = sketchedExchange({ name: 's', declares: {}, response: { status: 500 } });
      const [seen] = observed(noServerError, { ...exchange, request: { ...exchange.request, ...sent } });
      return seen?.cause;
    };
    const body = (text: string) => ({ body: new TextEncoder().encode(text) });
    expect(failed(body('{"name":"a\\ud800"}'))).toBe('a lone surrogate 500');
    expect(failed(body('{"name":"a\\ud83d\\ude00"}'))).toBeUndefined();
    expect(failed({ url: 'http://a.invalid/b%00c' })).toBe('NUL 500');
    expect(failed(body('{"name":""}'))).toBeUndefined();
  });

  test('a router that lists one method a route lists too few everywhere', () => {
    const allow: HeaderList = [['Allow', 'PUT']];
    const exchange = sketchedExchange({
      name: 's',
      declares: {},
      response: { status: 405, headers: allow },
    });
    expect(observed(allowListsDeclaredMethods, exchange).map(({ cause }) => cause)).toEqual(['lacks some']);
  });
});

test('304 need not be declared where nothing but the request itself has asked for it', () => {
  const exchange = sketchedExchange({
    name: 's',
    declares: { responses: { 200: {} } },
    response: { status: 304 },
  });
  const asked = (headers: HeaderList) =>
    observed(declaredStatus, { ...exchange, request: { ...exchange.request, headers } }).length;
  expect(asked([['If-None-Match', '"a"']])).toBe(0);
  expect(asked([])).toBe(1);
});

describe('content that is not what it is called', () => {
  const causeOf = (status: number, text: string): string | undefined => {
    const headers: HeaderList = [['Content-Type', 'application/json']];
    const [seen] = observed(
      bodyMatchesMediaType,
      sketchedExchange({ name: 's', declares: {}, response: { status, headers, text } }),
    );
    return seen ? (seen.cause ?? 'of its own') : undefined;
  };

  test('is one cause where a refusal says the same in plain words', () => {
    const [one, same, other] = ['Not able to read it.', 'Not able to read it.', 'No such thing here.'].map(
      (text) => causeOf(400, text),
    );
    expect(one).toBe(same);
    expect(one).not.toBe('of its own');
    expect(other).not.toBe(one);
  });

  test('is a matter of its operation where it succeeded, or says nothing in words', () => {
    expect([causeOf(200, 'Not able to read it.'), causeOf(400, '{"a":')]).toEqual([
      'of its own',
      'of its own',
    ]);
  });
});
