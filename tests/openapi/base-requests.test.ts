import { describe, expect, test } from 'vitest';
import { baseRequests } from '../../src/openapi/base-requests.ts';
import { createDescription } from '../../src/openapi/description.ts';
import { described } from './described.ts';

const id = { name: 'id', in: 'path', required: true, schema: { type: 'string' } };
const kind = { name: 'kind', in: 'path', required: true, schema: { type: 'string' } };

/** How many requests can be made for the first of the paths, beside the others. */
function made(...paths: readonly (readonly [path: string, ...parameters: (typeof id)[]])[]): number {
  const description = createDescription({
    openapi: '3.1.0',
    paths: Object.fromEntries(paths.map(([path, ...parameters]) => [path, { get: { parameters } }])),
  });
  const [operation] = description.operations;
  return operation ? baseRequests(operation, description).requests.length : 0;
}

describe('a path that a template of another one fits as well', () => {
  test('is asked when it is the concrete one', () => {
    expect(made(['/users/login'], ['/users/{id}', id])).toBeGreaterThan(0);
    expect(made(['/users/{id}/start', id], ['/users/{id}/{kind}', id, kind])).toBeGreaterThan(0);
    expect(made(['/users/{id}/start', id], ['/users/{kind}/{id}', kind, id])).toBeGreaterThan(0);
    expect(made(['/users/{id}:start', id], ['/users/{kind}', kind])).toBeGreaterThan(0);
  });

  test('is not asked when nothing says which of the two is meant', () => {
    expect(made(['/{kind}/text', kind], ['/text/{id}', id])).toBe(0);
  });
});

test('a parameter whose example is null stays away, because nothing says how null is written', () => {
  const query = { name: 'from', in: 'query', required: false, schema: { type: 'string' } };
  const examples = { none: { value: null }, some: { value: 'a1' } };
  const description = createDescription({
    openapi: '3.1.0',
    paths: { '/log': { get: { parameters: [{ ...query, examples }] } } },
  });
  const [operation] = description.operations;
  const sent = operation ? baseRequests(operation, description).requests : [];
  expect(sent.map(({ request }) => request.query)).toContainEqual({ from: 'a1' });
  expect(sent.map(({ request }) => request.query.from)).not.toContain(null);
});

test('a parameter that no style can write stays away where it may', () => {
  const list = {
    type: 'array',
    minItems: 1,
    items: { type: 'object', properties: { a: { type: 'string' } } },
  };
  const parameters = [
    { name: 'key', in: 'query', schema: list },
    { name: 'must', in: 'query', required: true, schema: list },
  ];
  const { description, operation } = described({ parameters });
  const { requests } = baseRequests(operation, description);
  expect(requests.map(({ request }) => Object.keys(request.query))).toEqual([['must'], ['must'], ['must']]);
});

test('a made value does not turn a template into its concrete sibling', () => {
  const login = { ...id, schema: { type: 'string', enum: ['login'] } };
  expect(made(['/users/{id}', login], ['/users/login'])).toBe(0);
});

test.for(['page-token', 'pageToken', 'page_token', 'next-token'])(
  '%s is not made up, since only the server can',
  (name) => {
    const { description, operation } = described({
      parameters: [{ name, in: 'query', schema: { type: 'string' } }],
    });
    const { requests } = baseRequests(operation, description);
    expect(requests.some(({ request }) => name in request.query)).toBe(false);
  },
);

test('a path parameter gets several segments only where its pattern wants them', () => {
  const asked = (pattern: string) => {
    const name = { name: 'name', in: 'path', required: true, schema: { type: 'string', pattern } };
    const description = createDescription({
      openapi: '3.1.0',
      paths: { '/v1/{name}': { get: { parameters: [name] } } },
    });
    const [operation] = description.operations;
    return operation
      ? baseRequests(operation, description).requests.map(({ request }) => request.path.name)
      : [];
  };
  expect(asked('notes/[^/]+')[0]).toMatch(/^notes\/[^/]+$/);
  expect(asked('^[a-z/]{3,9}$')[0]).toMatch(/^[a-z]+$/);
  expect(asked('^/+$')).toEqual([]);
});

test.for([
  [{ type: 'string', format: 'binary' }, 'application/octet-stream'],
  [{ type: 'string' }, 'application/json'],
] as const)('%j of any media type goes as %s', ([schema, type]) => {
  const requestBody = { required: true, content: { '*/*': { schema } } };
  const { description, operation } = described({ requestBody });
  const types = baseRequests(operation, description).requests.map(({ request }) => request.body?.mediaType);
  expect(new Set(types)).toEqual(new Set([type]));
});
