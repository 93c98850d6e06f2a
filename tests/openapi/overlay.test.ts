import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Json, JsonObject } from '../../src/core/json.ts';
import { type LoadedDocument, loadDocument } from '../../src/openapi/load.ts';
import { folderWith, problemsIn } from './temporary-folder.ts';

const base = {
  openapi: '3.1.0',
  info: { title: 'Things', version: '1' },
  tags: [{ name: 'a' }],
  paths: {
    '/a': { get: { tags: ['a'], parameters: [{ name: 'x', in: 'query' }], responses: {} } },
    '/b': { get: { tags: ['b'], responses: {} }, put: { tags: ['b'], responses: {} } },
  },
};

async function laidOver(actions: Json, overlay: Json = '1.1.0'): Promise<LoadedDocument> {
  const folder = await folderWith({
    'api.json': base,
    'overlay.json': { overlay, info: { title: 'Changes', version: '1' }, actions },
  });
  return loadDocument(join(folder, 'api.json'), { overlays: [join(folder, 'overlay.json')] });
}

async function documentWith(...actions: JsonObject[]): Promise<JsonObject> {
  return (await laidOver(actions)).document;
}

describe('an overlay', () => {
  test('merges objects, appends to lists and replaces the rest', async () => {
    const { document } = await laidOver([
      { target: '$.info', update: { title: 'Other', contact: { name: 'me' } } },
      { target: '$', update: { tags: [{ name: 'b' }], 'x-new': { a: 1 } } },
      { target: '$.paths["/a"].get.parameters', update: { name: 'y', in: 'header' } },
      { target: '$.paths["/a"].get.tags[0]', update: 'first' },
    ]);
    expect(document).toMatchObject({
      info: { title: 'Other', version: '1', contact: { name: 'me' } },
      tags: [{ name: 'a' }, { name: 'b' }],
      'x-new': { a: 1 },
      paths: { '/a': { get: { tags: ['first'], parameters: [{ name: 'x' }, { name: 'y' }] } } },
    });
  });

  test('changes every place that its target matches, and what is new there apart from each other', async () => {
    const document = await documentWith(
      { target: "$.paths.*.*[?@.tags[?@ == 'b']]", update: {} },
      { target: '$.paths.*.get', update: { security: [{ key: [] }] } },
      { target: '$.paths["/a"].get.security[0]', update: { more: [] } },
    );
    expect(document.paths).toMatchObject({
      '/a': { get: { security: [{ key: [], more: [] }] } },
      '/b': { get: { security: [{ key: [] }] } },
    });
    expect(document.paths).not.toHaveProperty(['/b', 'get', 'security', 0, 'more']);
  });

  test('removes members of objects and of lists', async () => {
    const document = await documentWith(
      { target: '$.tags', update: [{ name: 'b' }, { name: 'c' }, { name: 'd' }] },
      { target: "$.tags[?@.name == 'a' || @.name == 'c' || @.name == 'd']", remove: true },
      { target: '$.paths["/b"].put', remove: true, update: { ignored: true } },
    );
    expect(document.tags).toEqual([{ name: 'b' }]);
    expect(Object.keys((document.paths as JsonObject)['/b'] as JsonObject)).toEqual(['get']);
  });

  test('copies one place since 1.1', async () => {
    const document = await documentWith(
      { target: '$.paths', update: { '/c': {} } },
      { target: '$.paths["/c"]', copy: '$.paths["/a"]' },
      { target: '$.paths["/a"]', remove: true },
    );
    expect(document.paths).toMatchObject({ '/c': { get: { tags: ['a'] } } });
    expect(document.paths).not.toHaveProperty(['/a']);
  });

  test('whose target matches nothing is a warning', async () => {
    const { warnings } = await laidOver([{ target: '$.paths["/gone"]', remove: true }], '1.0.0');
    expect(warnings).toEqual([
      expect.objectContaining({
        file: expect.stringMatching(/overlay\.json$/),
        pointer: '/actions/0/target',
        message: 'the target "$.paths[\\"/gone\\"]" matches nothing; correct it',
      }),
    ]);
  });

  test('is where findings lead to in what it added', async () => {
    const folder = await folderWith({
      'api.yaml': 'openapi: 3.1.0\ninfo: {}\npaths:\n  /a:\n    get: {}\n',
      'overlay.yaml': [
        'overlay: 1.0.0',
        'actions:',
        '  - target: $.paths["/a"].get',
        '    update:',
        '      responses:',
        '        200:',
        '          description: done',
      ].join('\n'),
    });
    const { locate } = await loadDocument(join(folder, 'api.yaml'), {
      overlays: [join(folder, 'overlay.yaml')],
    });
    const shown = (pointer: string): string => {
      const { file, line } = locate(pointer);
      return `${file.split('/').at(-1)}:${line}`;
    };
    expect(shown('/paths/~1a/get')).toBe('api.yaml:5');
    expect(shown('/paths/~1a/get/responses/200/description')).toBe('overlay.yaml:7');
  });
});

describe('a broken overlay', () => {
  test.for<[string, string, string]>([
    [
      'of no version',
      'actions: []',
      '1:1: no "overlay" key, so no overlay that can be read; add overlay: 1.0.0 or name another file',
    ],
    ['of another version', 'overlay: 2.0.0\nactions: []', '1:1: overlay version "2.0.0", so no overlay'],
    ['without actions', 'overlay: 1.0.0', '1:1: the overlay has no list of actions; add actions'],
    ['that is no YAML', 'overlay: [', '1:11: no valid YAML'],
    [
      'without a target',
      'overlay: 1.0.0\nactions:\n  - update: {}',
      '3:5: the action has no target; add a JSONPath',
    ],
    [
      'with a target that is no JSONPath',
      'overlay: 1.0.0\nactions:\n  - target: paths[',
      '3:5: no JSONPath (RFC 9535): ',
    ],
    [
      'that does nothing',
      'overlay: 1.0.0\nactions:\n  - target: $.info',
      '3:5: the action neither updates, copies nor removes',
    ],
    [
      'that copies several',
      'overlay: 1.1.0\nactions:\n  - target: $.info\n    copy: $.paths.*',
      '4:5: copy matches 2 places and must match one; correct it',
    ],
    [
      'that does not fit',
      'overlay: 1.0.0\nactions:\n  - target: $.info\n    update: 5',
      '4:5: a single value cannot be merged into an object at the target "$.info"; correct it',
    ],
  ])('%s is told in its line', async ([, text, told]) => {
    const folder = await folderWith({ 'api.json': base, 'overlay.yaml': text });
    const problems = await problemsIn(folder, 'api.json', { overlays: [join(folder, 'overlay.yaml')] });
    expect(problems).toEqual([expect.stringContaining(`overlay.yaml:${told}`)]);
  });

  test('that is not there is told', async () => {
    const folder = await folderWith({ 'api.json': base });
    const problems = await problemsIn(folder, 'api.json', { overlays: [join(folder, 'none.yaml')] });
    expect(problems).toEqual(['none.yaml:1:1: the path names no file; check the path']);
  });
});
