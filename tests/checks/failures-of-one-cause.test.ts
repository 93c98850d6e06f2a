import { describe, expect, test } from 'vitest';
import allowListsDeclaredMethods from '../../src/checks/allow-lists-declared-methods.ts';
import bodyMatchesMediaType from '../../src/checks/body-matches-media-type.ts';
import noServerError from '../../src/checks/no-server-error.ts';
import responseSchema from '../../src/checks/response-schema.ts';
import type { Case } from '../../src/core/case.ts';
import type { Json, JsonObject } from '../../src/core/json.ts';
import { declaresJson, type ExchangeSketch } from '../../src/core/sketch.ts';
import { failureCause } from '../../src/protocol/failure-cause.ts';
import { sketchedExchange } from './sketched-exchange.ts';

function causeOf(path: string, response: ExchangeSketch['response']): string | undefined {
  const exchange = sketchedExchange({ name: 'sketch', declares: {}, response }, { path });
  const [seen, ...others] = noServerError.run(exchange);
  expect([seen?.keyword, others.length]).toEqual(['500', 0]);
  return seen?.cause;
}

function failure(json: string): ExchangeSketch['response'] {
  return { status: 500, headers: [['Content-Type', 'application/json']], text: json };
}

describe('failures of several operations', () => {
  test('have one cause where they say the same of themselves', () => {
    const causes = [12, 7].map((line) =>
      causeOf(`/things/${line}`, failure(`{"error":"no pool, line ${line}"}`)),
    );
    expect(causes).toEqual(['no pool, line … 500', 'no pool, line … 500']);
    expect(causeOf('/others', failure('{"error":"no disk"}'))).not.toBe(causes[0]);
  });

  test('have one cause where nothing gave an error a gRPC status, and another where something did', () => {
    const grpc = (code: number, message: string) => failure(JSON.stringify({ code, message, details: [] }));
    const causes = ['user not found', 'no such key'].map((words) => causeOf('/things', grpc(2, words)));
    expect(causes).toEqual(['gRPC UNKNOWN 500', 'gRPC UNKNOWN 500']);
    const told = ['no pool', 'no disk'].map((words) => causeOf('/things', grpc(13, words)));
    expect(told).toEqual(['no pool 500', 'no disk 500']);
    expect(causeOf('/things', failure('{"code":2,"message":"no pool"}'))).toBe('no pool 500');
  });

  test('have one cause where bytes are no text, wherever a reader stopped', () => {
    const { case: case_ } = sketchedExchange({ name: 'sketch', declares: {}, response: { status: 500 } });
    const sent = (bytes: Uint8Array): Case => ({
      ...case_,
      request: { ...case_.request, body: { mediaType: 'application/json', bytes } },
    });
    const noText = sent(Uint8Array.of(0x22, 0xff, 0x22));
    expect(failureCause(noText, 'invalid start byte')).toBe('no UTF-8');
    expect(failureCause(noText, 'invalid continuation byte')).toBe('no UTF-8');
    expect(failureCause(noText, 'no pool')).toBe('no pool');
    expect(failureCause(sent(Uint8Array.of(0x22, 0x22)), 'invalid start byte')).toBe('invalid start byte');
  });

  test('have one cause where Spring tells of what could not be read or converted', () => {
    const told = (message: string) => causeOf('/things', failure(JSON.stringify({ message })));
    const unread = ['Unrecognized token', 'Cannot deserialize value of type'].map((fault) =>
      told(`JSON parse error: ${fault}; nested exception is com.a.B: ${fault}`),
    );
    expect(unread).toEqual(['JSON parse error 500', 'JSON parse error 500']);
    const missing = ['getThing', 'putThing'].map((method) =>
      told(`Required request body is missing: public void a.b.Things.${method}(java.util.List<a.b.Thing>)`),
    );
    expect(missing[0]).toBe(missing[1]);
    const unconverted = ['NumberFormatException', 'IllegalArgumentException'].map((why) =>
      told(`Failed to convert value of type 'a' to required type 'b'; nested exception is java.lang.${why}`),
    );
    expect(unconverted[0]).toBe(unconverted[1]);
    expect(new Set([...unread, ...missing, ...unconverted]).size).toBe(3);
  });

  test('have causes of their own where they say no more than that', () => {
    expect(causeOf('/things', failure('{"error":"Internal Server Error"}'))).toBeUndefined();
    expect(causeOf('/things', { status: 500 })).toBeUndefined();
  });
});

test('parts of an allOf that say the same of a value are broken once', () => {
  const record = { type: 'object', properties: { a: { type: 'integer' } } };
  const schema = { allOf: [record, { type: 'object', required: ['b'] }] };
  const seen = (json: Json) => {
    const exchange = sketchedExchange({
      name: 'sketch',
      declares: declaresJson(schema),
      response: { status: 200, json },
    });
    return [...responseSchema.run(exchange)].map(({ at, keyword }) => `${at} ${keyword}`);
  };
  expect(seen('OK')).toEqual([' type']);
  expect(seen({ a: 'x' })).toEqual(['/a type', '/b required']);
});

test('an error behind half of an answer is one cause, wherever that half ends', () => {
  const causes = ['{"a":1}', '{}'].map((half) => {
    const response = failure(`${half}{"message":"Could not write the rest"}`);
    const exchange = sketchedExchange({ name: 'sketch', declares: {}, response });
    return [...bodyMatchesMediaType.run(exchange)].map(({ cause }) => cause);
  });
  expect(causes).toEqual([['syntax followed by more'], ['syntax followed by more']]);
});

test('the members of a map are broken once, whatever they are called', () => {
  const member = { type: 'object', properties: { size: { type: 'integer' } } };
  const causes = (schema: JsonObject, json: Json) => {
    const sketch = { name: 'sketch', declares: declaresJson(schema), response: { status: 200, json } };
    return [...responseSchema.run(sketchedExchange(sketch))].map(({ cause }) => cause);
  };
  const map = { type: 'object', additionalProperties: member };
  expect(causes(map, { a: 1, b: '2' })).toEqual(['/* must be object', '/* must be object']);
  expect(causes({ properties: { all: map } }, { all: { a: { size: 'x' } } })).toEqual([
    '/all/*/size must be integer',
  ]);
  expect(causes({ properties: { a: member, b: member } }, { a: 1, b: 2 })).toEqual([
    '/a must be object',
    '/b must be object',
  ]);
});

test('a value of another type is not told to be none of the listed values as well', () => {
  const schema = { properties: { state: { type: 'string', enum: ['a', 'b'] }, kind: { enum: ['a'] } } };
  const seen = (json: Json) => {
    const sketch = { name: 'sketch', declares: declaresJson(schema), response: { status: 200, json } };
    return [...responseSchema.run(sketchedExchange(sketch))].map(({ at, keyword }) => `${at} ${keyword}`);
  };
  expect(seen({ state: null })).toEqual(['/state type']);
  expect(seen({ state: 'c', kind: null })).toEqual(['/state enum', '/kind enum']);
});

test('methods that the description leaves out are one cause, and those that Allow leaves out another', () => {
  const causes = (allow: string) =>
    ['/things', '/others'].map((path) => {
      const response = { status: 405, headers: [['Allow', allow]] } as const;
      const exchange = sketchedExchange({ name: 'sketch', declares: {}, response }, { path });
      return [...allowListsDeclaredMethods.run(exchange)].map(({ cause }) => cause).join();
    });
  expect(causes('GET, DELETE')).toEqual(['has others', 'has others']);
  expect(causes('PUT')).toEqual(['lacks some', 'lacks some']);
  // the one that is switched off is refused, and so not named
  expect(causes('HEAD, OPTIONS')).toEqual(['', '']);
});
