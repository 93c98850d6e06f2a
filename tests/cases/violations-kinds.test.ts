import { Buffer } from 'node:buffer';
import { describe, expect, test } from 'vitest';
import violations from '../../src/cases/violations.ts';
import { createDescription } from '../../src/openapi/description.ts';
import { jsonBody } from '../openapi/described.ts';
import { casesOf } from './violated.ts';

describe('violations', () => {
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

  test('put it into a text that is added to the first content where that has none', () => {
    const properties = { id: { type: 'integer' }, a: { type: 'string' }, b: { type: 'string' } };
    const { cases } = casesOf({ requestBody: jsonBody({ type: 'object', properties, required: ['id'] }) });
    const [broken] = cases.filter(({ breaks }) => breaks?.keyword === 'encoding');
    const body = broken?.request.body;
    const bytes = body && 'bytes' in body ? Buffer.from(body.bytes).toString('latin1') : '';
    expect(bytes).toMatch(/^\{"id":\d+,"a":"a\u00ffb"\}$/);
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
