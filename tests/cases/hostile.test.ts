import { Buffer } from 'node:buffer';
import { describe, expect, test } from 'vitest';
import hostile from '../../src/cases/hostile.ts';
import type { Case } from '../../src/core/case.ts';
import type { JsonObject } from '../../src/core/json.ts';
import { requestErrors } from '../../src/openapi/request-errors.ts';
import { serialise } from '../../src/openapi/serialise.ts';
import { described, jsonBody } from '../openapi/described.ts';

function casesOf(operation: JsonObject) {
  const made = described(operation);
  const cases = [...hostile.cases(made.operation, made.description, { seed: 1, budget: 20 })];
  const wire = { description: made.description, baseUrl: 'http://localhost', credentials: new Map() };
  const sent = (title: RegExp): string[] =>
    cases
      .filter((case_) => title.test(case_.title))
      .map(({ request }) => serialise(made.operation, request, wire))
      .map(({ url, body }) => (body ? Buffer.from(body).toString() : url));
  return { ...made, cases, sent };
}

function titles(cases: readonly Case[], intent: Case['intent']): string[] {
  return cases.filter((case_) => case_.intent === intent).map(({ title }) => title);
}

const order = {
  type: 'object',
  required: ['note', 'count', 'kind'],
  properties: {
    note: { type: 'string', maxLength: 50 },
    count: { type: 'integer' },
    kind: { enum: ['a', 'b'] },
    code: { type: 'string', pattern: '^[A-Z]+$' },
  },
};

describe('hostile', () => {
  test('are to be accepted only where they are ordinary text that the description allows', () => {
    const { cases, operation, description } = casesOf({ requestBody: jsonBody(order) });
    expect(titles(cases, 'accept')).toEqual([
      'letters of many scripts in application/json',
      'emoji in application/json',
    ]);
    expect(titles(cases, 'reject')).toEqual([]);
    for (const case_ of cases.filter(({ intent }) => intent === 'accept')) {
      expect(requestErrors(operation, case_.request, description)).toEqual([]);
    }
  });

  test('do not put ordinary text where the description asks for more', () => {
    const { cases } = casesOf({
      requestBody: jsonBody({ type: 'object', properties: { a: { type: 'string', pattern: '^\\w+$' } } }),
    });
    expect(titles(cases, 'accept')).toEqual([]);
  });

  test('send numbers, keys and bytes as no JSON writer would', () => {
    const { sent } = casesOf({ requestBody: jsonBody(order) });
    expect(sent(/53 bits/)[0]).toContain('"count":9007199254740993');
    expect(sent(/negative zero/)[0]).toContain('"count":-0');
    expect(sent(/beyond a double/)[0]).toContain('"count":1e400');
    expect(sent(/__proto__ in/)[0]).toMatch(/^\{"__proto__":\{"polluted":true\},"note"/);
    expect(sent(/^note twice/)[0]).toMatch(/^\{"note":"text","note":"text"/);
    expect(sent(/^NUL in/)[0]).toContain('a\\u0000b');
    expect(sent(/lone surrogate/)[0]).toContain('\\ud800');
    expect(sent(/^an empty object/)[0]).toBe('{}');
    expect(sent(/deep nesting/)[0]?.length).toBeGreaterThan(20_000);
  });

  test('send content that does not say what it is', () => {
    const { cases, operation, description } = casesOf({ requestBody: jsonBody(order) });
    const bare = cases.find(({ title }) => title.startsWith('no media type'));
    const wire = { description, baseUrl: 'http://localhost', credentials: new Map() };
    const sent = bare && serialise(operation, bare.request, wire);
    expect(sent?.headers.map(([name]) => name)).not.toContain('content-type');
    expect(sent?.body?.length).toBeGreaterThan(2);
    expect(bare?.intent).toBe('survive');
  });

  test('cut text to the length that is allowed', () => {
    const { sent } = casesOf({ requestBody: jsonBody(order) });
    expect(sent(/very long/)[0]).toContain(`"note":"${'a'.repeat(50)}"`);
  });

  test('send odd text in path and query, and never change the route', () => {
    const parameters = [
      { name: 'id', in: 'path', required: true, schema: { type: 'string' } },
      { name: 'q', in: 'query', schema: { type: 'string' } },
      { name: 'limit', in: 'query', schema: { type: 'integer' } },
    ];
    const { sent, cases } = casesOf({ parameters });
    expect(sent(/NUL in path/)[0]).toMatch(/\/things\/a%00b/);
    expect(sent(/NUL in query q/)[0]).toContain('q=a%00b');
    expect(sent(/64 bits in query limit/)[0]).toContain('limit=18446744073709551617');
    expect(sent(/invalid UTF-8 in query q/)[0]).toContain('q=%C3%28%FF');
    expect(sent(/query q twice/)[0]).toMatch(/q=text&q=text$/);
    for (const url of sent(/./)) expect(new URL(url).pathname.split('/')).toHaveLength(3);
    expect(titles(cases, 'accept')).toEqual(['letters of many scripts in the query', 'emoji in the query']);
  });

  test('have names of their own and are the same each time', () => {
    const ids = casesOf({ requestBody: jsonBody(order) }).cases.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(casesOf({ requestBody: jsonBody(order) }).cases.map(({ id }) => id)).toEqual(ids);
  });
});
