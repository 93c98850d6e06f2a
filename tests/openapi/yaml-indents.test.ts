import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadDocument } from '../../src/openapi/load.ts';
import { indented } from '../../src/openapi/yaml-indents.ts';
import { folderWith, problemsOf, warningsOf } from './temporary-folder.ts';

const description = `openapi: 3.1.0
info: { title: T, version: "1" }
paths:
  /notes:
    get:
      tags: [
        notes,
      ]
      summary: "All of them,
      one after another"
      responses:
        '200':
          description: 'Those
that are left'
          content:
            application/json:
              example: {
                "a": 1
              }
`;

describe('a line within quotes or brackets that begins too far left', () => {
  test('is read as what other readers take it for, and every place keeps its line', async () => {
    const folder = await folderWith({ 'api.yaml': description });
    const { document, locate, warnings } = await loadDocument(join(folder, 'api.yaml'));
    expect(document.paths).toMatchObject({
      '/notes': {
        get: {
          tags: ['notes'],
          summary: 'All of them, one after another',
          responses: {
            200: {
              description: 'Those that are left',
              content: { 'application/json': { example: { a: 1 } } },
            },
          },
        },
      },
    });
    expect(locate('/paths/~1notes/get/responses/200')).toMatchObject({ line: 12, column: 9 });
    expect(warnings).toMatchObject([{ line: 8, message: expect.stringContaining('YAML 1.2.2 §6.3') }]);
  });

  test('is read in Windows files, in a file that is referred to, and below the root', async () => {
    const schema = 'type: object\r\nrequired: [\r\n  name\r\n]\r\nproperties: { name: { type: string } }\r\n';
    const entry = 'openapi: 3.1.0\ncomponents:\n  schemas:\n    A: { $ref: ./a.yaml }\npaths: {}\n';
    const folder = await folderWith({ 'api.yaml': entry, 'a.yaml': schema });
    const { document, warnings } = await loadDocument(join(folder, 'api.yaml'));
    expect(JSON.stringify(document)).toContain('"required":["name"]');
    expect(warnings).toMatchObject([{ file: expect.stringContaining('a.yaml'), line: 4 }]);
  });

  test('does not make what is wrong otherwise right', async () => {
    expect(await problemsOf('openapi: 3.1.0\ntags: [\n  a\n]\npaths: {\n')).toEqual([
      expect.stringContaining('no valid YAML'),
    ]);
    expect(await warningsOf('openapi: 3.1.0\npaths: {\n  }\n')).toEqual([]);
  });

  test('leaves text alone that has brackets and quotes of its own', () => {
    const text = 'a:\n  b: |\n    tags: [\n    ]\n    "x\n  c: [\n  ]\n';
    expect(indented(text, 100)).toMatch(/^a:\n {2}b: \|\n {4}tags: \[\n {4}\]\n {4}"x\n {2}c: \[\n +\]\n$/);
  });
});
