import { describe, expect, test } from 'vitest';
import { genericRegistry } from '../../generated/generic-registry.ts';
import type { HttpRequest, HttpResponse } from '../../src/core/http.ts';
import {
  credentialsIn,
  exchangeOf,
  lonelyExchange,
  namedOperation,
  operationOf,
  requestFindings,
  responseFindings,
} from '../../src/engine/observed.ts';
import { described } from '../openapi/described.ts';

const { description, operation } = described(
  {
    parameters: [
      { name: 'id', in: 'path', required: true, schema: { type: 'integer' } },
      { name: 'session', in: 'cookie', required: true, schema: { type: 'string', minLength: 3 } },
    ],
    responses: { 200: { description: '' }, 500: { description: '' }, 503: { description: '' } },
    security: [{ key: [] }],
  },
  {
    securitySchemes: {
      key: { type: 'apiKey', in: 'header', name: 'X-Key' },
      asked: { type: 'apiKey', in: 'query', name: 'key' },
      kept: { type: 'apiKey', in: 'cookie', name: 'sid' },
    },
  },
);

const request: HttpRequest = { method: 'POST', url: 'https://things.invalid/v1/things/7', headers: [] };

function answered(status: number): HttpResponse {
  return { status, headers: [], body: new Uint8Array(), durationMs: 1 };
}

function checksThatSpeak(exchange: Parameters<typeof responseFindings>[0]): string[] {
  return responseFindings(exchange, genericRegistry.checks).map(({ check }) => check);
}

describe('the operation of an exchange', () => {
  test('is found by its template, by one that names its parameters otherwise, and by a path of one thing', () => {
    for (const path of ['/things/{id}', '/things/{thingId}', '/things/7'])
      expect(operationOf(description, 'POST', path)).toBe(operation);
    expect(operationOf(description, 'GET', '/things/{id}')).toBeUndefined();
    expect(operationOf(description, 'POST', '/things')).toBeUndefined();
  });

  test('is found by its id, or by method and path, and what is like it is told where it is not', () => {
    expect(namedOperation(description, 'makeThing')).toBe(operation);
    expect(namedOperation(description, 'POST /things/{id}')).toBe(operation);
    expect(() => namedOperation(description, 'makeThings')).toThrow(
      'no operation makeThings; there is makeThing',
    );
  });
});

describe('a response that somebody else got', () => {
  test('may be a failure that the operation documents, when a test has it in hand', () => {
    const speaks = (status: number) =>
      checksThatSpeak(lonelyExchange(operation, description, answered(status)));
    expect(speaks(503)).toEqual([]);
    expect(speaks(500)).toEqual([]);
    expect(speaks(502)).toEqual(['no-server-error']);
  });

  test('may not be a 500 where nobody says that it was meant', () => {
    const speaks = (status: number) => {
      return checksThatSpeak(exchangeOf({ operation, description, request, response: answered(status) }));
    };
    expect(speaks(503)).toEqual([]);
    expect(speaks(500)).toEqual(['no-server-error']);
  });

  test('is not accused of refusing what was asked', () => {
    const { description, operation } = described({ responses: { 422: { description: '' } } });
    const observed = { operation, description, request, response: answered(422) };
    expect(checksThatSpeak(exchangeOf(observed))).toEqual([]);
  });
});

describe('a request that somebody else sent', () => {
  const errorsOf = (change: Partial<HttpRequest>) => {
    const observed = { operation, description, request: { ...request, ...change }, response: answered(200) };
    return requestFindings(observed).map(({ pointer, keyword, actual }) => [pointer, keyword, actual]);
  };

  test('is told of with the value that was sent', () => {
    expect(errorsOf({})).toEqual([]);
    expect(errorsOf({ url: 'https://things.invalid/v1/things/seven' })).toEqual([
      ['/path/id', 'type', 'string "seven"'],
    ]);
    expect(errorsOf({ headers: [['cookie', 'session=ab']] })).toEqual([
      ['/cookie/session', 'minLength', 'string "ab"'],
    ]);
  });

  test('is not accused for a path that something else wrote, or for cookies that fetch keeps', () => {
    expect(errorsOf({ url: 'https://things.invalid/rewritten' })).toEqual([]);
    expect(errorsOf({ headers: [['cookie', 'other=1']] })).toEqual([
      ['/cookie/session', 'required', 'absent'],
    ]);
  });

  test('gives away which credentials it carries, so that nothing repeats them', () => {
    const sent = {
      ...request,
      url: `${request.url}?key=in-the-query`,
      headers: [
        ['Authorization', 'Bearer bearer-token'],
        ['x-key', 'in-a-header'],
        ['cookie', 'a=b; sid=in-a-cookie'],
      ] as const,
    };
    expect(credentialsIn(sent, description).sort()).toEqual([
      'bearer-token',
      'in-a-cookie',
      'in-a-header',
      'in-the-query',
    ]);
  });
});
