import { describe, expect, test } from 'vitest';
import type { Json, JsonObject } from '../../src/core/json.ts';
import { createDescription } from '../../src/openapi/description.ts';
import { folderWith, loadedFrom, problemsOf, warningsIn, warningsOf } from './temporary-folder.ts';

/** The errors of a document in YAML, without the name of the file. */
async function told(...lines: string[]): Promise<string[]> {
  return (await problemsOf(lines.join('\n'))).map((line) => line.replace(/^api\.yaml:/, ''));
}

/** The warnings of one. */
async function warned(...lines: string[]): Promise<string[]> {
  return (await warningsOf(lines.join('\n'))).map((line) => line.replace(/^api\.yaml:/, ''));
}

function operation(more: JsonObject = {}): JsonObject {
  return { responses: { 200: { description: 'done' } }, ...more };
}

async function accepts(document: JsonObject): Promise<void> {
  await expect(loadedFrom({ 'api.json': document })).resolves.toBeDefined();
}

describe('a file that is no description', () => {
  test.for([
    ['a list', ['- a'], '1:1: this is a list and no OpenAPI description; its root must be an object'],
    [
      'a text',
      ['hello'],
      '1:1: this is a single value and no OpenAPI description; its root must be an object',
    ],
    [
      'an object of something else',
      ['name: troth'],
      '1:1: no "openapi" key, so no OpenAPI description; add openapi: 3.1.0 or name another file',
    ],
    [
      'an older Swagger',
      ['info: {}', 'swagger: "1.2"', 'paths: {}'],
      '2:1: Swagger version "1.2" is not read; use "3.1.0", or another of 2.0 to 3.2',
    ],
    [
      'a later version',
      ['paths: {}', 'openapi: 4.0.0'],
      '2:1: OpenAPI version "4.0.0" is not read; use "3.1.0", or another of 2.0 to 3.2',
    ],
    [
      'a version that is a list',
      ['openapi: [3]'],
      '1:1: OpenAPI version [3] is not read; use "3.1.0", or another of 2.0 to 3.2',
    ],
    [
      'nothing described',
      ['openapi: 3.1.0', 'info: {}'],
      '1:1: no paths, webhooks or components, so nothing is described; add paths',
    ],
  ] as const)('is refused: %s', async ([, lines, message]) => {
    expect(await told(...lines)).toEqual([message]);
  });

  test.for(['3.0.0', '3.0.4', '3.1.1', '3.1.0-rc1', '3.2.0', '3.1', 3.1])(
    'is not one of version %s',
    async (openapi) => {
      await accepts({ openapi, paths: {} });
    },
  );

  test.for(['webhooks', 'components'])('is not one with %s and no paths', async (part) => {
    await accepts({ openapi: '3.1.0', [part]: {} });
  });
});

describe('objects of a wrong shape', () => {
  test('are told at their places, all at once', async () => {
    expect(
      await warned(
        'openapi: 3.0.3',
        'paths:',
        '  cards: {}',
        '  /a:',
        '    get: yes',
        '    put: {}',
        '    post: {responses: []}',
        '    parameters: [{in: query}, {name: x}, {name: y, in: body}]',
        '  /b:',
        'components:',
        '  schemas:',
        '    A:',
        '    B: {properties: [a], items: [{}]}',
        '  parameters:',
        '    P: {name: "", in: query}',
      ),
    ).toMatchInlineSnapshot(`
      [
        "3:3: the path "cards" does not begin with a slash, so that nothing is asked of it; add the slash",
        "5:5: an operation must be an object, not string; correct it",
        "6:5: the operation has no responses, so that none is judged by its status; add at least one",
        "7:12: responses must be an object, not array; correct it",
        "8:18: the parameter has no name; add one",
        "8:31: the parameter does not say where it is; add in: path, query, header or cookie",
        "8:52: a parameter cannot be in "body"; use path, query, header or cookie",
        "9:3: a path item must be an object, not null; correct it",
        "12:5: a schema must be an object or a boolean, not null; correct it",
        "13:9: properties must be an object, not array; correct it",
        "13:26: a schema must be an object or a boolean, not array; correct it",
        "15:5: the parameter has no name; add one",
      ]
    `);
  });

  test('are errors where requests are made from them', async () => {
    expect(
      await told(
        'openapi: 3.1.0',
        'paths:',
        '  /a:',
        '    parameters: [5, {required: true, in: query}, {name: x, in: body, required: true}]',
        '    post: {responses: [], parameters: {name: x}, requestBody: {content: {text/plain: {schema: [1]}}}}',
      ),
    ).toEqual([
      '4:18: a parameter must be an object, not integer; correct it',
      '4:21: the parameter has no name; add one',
      '4:60: a parameter cannot be in "body"; use path, query, header or cookie',
      '5:27: parameters must be a list, not object; correct it',
      '5:87: a schema must be an object or a boolean, not array; correct it',
    ]);
  });

  test('of a schema are left out, keyword by keyword', async () => {
    const schema = {
      type: 'object',
      required: true,
      properties: {
        a: { type: 'String', minLength: '3', maxLength: 3 },
        b: { type: 'integer', enum: null, minimum: '1', maximum: 9, pattern: 5, uniqueItems: 'no' },
        c: { type: ['text', 'null'], multipleOf: 0, required: ['a', 5] },
      },
    };
    const { document, warnings } = await loadedFrom({
      'api.json': { openapi: '3.1.0', components: { schemas: { A: schema } } },
    });
    expect(warnings.map(({ message }) => message)).toEqual([
      'required must be a list of names, not boolean, and is left out; correct it',
      '"String" is no type of JSON Schema and is left out; correct it',
      'minLength must be a whole number, not string, and is left out; correct it',
      'enum must be a list, not null, and is left out; correct it',
      'minimum must be a number, not string, and is left out; correct it',
      'pattern must be a text, not integer, and is left out; correct it',
      'uniqueItems must be true or false, not string, and is left out; correct it',
      '"text" is no type of JSON Schema and is left out; correct it',
      'multipleOf must be a number above 0, not integer, and is left out; correct it',
      'required must be a list of names, not array, and is left out; correct it',
    ]);
    const errors = createDescription(document).validate('/components/schemas/A', { a: 'long', b: 10 });
    expect(errors.map(({ at, keyword }) => [at, keyword])).toEqual([
      ['/a', 'maxLength'],
      ['/b', 'maximum'],
    ]);
  });

  test.for<[string, Json, string]>([
    ['paths', [], 'paths must be an object, not array; correct it'],
    ['paths', null, 'paths must be an object, not null; correct it'],
    ['webhooks', 1, 'webhooks must be an object, not integer; correct it'],
    ['components', [], 'components must be an object, not array; correct it'],
  ])('%s cannot be %j', async ([part, value, message]) => {
    const problems = await problemsOf({ openapi: '3.1.0', [part]: value }, 'api.json');
    expect(problems).toEqual([`api.json:1:20: ${message}`]);
  });

  test('are let be where they are an illustration or nothing yet', async () => {
    await accepts({
      openapi: '3.0.3',
      paths: { '/a': { get: operation({ parameters: null, tags: null }) }, 'x-a': 5 },
      components: { examples: { A: 5 }, schemas: null, links: [] },
    });
  });

  test('a schema can be true or false', async () => {
    await accepts({ openapi: '3.1.0', components: { schemas: { A: true, B: { not: false } } } });
  });
});

describe('operations', () => {
  test('need responses in OpenAPI 3.0 and not in 3.1', async () => {
    const document = { paths: { '/a': { get: {} } } };
    const problems = await warningsOf({ openapi: '3.0.3', ...document }, 'api.json');
    expect(problems).toEqual([
      expect.stringContaining(
        'the operation has no responses, so that none is judged by its status; add at least one',
      ),
    ]);
    await accepts({ openapi: '3.1.0', ...document });
  });

  test('have operationIds of their own, on paths, in webhooks and in callbacks', async () => {
    expect(
      await warned(
        'openapi: 3.1.0',
        'paths:',
        '  /a:',
        '    get: {operationId: one}',
        '    post:',
        '      operationId: two',
        '      callbacks: {done: {"{$request.body#/url}": {post: {operationId: one}}}}',
        '  /b: {$ref: "#/components/pathItems/B"}',
        '  /c: {$ref: "#/components/pathItems/B"}',
        'webhooks:',
        '  event: {post: {operationId: two}}',
        'components:',
        '  pathItems: {B: {put: {operationId: three}}}',
      ),
    ).toEqual([
      '7:58: POST {$request.body#/url} has the operationId "one" of GET /a; give each operation its own',
      '11:18: POST event has the operationId "two" of POST /a; give each operation its own',
      '13:25: PUT /c has the operationId "three" of PUT /b; give each operation its own',
    ]);
  });

  test('may share a callback', async () => {
    const callbacks = { done: { $ref: '#/components/callbacks/Done' } };
    await accepts({
      openapi: '3.1.0',
      paths: { '/a': { get: { callbacks }, put: { callbacks } } },
      components: { callbacks: { Done: { '{$url}': { post: { operationId: 'done' } } } } },
    });
  });

  test('declare each parameter of their path, themselves or by their path item', async () => {
    expect(
      await warned(
        'openapi: 3.1.0',
        'paths:',
        '  /{a}/{b}.{c}/{d}:',
        '    parameters: [{name: a, in: path}, {name: d, in: query}]',
        '    get: {parameters: [{$ref: "#/components/parameters/B"}]}',
        '    put: {parameters: [{name: c, in: path}, {name: b, in: path}, {name: d, in: path}]}',
        'components: {parameters: {B: {name: b, in: path}}}',
      ),
    ).toEqual([
      '5:5: the path parameter {c} of "/{a}/{b}.{c}/{d}" is not declared, so that it is sent as any text; add it to parameters',
      '5:5: the path parameter {d} of "/{a}/{b}.{c}/{d}" is not declared, so that it is sent as any text; add it to parameters',
    ]);
  });

  test('are not accused of a missing parameter whose reference is broken', async () => {
    const problems = await told(
      'openapi: 3.1.0',
      'paths:',
      '  /{a}:',
      '    get: {parameters: [{$ref: "#/components/parameters/A"}]}',
    );
    expect(problems).toEqual([expect.stringContaining('the $ref "#/components/parameters/A" names nothing')]);
  });

  test('are checked in the files that they stand in', async () => {
    const folder = await folderWith({
      'api.yaml': 'openapi: 3.0.3\npaths:\n  /a/{id}: {$ref: a.yaml}\n',
      'a.yaml': 'get:\n  summary: no responses\n  parameters:\n    - {name: id}\n',
    });
    expect(await warningsIn(folder, 'api.yaml')).toEqual([
      'a.yaml:1:1: the operation has no responses, so that none is judged by its status; add at least one',
      'a.yaml:1:1: the path parameter {id} of "/a/{id}" is not declared, so that it is sent as any text; add it to parameters',
      'a.yaml:4:7: the parameter does not say where it is; add in: path, query, header or cookie',
    ]);
  });
});

describe('OpenAPI 3.2', () => {
  test('is read; methods that nobody asks yet are told, and the others are asked', async () => {
    const { document, warnings } = await loadedFrom({
      'api.json': {
        openapi: '3.2.0',
        $self: 'https://example.com/api',
        paths: {
          '/a': {
            get: operation({ parameters: [{ name: 'q', in: 'querystring', content: {} }] }),
            query: operation(),
            additionalOperations: {
              COPY: operation({ requestBody: { $ref: '#/components/requestBodies/Gone' } }),
            },
          },
        },
        components: { mediaTypes: { Events: { itemSchema: { $ref: '#/gone' } } } },
      },
    });
    expect(createDescription(document).operations.map(({ id, parameters }) => [id, parameters])).toEqual([
      ['GET /a', []],
    ]);
    expect(warnings.map(({ pointer, message }) => `${pointer} ${message}`)).toEqual([
      '/paths/~1a/get/parameters/0/in a parameter in querystring is not sent yet; describe it as parameters in: query',
      '/paths/~1a/query an operation of this method is not asked for',
      '/paths/~1a/additionalOperations/COPY an operation of this method is not asked for',
      expect.stringContaining('requestBody/$ref the $ref "#/components/requestBodies/Gone" names nothing'),
      expect.stringContaining(
        '/components/mediaTypes/Events/itemSchema/$ref the $ref "#/gone" names nothing',
      ),
    ]);
  });
});
