import { describe, expect, test } from 'vitest';
import askedResponses from '../../src/cases/asked-responses.ts';
import credentials from '../../src/cases/credentials.ts';
import examples from '../../src/cases/examples.ts';
import { credentialUses } from '../../src/core/case.ts';
import type { JsonObject } from '../../src/core/json.ts';
import type { Source } from '../../src/core/source.ts';
import { createDescription } from '../../src/openapi/description.ts';
import { described, jsonBody } from '../openapi/described.ts';

function casesOf(source: Source, operation: JsonObject, components: JsonObject = {}, path = '/things') {
  const made = described(operation, components, path);
  return [...source.cases(made.operation, made.description, { seed: 1, budget: 20 })];
}

const limit = {
  name: 'limit',
  in: 'query',
  schema: { type: 'integer' },
  examples: { few: { value: 1 }, many: { value: 9 } },
};

describe('examples', () => {
  test('send each example of the content with all parameters set', () => {
    const cases = casesOf(examples, { parameters: [limit], requestBody: jsonBody({}, { a: 1 }, { a: 2 }) });
    expect(
      cases.map(({ title, request }) => [
        title,
        request.query.limit,
        request.body && 'value' in request.body && request.body.value,
      ]),
    ).toEqual([
      ['example1', 1, { a: 1 }],
      ['example2', 1, { a: 2 }],
      ['required parameters only', undefined, { a: 1 }],
      ['limit: many', 9, { a: 1 }],
    ]);
  });

  test('also leave optional content out', () => {
    const cases = casesOf(examples, { requestBody: { content: { 'application/json': { example: 1 } } } });
    expect(cases.map(({ title, request }) => [title, request.body === undefined])).toEqual([
      ['example', false],
      ['without content', true],
    ]);
  });

  test('are none where a required parameter has none', () => {
    expect(
      casesOf(examples, { parameters: [{ name: 'id', in: 'path', required: true }] }, {}, '/things/{id}'),
    ).toEqual([]);
  });
});

describe('asked responses', () => {
  test('ask for each declared status and each of its examples', () => {
    const content = { 'application/json': { examples: { a: { value: 1 }, b: { value: 2 } } } };
    const cases = casesOf(askedResponses, {
      responses: { 200: { content }, 204: {}, '4XX': {}, 400: {}, default: {} },
    });
    expect(cases.map(({ asks }) => [asks?.declared, asks?.status, asks?.example])).toEqual([
      ['200', 200, 'a'],
      ['200', 200, 'b'],
      ['204', 204, undefined],
      ['400', 400, undefined],
      ['4XX', 401, undefined],
      ['default', 500, undefined],
    ]);
  });
});

describe('credentials', () => {
  test.for([
    ['withheld, empty, wrong, truncated, misplaced and mislabelled where they are needed', [{ key: [] }], 6],
    ['nothing to withhold where none are declared', [], 0],
    ['nothing to withhold where an alternative needs none', [{ key: [] }, {}], 0],
  ] as const)('%s', ([, security, count]) => {
    const components = { securitySchemes: { key: { type: 'http', scheme: 'bearer' } } };
    const cases = casesOf(
      credentials,
      { security: security.map((alternative) => ({ ...alternative })) },
      components,
    );
    const uses = credentialUses.filter((use) => use !== 'sent').slice(0, count);
    expect(cases.map(({ request }) => request.credentials)).toEqual(uses);
  });

  const both = {
    securitySchemes: {
      token: { type: 'http', scheme: 'bearer' },
      key: { type: 'apiKey', in: 'header', name: 'X-Key' },
    },
  };
  const usesOf = (security: readonly JsonObject[]) =>
    casesOf(credentials, { security: [...security] }, both).map(
      ({ request }) => `${request.credentials} ${request.schemes?.join('+') ?? ''}`,
    );

  test('are each left alone where two are needed at once, unless one is enough', () => {
    expect(usesOf([{ token: [], key: [] }])).toEqual(
      expect.arrayContaining(['partial token', 'partial key']),
    );
    expect(usesOf([{ token: [], key: [] }, { key: [] }])).not.toContain('partial key');
  });

  test('are wrong in each alternative, and mislabelled where they have a label', () => {
    const uses = usesOf([{ key: [] }, { token: [] }]);
    expect(uses).toEqual(expect.arrayContaining(['wrong ', 'wrong token', 'mislabelled token']));
    expect(uses).not.toContain('mislabelled key');
  });

  test('are asked for before what they protect is gone', () => {
    const paths = {
      '/things/a': { delete: { security: [{ token: [] }] }, put: { security: [{ token: [] }] } },
    };
    const description = createDescription({ openapi: '3.1.0', info: {}, paths, components: both });
    for (const operation of description.operations) {
      const cases = [...credentials.cases(operation, description, { seed: 1, budget: 20 })];
      expect(new Set(cases.map(({ early = false }) => early))).toEqual(
        new Set([operation.method === 'delete']),
      );
    }
  });

  describe('of several operations', () => {
    const security = [{ token: [] }, { key: [] }];
    const methods = ['get', 'put', 'post', 'patch', 'delete', 'head'];
    const paths = Object.fromEntries(
      ['/a', '/b', '/c'].map((path) => [path, Object.fromEntries(methods.map((one) => [one, { security }]))]),
    );
    const description = createDescription({ openapi: '3.1.0', info: {}, paths, components: both });
    const titlesOf = (path: string, thorough = false) =>
      description.operations
        .filter((operation) => operation.path === path)
        .map((operation) =>
          [...credentials.cases(operation, description, { seed: 1, budget: 20, thorough })].map(
            ({ title }) => title,
          ),
        );

    test('are withheld and wrong in each, and of each further kind for one of a path', () => {
      for (const titles of titlesOf('/b')) {
        expect(titles).toEqual(expect.arrayContaining(['no credentials', 'wrong credentials']));
      }
      const count = (title: string) =>
        titlesOf('/b')
          .flat()
          .filter((one) => one === title).length;
      for (const title of ['empty credentials', 'right credentials in the wrong place']) {
        expect(count(title)).toBeGreaterThanOrEqual(1);
        expect(count(title)).toBeLessThan(methods.length / 2);
      }
    });

    test('are of each further kind in each alternative for some with the same requirement', () => {
      const all = ['/a', '/b', '/c'].flatMap((path) => titlesOf(path));
      for (const title of ['empty credentials (key)', 'wrong credentials (key)']) {
        expect(all.filter((titles) => titles.includes(title))).toHaveLength(6);
      }
    });

    test('are of every kind in each where everything is asked', () => {
      const [first = [], ...others] = titlesOf('/b', true);
      expect(first.length).toBeGreaterThan(8);
      for (const titles of others) expect(titles).toEqual(first);
    });
  });

  test('are not withheld where a certificate of the connection stands for them', () => {
    const components = { securitySchemes: { key: { type: 'mutualTLS' } } };
    expect(casesOf(credentials, { security: [{ key: [] }] }, components)).toEqual([]);
  });

  test('are not misplaced where the other place is right too', () => {
    const components = {
      securitySchemes: {
        key: { type: 'apiKey', in: 'header', name: 'X-Key' },
        other: { type: 'apiKey', in: 'query', name: 'x-key' },
      },
    };
    const cases = casesOf(credentials, { security: [{ key: [] }] }, components);
    expect(cases.map(({ request }) => request.credentials)).not.toContain('misplaced');
  });
});
