import { symlink } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Json, JsonObject } from '../../src/core/json.ts';
import { valueAt } from '../../src/core/pointer.ts';
import { loadDocument } from '../../src/openapi/load.ts';
import { readOperations } from '../../src/openapi/operations.ts';
import { folderWith, loadedFrom, warningsIn, withSchemas } from './temporary-folder.ts';

/** Every text under a key `$ref`, with what it names in the document. */
function references(root: JsonObject): [ref: string, named: Json | undefined][] {
  const found: [string, Json | undefined][] = [];
  JSON.stringify(root, (key, value: unknown) => {
    if (key === '$ref' && typeof value === 'string') {
      found.push([value, valueAt(root, decodeURIComponent(value.slice(1)))]);
    }
    return value;
  });
  return found;
}

describe('references to other files', () => {
  const files = {
    'api.yaml': [
      'openapi: 3.1.0',
      'paths:',
      '  /cards/{id}: {$ref: paths/card.yaml}',
      'components:',
      '  schemas:',
      '    Card: {$ref: "schemas/card.json#/Card"}',
    ].join('\n'),
    'paths/card.yaml': [
      'parameters: [{name: id, in: path, schema: {type: string}}]',
      'get:',
      '  responses:',
      '    "200": {content: {application/json: {schema: {$ref: ../schemas/card.json#/Card}}}}',
      '    default: {$ref: "./responses.yaml#/components/responses/Problem"}',
    ].join('\n'),
    'paths/responses.yaml':
      'components: {responses: {Problem: {content: {a/b: {schema: {$ref: "../api.yaml#/components/schemas/Card"}}}}}}',
    'schemas/card.json': {
      $id: 'https://example.com/card.json',
      Card: { properties: { owner: { $ref: 'owner.yml' }, parent: { $ref: '#/Card' } } },
      Unused: { $ref: '#/Card', example: { $ref: 'data' } },
    },
    'schemas/owner.yml': 'properties: {cards: {items: {$ref: "card.json#/Card"}}}',
  };

  test('mount those files whole and lead into the one document, round in circles too', async () => {
    const { document } = await loadedFrom(files, 'api.yaml');
    expect(Object.keys(document)).toEqual(['openapi', 'paths', 'components', 'x-external']);
    expect(document['x-external']).toMatchObject({
      'paths-card': { parameters: [{ name: 'id' }] },
      'schemas-card': {
        Card: {
          properties: {
            owner: { $ref: '#/x-external/schemas-owner' },
            parent: { $ref: '#/x-external/schemas-card/Card' },
          },
        },
        Unused: { $ref: '#/x-external/schemas-card/Card', example: { $ref: 'data' } },
      },
      'schemas-owner': { properties: { cards: { items: { $ref: '#/x-external/schemas-card/Card' } } } },
      'paths-responses': { components: { responses: { Problem: {} } } },
    });
    expect(valueAt(document, '/paths/~1cards~1{id}')).toEqual({ $ref: '#/x-external/paths-card' });
    for (const [ref, named] of references(document))
      if (ref !== 'data') expect([ref, named]).not.toContain(undefined);
    expect(references(document)).toHaveLength(10);
  });

  test('are gone from the document, so that loading it again changes nothing', async () => {
    const { document } = await loadedFrom(files, 'api.yaml');
    const again = await loadedFrom({ 'api.json': document });
    expect(again.document).toEqual(document);
  });

  test('give the same document each time', async () => {
    const [first, second] = [await loadedFrom(files, 'api.yaml'), await loadedFrom(files, 'api.yaml')];
    expect(JSON.stringify(first.document)).toBe(JSON.stringify(second.document));
  });

  test('are told by the file and line in which they stand', async () => {
    const folder = await folderWith(files);
    const { locate } = await loadDocument(join(folder, 'api.yaml'));
    const shown = (pointer: string) => {
      const { file, line, column } = locate(pointer);
      return `${file.slice(relative(process.cwd(), folder).length + 1)}:${line}:${column}`;
    };
    expect(shown('/x-external/paths-card/get/responses/default')).toBe('paths/card.yaml:5:5');
    expect(shown('/x-external/schemas-owner')).toBe('schemas/owner.yml:1:1');
    expect(shown('/paths')).toBe('api.yaml:2:1');
    expect(shown('/x-external')).toBe('api.yaml:1:1');
  });

  test('keep files of like names and a key of the author apart', async () => {
    const { document, locate } = await loadedFrom({
      'api.json': withSchemas(
        { A: { $ref: 'a b.json' }, B: { $ref: 'a%20b.yaml' }, C: { $ref: '#/x-external/a-b' } },
        { 'x-external': { 'a-b': { title: 'own' } } },
      ),
      'a b.json': { title: 'first' },
      'a b.yaml': 'title: second',
    });
    const named = references(document).map(([, schema]) => schema);
    expect(named).toEqual([{ title: 'first' }, { title: 'second' }, { title: 'own' }]);
    expect(locate('/x-external/a-b/title').file).toMatch(/api\.json$/);
    expect(locate('/x-external/a-b-2/title').file).toMatch(/a b\.json$/);
  });

  test('are found in mappings and dynamic references as well', async () => {
    const { document } = await loadedFrom({
      'api.json': withSchemas({ A: { $ref: 'a.json#/A' } }),
      'a.json': {
        A: {
          $dynamicRef: '#/B',
          discriminator: {
            propertyName: 'k',
            mapping: { b: '#/B', c: 'c.json', d: 'Name', e: 'https://example.com/e' },
          },
        },
        B: { $dynamicRef: '#node' },
      },
      'c.json': { type: 'string' },
    });
    expect(valueAt(document, '/x-external/a')).toEqual({
      A: {
        $dynamicRef: '#/x-external/a/B',
        discriminator: {
          propertyName: 'k',
          mapping: { b: '#/x-external/a/B', c: '#/x-external/c', d: 'Name', e: 'https://example.com/e' },
        },
      },
      B: { $dynamicRef: '#node' },
    });
  });

  test("are found in links, where the address of somebody else's operation is data", async () => {
    const links = { A: { operationRef: '#/get' }, B: { operationRef: 'https://example.com/b#/get' } };
    const { document } = await loadedFrom({
      'api.json': { openapi: '3.1.0', paths: { '/a': { $ref: 'a.json' } } },
      'a.json': { get: { responses: { 200: { links } } } },
    });
    expect(valueAt(document, '/x-external/a/get/responses/200/links')).toEqual({
      A: { operationRef: '#/x-external/a/get' },
      B: { operationRef: 'https://example.com/b#/get' },
    });
  });

  test('may have names that begin with two dots', async () => {
    const { document } = await loadedFrom({
      'api.json': withSchemas({ A: { $ref: '..a.json' } }),
      '..a.json': {},
    });
    expect(document['x-external']).toEqual({ '..a': {} });
  });

  test('read the `#/` of many authors as the whole file', async () => {
    const { document } = await loadedFrom({
      'api.json': withSchemas({ A: { $ref: 'a.json#/' } }),
      'a.json': {},
    });
    expect(valueAt(document, '/components/schemas/A')).toEqual({ $ref: '#/x-external/a' });
  });
});

describe('requests that are partly described at an address', () => {
  const elsewhere = { $ref: 'https://example.com/shared.yaml#/parameters/sort' };
  const text = { name: 'q', in: 'query', schema: { type: 'string' } };
  const body = {
    content: {
      'application/json': { schema: { properties: { inner: { $ref: '#/components/schemas/A' } } } },
    },
  };
  const entry = {
    openapi: '3.1.0',
    info: { title: 'Things', version: '1' },
    paths: {
      '/sorted/{id}': { get: { parameters: [text, elsewhere, elsewhere], responses: {} } },
      '/plain': { get: { parameters: [text], responses: { 200: { $ref: 'https://example.com/ok.json' } } } },
      '/sent': { post: { requestBody: body, responses: {} } },
      '/all': { parameters: [elsewhere], get: { responses: {} }, put: { responses: {} } },
    },
    components: { schemas: { A: { $ref: 'https://example.com/a.json' } } },
  };

  test('are made of what is known, and each address is told once', async () => {
    const folder = await folderWith({ 'api.json': entry });
    const { document, warnings } = await loadDocument(join(folder, 'api.json'));
    const told = warnings.map(({ message }) =>
      message.replace(/^the \$ref "([^"]*)" is an address,.*$/, '$1'),
    );
    expect(told.sort()).toEqual([
      'https://example.com/a.json',
      'https://example.com/ok.json',
      'https://example.com/shared.yaml#/parameters/sort',
    ]);
    const operations = readOperations(document, 'path');
    expect(operations.map(({ id, isPartlyElsewhere = false }) => [id, isPartlyElsewhere])).toEqual([
      ['GET /sorted/{id}', true],
      ['GET /plain', false],
      ['POST /sent', true],
      ['GET /all', true],
      ['PUT /all', true],
    ]);
    expect(operations[0]?.parameters.map(({ name }) => name)).toEqual(['q', 'id']);
  });

  test('are an error where a file of their own is not there', async () => {
    const own = { ...entry.paths['/sent'], get: { parameters: [{ $ref: 'none.json' }], responses: {} } };
    const folder = await folderWith({ 'api.json': { ...entry, paths: { '/sent': own } } });
    await expect(loadDocument(join(folder, 'api.json'))).rejects.toThrow('none.json');
  });
});

describe('references out of the folder', () => {
  const outside = 'leads out of the folder specs; move what it names into that folder';
  const address =
    'is an address, and descriptions are read offline; save what it names and refer to that file';

  test.for([
    ['http://example.com/a.json#/A', address],
    ['HTTPS://example.com/a.json', address],
    ['file:///etc/passwd', address],
    ['//example.com/a.json', address],
    ['../secret.json', outside],
    ['a/../../secret.json', outside],
    ['%2e%2e/secret.json', outside],
    ['/etc/passwd', outside],
    ['../none.json', outside],
    ['link.json', outside],
    ['linked/secret.json', outside],
    ['../specs-2/a.json', outside],
  ] as const)('%s is not read, and told', async ([ref, told]) => {
    const entry = withSchemas({ A: { $ref: ref } });
    const folder = await folderWith({ 'specs/api.json': entry, 'secret.json': {}, 'specs-2/a.json': {} });
    await symlink(join(folder, 'secret.json'), join(folder, 'specs/link.json'));
    await symlink(folder, join(folder, 'specs/linked'));
    const column = JSON.stringify(entry).indexOf('"$ref"') + 1;
    expect(await warningsIn(folder, 'specs/api.json')).toEqual([
      `specs/api.json:1:${column}: the $ref ${JSON.stringify(ref)} ${told}`,
    ]);
  });

  test.for([
    ['http://json-schema.org/draft-04/schema', { type: 'object' }],
    ['https://json-schema.org/draft/2020-12/schema', { anyOf: [{ type: 'object' }, { type: 'boolean' }] }],
  ] as const)('%s needs no asking: any schema may stand there', async ([ref, meant]) => {
    const folder = await folderWith({ 'specs/api.json': withSchemas({ A: { $ref: ref } }) });
    const { document, warnings } = await loadDocument(join(folder, 'specs/api.json'));
    expect(valueAt(document, '/components/schemas/A')).toEqual(meant);
    expect(warnings).toEqual([]);
  });

  test('are followed as far as a wider root', async () => {
    const folder = await folderWith({
      'specs/api.json': withSchemas({ A: { $ref: '../beside/a.json' } }),
      'beside/a.json': { items: { $ref: '../../outside.json' } },
    });
    expect(await warningsIn(folder, 'specs/api.json', { root: folder })).toEqual([
      expect.stringContaining('beside/a.json:1:11: the $ref "../../outside.json" leads out of the folder .;'),
    ]);
  });

  test('may use a link that stays inside, and read the file behind it once', async () => {
    const folder = await folderWith({
      'api.json': withSchemas({ A: { $ref: 'a.json' }, B: { $ref: 'link.json' } }),
      'a.json': { type: 'string' },
    });
    await symlink('a.json', join(folder, 'link.json'));
    const { document } = await loadDocument(join(folder, 'api.json'));
    expect(document['x-external']).toEqual({ a: { type: 'string' } });
    expect(valueAt(document, '/components/schemas/B')).toEqual({ $ref: '#/x-external/a' });
  });
});
