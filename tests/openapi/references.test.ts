import { describe, expect, test } from 'vitest';
import { valueAt } from '../../src/core/pointer.ts';
import { createDescription } from '../../src/openapi/description.ts';
import {
  folderWith,
  loadedFrom,
  problemsIn,
  problemsOf,
  warningsIn,
  warningsOf,
  withSchemas,
} from './temporary-folder.ts';

describe('references inside one file', () => {
  test('stay as they are written, escapes included', async () => {
    const schemas = {
      'a/b': { type: 'string' },
      ü: { type: 'string' },
      C: { anyOf: [{ $ref: '#/components/schemas/a~1b' }, { $ref: '#/components/schemas/%C3%BC' }] },
    };
    const { document } = await loadedFrom({ 'api.json': withSchemas(schemas) });
    expect(document).toEqual(withSchemas(schemas));
  });

  test('may go round in circles', async () => {
    const node = { properties: { next: { $ref: '#/components/schemas/Node' }, root: { $ref: '#' } } };
    const { document } = await loadedFrom({ 'api.json': withSchemas({ Node: node }) });
    expect(document).toEqual(withSchemas({ Node: node }));
  });

  test('may lead to places that OpenAPI does not know, and are followed there', async () => {
    const problems = await warningsOf(
      withSchemas({ A: { $ref: '#/x-shared/B' } }, { 'x-shared': { B: { items: { $ref: '#/gone' } } } }),
      'api.json',
    );
    expect(problems).toEqual([expect.stringMatching(/the \$ref "#\/gone" names nothing in /)]);
  });

  test('to an anchor become pointers, and pointers below an $id start from it', async () => {
    const schemas = {
      A: { $anchor: 'here', type: 'string' },
      B: { $ref: '#here' },
      C: { $id: 'https://example.com/c', $defs: { D: { type: 'null' } }, items: { $ref: '#/$defs/D' } },
    };
    const { document } = await loadedFrom({ 'api.json': withSchemas(schemas) });
    expect(document.components).toEqual({
      schemas: {
        A: { type: 'string' },
        B: { $ref: '#/components/schemas/A' },
        C: { $defs: { D: { type: 'null' } }, items: { $ref: '#/components/schemas/C/%24defs/D' } },
      },
    });
  });
});

describe('what looks like a reference and is data', () => {
  const data = { $ref: '#/nowhere' };

  test('examples, defaults, constants, enumerations and extensions are left alone', async () => {
    const schema = { default: data, const: data, enum: [data], example: data, examples: [data], 'x-y': data };
    const mediaType = { schema, example: data, examples: { one: { value: data, 'x-z': data } } };
    const description = {
      ...withSchemas({ A: schema }),
      paths: { '/a': { get: { responses: { 200: { content: { 'application/json': mediaType } } } } } },
      'x-data': data,
    };
    const { document } = await loadedFrom({ 'api.json': description });
    expect(document).toEqual(description);
  });

  test.for(['$ref', 'example', 'default', 'const', 'enum', 'value', 'x-member'])(
    'a property named %s is a schema, and the reference in it is one',
    async (name) => {
      const problems = await warningsOf(withSchemas({ A: { properties: { [name]: data } } }), 'api.json');
      expect(problems).toEqual([expect.stringContaining('the $ref "#/nowhere" names nothing in ')]);
    },
  );

  test('an example can be referred to as a whole', async () => {
    const { document } = await loadedFrom({
      'api.json': { openapi: '3.1.0', components: { examples: { A: { $ref: 'example.json#/one' } } } },
      'example.json': { one: { value: data }, two: { value: data } },
    });
    expect(valueAt(document, '/components/examples/A')).toEqual({ $ref: '#/x-external/example/one' });
    expect(valueAt(document, '/x-external/example')).toEqual({ one: { value: data }, two: { value: data } });
  });
});

describe('broken references', () => {
  test('are told all at once, each at its place', async () => {
    const folder = await folderWith({
      'api.yaml': [
        'openapi: 3.1.0',
        'paths:',
        '  /a: {$ref: "#/components/pathItems/Gone"}',
        'components:',
        '  schemas:',
        '    A: {$ref: none.yaml}',
        '    B: {$ref: "b.yaml#/gone"}',
        '    C: {$ref: 5}',
        '    D: {$ref: "#/%zz"}',
        '    E: {$ref: "#noAnchor"}',
        '    H: {discriminator: {mapping: {x: "#/gone"}}}',
        '    J: {$ref: .}',
        '    K: {$ref: "#/components/schemas/K"}',
        '    L: {properties: {$ref: "#/components/schemas/A"}}',
      ].join('\n'),
      'b.yaml': 'unused:\n  items: {$ref: "#/gone"}',
    });
    expect(await warningsIn(folder, 'api.yaml')).toMatchInlineSnapshot(`
      [
        "api.yaml:3:8: the $ref "#/components/pathItems/Gone" names nothing in api.yaml; correct it or add what it names",
        "api.yaml:6:9: the $ref "none.yaml" names no file; check the path",
        "api.yaml:7:9: the $ref "b.yaml#/gone" names nothing in b.yaml; correct it or add what it names",
        "api.yaml:8:9: a $ref must be a string; write a URI reference, such as #/components/schemas/Name",
        "api.yaml:9:9: the $ref "#/%zz" has a % that begins no escape; write %25 for a percent sign",
        "api.yaml:10:9: the $ref "#noAnchor" names nothing in api.yaml; correct it or add what it names",
        "api.yaml:11:35: the mapping to "#/gone" names nothing in api.yaml; correct it or add what it names",
        "api.yaml:12:9: the $ref "." is a folder; name a file in it, such as openapi.yaml",
        "api.yaml:13:9: the $ref "#/components/schemas/K" leads back to itself; refer to what is meant",
        "api.yaml:14:22: a $ref cannot stand for all of properties; refer from each member of it",
        "b.yaml:2:11: the $ref "#/gone" names nothing in b.yaml; correct it or add what it names",
      ]
    `);
  });

  test('to files that cannot be read are errors, told once', async () => {
    const folder = await folderWith({
      'api.json': withSchemas({
        F: { $ref: 'broken.yaml' },
        G: { $ref: 'broken.yaml' },
        I: { $ref: 'empty.yaml' },
      }),
      'broken.yaml': 'a: [',
      'empty.yaml': '# nothing but a comment, which is no value\n---\n',
    });
    expect(await problemsIn(folder, 'api.json')).toEqual([
      'broken.yaml:1:5: no valid YAML: unexpected end of the stream within a flow collection; correct it',
      'empty.yaml:1:1: this file is empty; fill it or name another',
    ]);
  });

  test.for([
    ['a parameter', { parameters: [{ $ref: '#/components/parameters/Gone' }] }],
    ['a body', { requestBody: { $ref: '#/components/requestBodies/Gone' } }],
    [
      'a schema that a body needs',
      { requestBody: { content: { 'application/json': { schema: { $ref: '#/components/schemas/A' } } } } },
    ],
  ] as const)(
    'keep requests from being made, and are errors, where they stand for %s',
    async ([, operation]) => {
      const schemas = { A: { properties: { b: { $ref: '#/components/schemas/B' } } }, B: { $ref: '#/gone' } };
      const problems = await problemsOf(
        withSchemas(schemas, { paths: { '/a': { post: operation } } }),
        'api.json',
      );
      expect(problems).toEqual([expect.stringMatching(/ the \$ref "\S+" names nothing in /)]);
    },
  );

  test('of responses stand for anything', async () => {
    const content = { 'application/json': { schema: { $ref: '#/components/schemas/A' } } };
    const responses = { 200: { content }, 400: { $ref: '#/components/responses/Gone' } };
    const { document, warnings } = await loadedFrom({
      'api.json': withSchemas(
        { A: { type: 'object', properties: { b: { $ref: '#/gone' } } } },
        { paths: { '/a': { get: { responses } } } },
      ),
    });
    expect(warnings.map(({ message }) => message)).toHaveLength(2);
    const description = createDescription(document);
    const schema = '/paths/~1a/get/responses/200/content/application~1json/schema';
    expect(description.validate(schema, { b: 5 })).toEqual([]);
    expect(description.validate(schema, 5)).toHaveLength(1);
    expect(description.operations[0]?.responses.map(({ status }) => status)).toEqual(['200', '400']);
  });

  test('that lead to each other only are told, and not those that lead there', async () => {
    const schemas = {
      A: { $ref: '#/components/schemas/B' },
      B: { $ref: '#/components/schemas/C' },
      C: { $ref: '#/components/schemas/B' },
      D: { $ref: '#/components/schemas/E' },
      E: { items: { $ref: '#/components/schemas/D' } },
    };
    const problems = await warningsOf(withSchemas(schemas), 'api.json');
    expect(problems.map((line) => line.replace(/^\S+ /, ''))).toEqual([
      'the $ref "#/components/schemas/C" leads back to itself; refer to what is meant',
      'the $ref "#/components/schemas/B" leads back to itself; refer to what is meant',
    ]);
  });

  test('do not stand where OpenAPI has none', async () => {
    const problems = await warningsOf(
      { openapi: '3.1.0', paths: { '/a': { get: { $ref: '#/x-get' } } }, 'x-get': {} },
      'api.json',
    );
    expect(problems).toEqual([
      expect.stringContaining('OpenAPI has no $ref in place of an operation; write it out'),
    ]);
  });
});
