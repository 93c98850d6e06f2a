import { describe, expect, test } from 'vitest';
import { createDescription } from '../../src/openapi/description.ts';
import { described } from './described.ts';

describe('reading operations', () => {
  test("an operation's parameter replaces that of its path", () => {
    const { operations } = createDescription({
      paths: {
        '/a/{id}': {
          parameters: [
            { name: 'id', in: 'path', required: true, schema: { type: 'string' } },
            { name: 'page', in: 'query', schema: { type: 'string' } },
          ],
          get: { parameters: [{ name: 'page', in: 'query', required: true, schema: { type: 'integer' } }] },
        },
      },
    });
    expect(operations[0]?.parameters.map(({ name, required }) => [name, required])).toEqual([
      ['id', true],
      ['page', true],
    ]);
    expect(operations[0]?.parameters[1]?.schema?.pointer).toBe('/paths/~1a~1{id}/get/parameters/0/schema');
  });

  test('references are followed, and pointers name where a thing really stands', () => {
    const { operation } = described(
      {
        responses: { 404: { $ref: '#/components/responses/Gone' } },
        requestBody: { $ref: '#/components/requestBodies/B' },
      },
      {
        responses: { Gone: { headers: { Why: { $ref: '#/components/headers/Why' } }, content: {} } },
        headers: { Why: { required: true, schema: {} } },
        requestBodies: { B: { content: { 'text/plain': { example: 'x' } } } },
      },
    );
    expect(operation.responses[0]?.pointer).toBe('/components/responses/Gone');
    expect(operation.responses[0]?.headers[0]).toMatchObject({
      name: 'Why',
      required: true,
      pointer: '/components/headers/Why',
    });
    expect(operation.body?.content[0]?.examples).toEqual([
      { name: 'example', value: 'x', pointer: '/components/requestBodies/B/content/text~1plain/example' },
    ]);
  });

  test('a reference that leads to itself leads nowhere', () => {
    const { operation } = described(
      { responses: { 200: { $ref: '#/components/responses/A' } } },
      { responses: { A: { $ref: '#/components/responses/A' } } },
    );
    expect(operation.responses).toEqual([]);
  });

  test('Accept, Content-Type and Authorization are no header parameters', () => {
    const { operation } = described({
      parameters: ['Accept', 'content-type', 'AUTHORIZATION', 'X-Other'].map((name) => ({
        name,
        in: 'header',
      })),
    });
    expect(operation.parameters.map(({ name }) => name)).toEqual(['X-Other', 'id']);
  });

  test('a path parameter that nobody declared is any text, and one without a place in the path is none', () => {
    const { operation } = described({ parameters: [{ name: 'other', in: 'path', required: true }] });
    expect(operation.parameters).toMatchObject([{ name: 'id', in: 'path', required: true, style: 'simple' }]);
    expect(operation.parameters[0]?.schema).toBeUndefined();
  });

  test('an operationId that another operation has names neither twice', () => {
    const { operations } = createDescription({
      openapi: '3.1.0',
      paths: { '/a': { get: { operationId: 'one' }, put: { operationId: 'one' } } },
    });
    expect(operations.map(({ id }) => id)).toEqual(['one', 'PUT /a']);
  });

  test('what does not begin with a slash is no path', () => {
    const { operations } = createDescription({
      openapi: '3.1.0',
      paths: { a: { get: {} }, 'x-a': { get: {} }, '/a': { get: {} } },
    });
    expect(operations.map(({ id }) => id)).toEqual(['GET /a']);
  });

  test('security of the operation replaces that of the document, an empty list switches it off', () => {
    const document = {
      security: [{ key: [] }],
      paths: { '/a': { get: {}, put: { security: [] }, post: { security: [{ a: [], b: [] }, {}] } } },
    };
    const security = createDescription(document).operations.map((operation) => operation.security);
    expect(security).toEqual([[['key']], [], [['a', 'b'], []]]);
  });

  test('webhooks are told apart from paths', () => {
    const { operations, webhooks } = createDescription({
      paths: {},
      webhooks: { changed: { post: { operationId: 'c' } } },
    });
    expect(operations).toEqual([]);
    expect(webhooks[0]).toMatchObject({ id: 'c', kind: 'webhook', path: 'changed' });
  });
});
