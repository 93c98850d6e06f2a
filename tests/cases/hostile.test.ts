import { Buffer } from 'node:buffer';
import { describe, expect, test } from 'vitest';
import hostile from '../../src/cases/hostile.ts';
import type { Case } from '../../src/core/case.ts';
import type { JsonObject } from '../../src/core/json.ts';
import { createDescription } from '../../src/openapi/description.ts';
import { requestErrors } from '../../src/openapi/request-errors.ts';
import { serialise } from '../../src/openapi/serialise.ts';
import { described, jsonBody } from '../openapi/described.ts';

function casesOf(operation: JsonObject, thorough = false) {
  const made = described(operation);
  const cases = [...hostile.cases(made.operation, made.description, { seed: 1, budget: 20, thorough })];
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
    expect(titles(cases, 'accept')).toEqual(['letters of many scripts and emoji in application/json']);
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
    const { sent } = casesOf({ requestBody: jsonBody(order) }, true);
    expect(sent(/53 bits/)[0]).toContain('"count":9007199254740993');
    expect(sent(/negative zero/)[0]).toContain('"count":-0');
    expect(sent(/beyond a double/)[0]).toContain('"count":1e400');
    expect(sent(/__proto__ and/)[0]).toMatch(
      /^\{"__proto__":\{"polluted":true\},"constructor":.*,"":"text","note"/,
    );
    expect(sent(/^note twice/)[0]).toMatch(/^\{"note":"text","note":"text"/);
    expect(sent(/^control characters .*in/)[0]).toContain('a\\u0000b');
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
    const { sent } = casesOf({ requestBody: jsonBody(order) }, true);
    expect(sent(/very long/)[0]).toContain(`"note":"${'a'.repeat(50)}"`);
  });

  const texts = (maxLength: number, names: readonly string[]) =>
    jsonBody({
      type: 'object',
      required: [...names],
      properties: Object.fromEntries(names.map((name) => [name, { type: 'string', maxLength }])),
    });
  const odd = ["O'Brien", '<b onclick', '../../../etc', 'undefined null', 'שלום', 'Z\u0335', 'a\u200bb'];

  test('lay what is refused for the same reason into one text where there is room for it', () => {
    const { sent } = casesOf({ requestBody: texts(500, ['note']) });
    const [whole = '', ...more] = sent(/^quotes, markup/);
    for (const part of odd) expect(whole).toContain(JSON.stringify(part).slice(1, -1));
    expect(more).toEqual([]);
  });

  test('send it in as many texts or requests as it needs where there is none', () => {
    for (const names of [['a'], ['a', 'b'], ['a', 'b', 'c', 'd', 'e', 'f', 'g']]) {
      const all = casesOf({ requestBody: texts(15, names) }).sent(/^quotes, markup/);
      expect(all.length).toBe(Math.ceil(odd.length / names.length));
      for (const part of odd) expect(all.join()).toContain(JSON.stringify(part).slice(1, -1));
    }
  });

  test('send each kind at each place by itself where everything is asked', () => {
    const names = ['a', 'b'];
    const few = casesOf({ requestBody: texts(500, names) });
    const all = casesOf({ requestBody: texts(500, names) }, true);
    const alone = ({ cases }: typeof few) => titles(cases, 'survive').filter((title) => / at \//.test(title));
    expect(alone(few)).toEqual(['NUL at /a in application/json', 'empty at /b in application/json']);
    expect(alone(all)).toHaveLength(4);
    expect(all.sent(/^quotes, markup/)).toHaveLength(odd.length);
  });

  test('send odd text in path and query, and never change the route', () => {
    const parameters = [
      { name: 'id', in: 'path', required: true, schema: { type: 'string' } },
      { name: 'q', in: 'query', schema: { type: 'string' } },
      { name: 'limit', in: 'query', schema: { type: 'integer' } },
    ];
    const { sent, cases } = casesOf({ parameters }, true);
    expect(sent(/NUL in path/)[0]).toMatch(/\/things\/a%00b/);
    expect(sent(/NUL in query q/)[0]).toContain('q=a%00b');
    expect(sent(/64 bits in query limit/)[0]).toContain('limit=18446744073709551617');
    expect(sent(/invalid UTF-8 in query q/)[0]).toContain('q=%C3%28%FF');
    expect(sent(/query q twice/)[0]).toMatch(/q=text&q=text$/);
    for (const url of sent(/./)) expect(new URL(url).pathname.split('/')).toHaveLength(3);
    expect(titles(cases, 'accept')).toEqual([
      'letters of many scripts and emoji (1) in the query',
      'letters of many scripts and emoji (2) in the query',
    ]);
  });

  test('make no query longer than servers read, and ask each of many parameters one kind alone', () => {
    const names = Array.from({ length: 60 }, (_, index) => `where${index}`);
    const parameters = names.map((name) => ({ name, in: 'query', schema: { type: 'string' } }));
    const { sent } = casesOf({ parameters });
    const together = sent(/(emoji|scripts)[^?]* in the query$/);
    expect(together.length).toBeGreaterThan(1);
    for (const url of together) expect(url.length).toBeLessThan(8_000);
    for (const name of names) expect(together.join(' ')).toContain(`${name}=`);
    for (const name of names) expect(sent(new RegExp(` in query ${name}$`)).length).toBeLessThan(5);
    expect(sent(/^(NUL|quotes|very long|letters of many scripts) in query where5\d$/)).toHaveLength(10);
  });

  test('send numbers that most servers have a bound for, each without what else the query takes', () => {
    const parameters = ['limit', 'offset', 'where'].map((name) => ({
      name,
      in: 'query',
      schema: { type: name === 'where' ? 'string' : 'integer' },
    }));
    const { sent } = casesOf({ parameters });
    const queryOf = (url: string): string => new URL(url).search;
    expect(sent(/ in query limit$/).map(queryOf)).toEqual(
      expect.arrayContaining(['?limit=-1', '?limit=0', '?limit=1000000']),
    );
    expect(sent(/ in query offset$/).map(queryOf)).toContain('?offset=-1');
    expect(sent(/NUL in query where/).map(queryOf)).toEqual(['?where=a%00b']);
  });

  test('leave numbers to the bounds that a description has', () => {
    const schema = { type: 'integer', minimum: 0, maximum: 100 };
    const { sent } = casesOf({ parameters: [{ name: 'limit', in: 'query', schema }] });
    expect(sent(/^(-1|0|1000000) in/)).toEqual([]);
  });

  test('ask what a framework reads once, and what reads values once for each type', () => {
    const parameters = ['a', 'b', 'c', 'd'].map((name, index) => ({
      name,
      in: 'query',
      schema: { type: index < 2 ? 'string' : 'integer' },
    }));
    const { cases } = casesOf({ parameters });
    const about = (text: RegExp) => cases.map(({ title }) => title).filter((title) => text.test(title));
    expect(about(/UTF-8|escape/)).toEqual(['invalid UTF-8 in query a', 'a broken escape in query a']);
    expect(about(/twice/)).toEqual(['query a twice', 'query c twice']);
  });

  test('ask about odd members the first operation that holds the same content', () => {
    const requestBody = jsonBody(order);
    const paths = { '/a': { post: { requestBody } }, '/b': { put: { requestBody } } };
    const description = createDescription({ openapi: '3.1.0', info: {}, paths });
    const titlesOf = (thorough: boolean) =>
      description.operations.map((operation) =>
        [...hostile.cases(operation, description, { seed: 1, budget: 20, thorough })].map(
          ({ title }) => title,
        ),
      );
    const members = /^(keys __proto__|deep nesting|an empty object|\w+ twice)/;
    const count = (titles: readonly string[]) => titles.filter((title) => members.test(title)).length;
    expect(titlesOf(false).map(count)).toEqual([4, 0]);
    expect(titlesOf(true).map(count)).toEqual([4, 4]);
    for (const titles of titlesOf(false)) {
      expect(titles).toContain('control characters in application/json');
    }
  });

  test('have names of their own and are the same each time', () => {
    const ids = casesOf({ requestBody: jsonBody(order) }).cases.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(casesOf({ requestBody: jsonBody(order) }).cases.map(({ id }) => id)).toEqual(ids);
  });
});
