import { describe, expect, test } from 'vitest';
import { valueAt } from '../../src/core/pointer.ts';
import { createDescription } from '../../src/openapi/description.ts';
import { converted, described, head, one } from './swagger-described.ts';
import { loadedFrom, problemsOf } from './temporary-folder.ts';

describe('a Swagger 2.0 document', () => {
  test.each(['2.0', 2])('says its version as %j', async (swagger) => {
    const { document } = await loadedFrom({ 'api.json': { swagger, paths: {} } });
    expect(document.openapi).toBe('3.1.0');
  });

  test.each([
    [
      { host: 'example.com', basePath: '/v1', schemes: ['http', 'https'] },
      ['http://example.com/v1', 'https://example.com/v1'],
    ],
    [{ host: 'example.com' }, ['https://example.com']],
    [{ basePath: '/v1' }, ['/v1']],
  ])('with %j has servers %j', async (given, urls) => {
    const { servers } = await converted({ ...given, paths: {} });
    expect(servers).toEqual(urls.map((url) => ({ url })));
  });

  test('shares parameters and responses, and the operation replaces what the path says', async () => {
    const { operation } = await described({
      parameters: { Limit: { name: 'limit', in: 'query', type: 'integer' } },
      responses: { Gone: { description: 'gone', schema: { type: 'string' } } },
      produces: ['text/plain'],
      paths: {
        '/pets/{id}': {
          parameters: [
            { name: 'id', in: 'path', required: true, type: 'string' },
            { $ref: '#/parameters/Limit' },
          ],
          get: {
            parameters: [{ name: 'id', in: 'path', required: true, type: 'integer' }],
            responses: { 410: { $ref: '#/responses/Gone' } },
          },
        },
      },
    });
    expect(operation.parameters.map(({ name, schema }) => [name, schema?.schema])).toEqual([
      ['id', { type: 'integer' }],
      ['limit', { type: 'integer' }],
    ]);
    expect(operation.responses).toMatchObject([{ status: '410', content: [{ type: 'text/plain' }] }]);
  });

  test('has responses with headers and an example for each media type', async () => {
    const headers = { 'X-Rate': { type: 'integer', minimum: 1, description: 'left' } };
    const examples = { 'application/json': { name: 'Rex' } };
    const schema = { type: 'object', properties: { name: { type: 'string', 'x-nullable': true } } };
    const responses = {
      200: { description: 'a pet', schema, headers, examples },
      204: { description: 'none' },
    };
    const { operation, description } = await described(
      one({ produces: ['application/json', 'text/xml'], responses }),
    );
    const [found, none] = operation.responses;
    expect(found?.content.map(({ type, examples: [example] }) => [type, example?.value])).toEqual([
      ['application/json', { name: 'Rex' }],
      ['text/xml', undefined],
    ]);
    const [header] = found?.headers ?? [];
    expect(header?.name).toBe('X-Rate');
    expect(description.validate(header?.schema?.pointer ?? '', 0).map(({ keyword }) => keyword)).toEqual([
      'minimum',
    ]);
    const pointer = found?.content[0]?.schema?.pointer ?? '';
    expect(description.validate(pointer, { name: null })).toEqual([]);
    expect(description.validate(pointer, { name: 5 })).toHaveLength(1);
    expect(none?.content).toEqual([]);
  });

  test('has schemas of draft 4: exclusive bounds, discriminators, files', async () => {
    const { components } = await converted({
      paths: {},
      definitions: {
        Pet: {
          type: 'object',
          discriminator: 'kind',
          required: ['kind'],
          properties: { kind: { type: 'string' } },
        },
        Cat: { allOf: [{ $ref: '#/definitions/Pet', title: 'ignored' }, { type: 'object' }] },
        Age: { type: 'number', minimum: 0, exclusiveMinimum: true, 'x-nullable': true },
        example: { type: 'object', properties: { example: { type: 'file' }, default: { type: 'string' } } },
      },
    });
    expect(components).toMatchObject({
      schemas: {
        Pet: { discriminator: { propertyName: 'kind' } },
        Cat: { allOf: [{ $ref: '#/components/schemas/Pet' }, { type: 'object' }] },
        Age: { type: ['number', 'null'], exclusiveMinimum: 0 },
        example: { properties: { example: { type: 'string', format: 'binary' } } },
      },
    });
  });

  test('has security schemes', async () => {
    const { operation, description } = await described(
      one(
        { security: [{ key: [] }, { basic: [] }] },
        {
          securityDefinitions: {
            key: { type: 'apiKey', in: 'header', name: 'X-Key' },
            basic: { type: 'basic' },
            login: {
              type: 'oauth2',
              flow: 'accessCode',
              authorizationUrl: '/a',
              tokenUrl: '/t',
              scopes: { read: '' },
            },
          },
        },
      ),
    );
    expect(operation.security).toEqual([['key'], ['basic']]);
    expect([...description.securitySchemes.values()]).toEqual([
      { name: 'key', kind: 'apiKey', in: 'header', key: 'X-Key' },
      { name: 'basic', kind: 'http', scheme: 'basic' },
      { name: 'login', kind: 'other', type: 'oauth2' },
    ]);
    expect(valueAt(description.document, '/components/securitySchemes/login/flows')).toEqual({
      authorizationCode: { authorizationUrl: '/a', tokenUrl: '/t', scopes: { read: '' } },
    });
  });

  test('may refer to other files, and into schemas', async () => {
    const { document } = await loadedFrom({
      'api.json': {
        ...head,
        paths: { '/pets': { $ref: 'paths.json#/pets' } },
        definitions: {
          Tag: { $ref: '#/definitions/Pet/properties/tag' },
          Pet: { properties: { tag: { type: 'string', maxLength: 3 }, owner: { $ref: 'owner.json' } } },
        },
      },
      'paths.json': {
        pets: { get: { responses: { 200: { schema: { $ref: 'api.json#/definitions/Pet' } } } } },
      },
      'owner.json': { properties: { pets: { items: { $ref: 'api.json#/definitions/Pet' } } } },
    });
    const description = createDescription(document);
    const pointer = description.operations[0]?.responses[0]?.content[0]?.schema?.pointer ?? '';
    expect(description.validate(pointer, { owner: { pets: [{ tag: 'long' }] } })).toMatchObject([
      { at: '/owner/pets/0/tag', keyword: 'maxLength' },
    ]);
    expect(description.validate('/components/schemas/Tag', 'long')).toHaveLength(1);
  });

  test('that refers to itself has an end', async () => {
    const { components } = await converted({
      paths: {},
      definitions: { Node: { properties: { next: { $ref: '#/definitions/Node' } } } },
    });
    expect(valueAt(components ?? null, '/schemas/Node/properties/next')).toEqual({
      $ref: '#/components/schemas/Node',
    });
  });
});

describe('places of a converted document', () => {
  test('are told where they were written', async () => {
    const text = [
      'swagger: "2.0"',
      'paths:',
      '  /pets:',
      '    post:',
      '      parameters:',
      '        - {name: limit, in: query, type: integer,',
      '           maximum: 5}',
      '        - in: body',
      '          name: pet',
      '          schema: {$ref: "#/definitions/Pet"}',
      '      responses:',
      '        200:',
      '          description: a pet',
      '          schema:',
      '            type: object',
      '          headers:',
      '            X-Rate:',
      '              type: integer',
      'definitions:',
      '  Pet:',
      '    properties:',
      '      name:',
      '        maxLength: 3',
      'securityDefinitions:',
      '  key: {type: apiKey, in: header, name: X-Key}',
    ].join('\n');
    const { locate } = await loadedFrom({ 'api.yaml': text }, 'api.yaml');
    const post = '/paths/~1pets/post';
    const lines = {
      [post]: 4,
      [`${post}/parameters/0`]: 6,
      [`${post}/parameters/0/schema/maximum`]: 7,
      [`${post}/requestBody`]: 8,
      [`${post}/requestBody/content/application~1json/schema`]: 10,
      [`${post}/responses/200`]: 12,
      [`${post}/responses/200/content/*~1*/schema/type`]: 15,
      [`${post}/responses/200/headers/X-Rate/schema/type`]: 18,
      '/components/schemas/Pet/properties/name/maxLength': 23,
      '/components/securitySchemes/key': 25,
    };
    const found = Object.keys(lines).map((pointer) => [pointer, locate(pointer).line]);
    expect(Object.fromEntries(found)).toEqual(lines);
  });
});

describe('a broken Swagger document', () => {
  test('is told at its places, in its own words', async () => {
    const problems = await problemsOf(
      {
        ...head,
        paths: { '/a': { post: { parameters: [{ name: 'a', in: 'cookie', required: true }] } } },
      },
      'api.json',
    );
    expect(problems).toEqual([
      expect.stringContaining('a parameter cannot be in "cookie"; use path, query, header, formData or body'),
    ]);
  });

  test('is an error where a body is made from what is not there', async () => {
    const parameters = [{ name: 'a', in: 'body', schema: { $ref: '#/definitions/Gone' } }];
    const problems = await problemsOf({ ...head, paths: { '/a': { post: { parameters } } } }, 'api.json');
    expect(problems).toEqual([expect.stringContaining('the $ref "#/definitions/Gone" names nothing')]);
  });
});
