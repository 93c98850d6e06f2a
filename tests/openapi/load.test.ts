import { mkdir, symlink } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { TrothError } from '../../src/core/errors.ts';
import type { JsonObject } from '../../src/core/json.ts';
import { type LoadOptions, loadDocument } from '../../src/openapi/load.ts';
import { folderWith, problemsIn, problemsOf, refusalOf, warningsOf } from './temporary-folder.ts';

const head = 'openapi: 3.1.0\npaths: {}\n';

async function read(
  content: string | JsonObject,
  name = 'api.yaml',
  options?: LoadOptions,
): Promise<JsonObject> {
  const folder = await folderWith({ [name]: content });
  return (await loadDocument(join(folder, name), options)).document;
}

describe('a description in YAML', () => {
  test('is read by the core schema of YAML 1.2: no, on and dates stay text', async () => {
    const text = `${head}x-values: [no, on, 2026-11-21, 12:30, true, 0o17, 1.5, ~]\n`;
    expect((await read(text))['x-values']).toEqual(['no', 'on', '2026-11-21', '12:30', true, 15, 1.5, null]);
  });

  test('keeps keys as they are written', async () => {
    const text = `${head}x-map: {1.0: a, 0x10: b, null: c, 200: d, on: e, __proto__: f}\n`;
    const map = (await read(text))['x-map'];
    expect(JSON.stringify(map)).toBe('{"200":"d","1.0":"a","0x10":"b","null":"c","on":"e","__proto__":"f"}');
  });

  test('is read the same when its text is JSON', async () => {
    expect(await read('\n {"openapi": "3.1.0", "paths": {}}')).toEqual({ openapi: '3.1.0', paths: {} });
  });

  test('may begin with a brace and not be JSON', async () => {
    expect(await read('{openapi: 3.1.0, paths: {}}')).toEqual({ openapi: '3.1.0', paths: {} });
  });

  test('has merge keys and aliases written out as copies', async () => {
    const text = `${head}x-a: &a {p: 1, q: [2]}\nx-b:\n  <<: *a\n  p: 3\nx-c: *a\n`;
    const document = await read(text);
    expect(document['x-b']).toEqual({ p: 3, q: [2] });
    expect(document['x-c']).toEqual(document['x-a']);
    expect(document['x-c']).not.toBe(document['x-a']);
  });

  test.for([
    ['a repeated key', 'a: 1\nb:\n  c: 1\n  "c": 2\n', '4:3: the key "c" stands twice; remove one'],
    ['a tab for indentation', 'a:\n\t- 1\n', '2:'],
    ['an unclosed list', 'a: [1, 2\n', 'no valid YAML'],
    ['an unknown alias', 'a: *nowhere\n', 'no valid YAML: unidentified alias "nowhere"; correct it'],
    ['an alias inside its own anchor', 'a: &a\n  b: *a\n', '2:6: *a stands inside &a; use a $ref'],
    ['a second document', 'a: 1\n---\nb: 1\n', '3:1: a second YAML document begins'],
    ['a list as a key', '? [1, 2]\n: 3\n', '1:3: a key that is no text; write a string'],
    [
      'a number that JSON has not',
      'a:\n  - .inf\n',
      '2:5: this number is none of JSON; write it as a string',
    ],
    ['a tag of a programming language', 'a: !!js/function "x"\n', 'no valid YAML: unknown scalar tag'],
  ] as const)('is refused for %s', async ([, text, told]) => {
    const [line, ...others] = await problemsOf(text);
    expect(line).toContain(told);
    expect(line).toMatch(/^api\.yaml:\d+:\d+: /);
    expect(others).toEqual([]);
  });
});

describe('a description in JSON', () => {
  test('is read with the escapes of its keys', async () => {
    const text =
      '{"openapi":"3.1.0","paths":{},"x-\\u0061":["\\"\\\\\\n", -1.5e3, true, false, null, {}, []]}';
    expect(await read(text, 'api.json')).toMatchObject({
      'x-a': ['"\\\n', -1500, true, false, null, {}, []],
    });
  });

  test('may carry a byte order mark', async () => {
    expect(await read('\uFEFF{"openapi":"3.1.0","paths":{}}', 'api.json')).toHaveProperty('openapi', '3.1.0');
  });

  test.for([
    ['a repeated key', '{\n "a": 1,\n "\\u0061": 2}', '3:2: the key "a" stands twice; remove one'],
    [
      'a trailing comma',
      '{"a": 1,\n}',
      '2:1: no valid JSON: stands "}" where a key in double quotes should be',
    ],
    ['a missing comma', '{"a": 1\n "b": 2}', '2:2: no valid JSON: stands "\\"" where a comma or } should be'],
    ['a missing colon', '{"a" 1}', '1:6: no valid JSON: stands "1" where a colon should be'],
    ['a wrong bracket', '{"a": [1}}', '1:9: no valid JSON: stands "}" where a comma or ] should be'],
    ['an early end', '{"a": [1', '1:9: no valid JSON: the file ends where a comma or ] should be'],
    ['text after the end', '{} {}', '1:4: no valid JSON: stands "{" where the end of the file should be'],
    ['a bare word', '{"a": yes}', '1:7: no valid JSON: stands "y" where a value should be'],
    ['a number with a leading zero', '[01]', '1:3: no valid JSON: stands "1" where a comma or ] should be'],
    ['a number that JavaScript has not', '[1e400]', '1:2: this number is too large'],
    ['an open string', '{"a": "b}', '1:7: this string does not end'],
    ['a line break in a string', '{"a": "b\n"}', '1:9: a control character in a string'],
    ['an unknown escape', '{"a": "\\x"}', '1:8: no valid JSON: stands "\\\\" where an escape sequence'],
    ['a comment', '// no\n{}', '1:1: no valid JSON: stands "/" where a value should be'],
  ] as const)('is refused for %s', async ([, text, told]) => {
    const [line, ...others] = await problemsOf(text, 'api.json');
    expect(line).toContain(`api.json:${told}`);
    expect(others).toEqual([]);
  });
});

describe('more than we read', () => {
  const limit = 'more values than a description may have, aliases written out; leave parts out';

  test('an alias bomb is refused without being built', async () => {
    const levels = Array.from({ length: 12 }, (_, n) => `x${n + 1}: &x${n + 1} [${`*x${n},`.repeat(9)}]\n`);
    const [line] = await problemsOf(`${head}x0: &x0 [lol]\n${levels.join('')}`);
    expect(line).toContain(limit);
  });

  test('values are counted in all files together', async () => {
    const folder = await folderWith({
      'api.yaml': `${head}components: {schemas: {A: {$ref: a.json}}}\n`,
      'a.json': '{"enum": [1, 2, 3, 4, 5]}',
    });
    const path = join(folder, 'api.yaml');
    await expect(loadDocument(path, { maxNodes: 14 })).resolves.toBeDefined();
    expect(await problemsIn(folder, 'api.yaml', { maxNodes: 13 })).toEqual([`a.json:1:23: ${limit}`]);
    expect(await problemsIn(folder, 'api.yaml', { maxNodes: 5 })).toEqual([expect.stringContaining(limit)]);
  });

  test('values of one file leave fewer for the next', async () => {
    const folder = await folderWith({
      'api.yaml': `${head}components: {schemas: {A: {$ref: a.json}, B: {$ref: b.json}}}\n`,
      'a.json': '{"enum": [1, 2, 3, 4, 5]}',
      'b.json': '{"enum": [1, 2, 3, 4, 5]}',
    });
    await expect(loadDocument(join(folder, 'api.yaml'), { maxNodes: 23 })).resolves.toBeDefined();
    expect(await problemsIn(folder, 'api.yaml', { maxNodes: 22 })).toEqual([`b.json:1:23: ${limit}`]);
  });

  test.for(['api.json', 'api.yaml'])('200,000 nested lists in %s are a plain error', async (name) => {
    const nested = `{"openapi": "3.1.0", "x": ${'['.repeat(200_000)}${']'.repeat(200_000)}}`;
    const [line] = await problemsOf(nested, name);
    expect(line).toContain('nested deeper than 500 levels; name parts and refer to them');
  });

  test('a dense text in YAML is refused before it is parsed', async () => {
    const text = `${head}x: [${'1,'.repeat(400_000)}1]\n`;
    const folder = await folderWith({ 'api.yaml': text });
    expect(await problemsIn(folder, 'api.yaml', { maxNodes: 100_000 })).toEqual([`api.yaml:1:1: ${limit}`]);
  });

  test('aliases cannot nest deeper either', async () => {
    const levels = Array.from({ length: 600 }, (_, n) => `x${n + 1}: &x${n + 1} [*x${n}]\n`);
    const [line] = await problemsOf(`${head}x0: &x0 [deep]\n${levels.join('')}`);
    expect(line).toContain('nested deeper than 500 levels');
  });

  test('a description of megabytes is less than that', async () => {
    const schema = {
      type: 'object',
      description: 'd'.repeat(100),
      properties: { self: { $ref: '#/components/schemas/S0' } },
    };
    const schemas = Object.fromEntries(Array.from({ length: 20_000 }, (_, n) => [`S${n}`, schema]));
    const document = await read({ openapi: '3.1.0', components: { schemas } }, 'api.json');
    expect(document).toHaveProperty('components.schemas.S19999.properties.self');
  });
});

describe('what is no text of a description', () => {
  test.for([
    ['an empty file', '', 'this file is empty; fill it or name another'],
    ['a file of comments', '# to be written\n---\n', 'this file is empty; fill it or name another'],
    ['blank lines', '\n \n', 'this file is empty; fill it or name another'],
    ['binary content', new Uint8Array([137, 80, 78, 71, 0, 1]), 'this is a binary file'],
    ['UTF-16', Buffer.from('openapi: 3.1.0', 'utf16le'), 'text in UTF-16; give JSON or YAML in UTF-8'],
    ['Latin-1', Buffer.from('title: Café', 'latin1'), 'this file is not UTF-8; save it as UTF-8'],
  ] as const)('%s is refused', async ([, content, told]) => {
    const [line, ...others] = await problemsOf(content);
    expect(line).toContain(told);
    expect(line).toMatch(/^api\.yaml:1:1: /);
    expect(others).toEqual([]);
  });

  test('a path without a file, a folder and an address are refused', async () => {
    const folder = await folderWith({});
    await mkdir(join(folder, 'specs'));
    expect(await problemsIn(folder, 'none.yaml')).toEqual([
      'none.yaml:1:1: the path names no file; check the path',
    ]);
    expect(await problemsIn(folder, 'specs')).toEqual([
      'specs:1:1: the path is a folder; name a file in it, such as openapi.yaml',
    ]);
    const { message } = await refusalOf('https://example.com/openapi.json');
    expect(message).toContain('this is read from files only; download it');
  });

  test('what cannot be opened, and what is no regular file, are refused', async () => {
    const folder = await folderWith({});
    await symlink('loop.yaml', join(folder, 'loop.yaml'));
    expect(await problemsIn(folder, 'loop.yaml')).toEqual([
      'loop.yaml:1:1: the path cannot be read (ELOOP); check the file and its permissions',
    ]);
    const { message } = await refusalOf('/dev/null');
    expect(message).toContain('the path is no regular file; name a JSON or YAML file');
  });

  test('a root that is no folder is wrong usage', async () => {
    const folder = await folderWith({ 'api.yaml': head });
    const loading = loadDocument(join(folder, 'api.yaml'), { root: join(folder, 'none') });
    await expect(loading).rejects.toThrow('names no folder; check the root of the description');
  });
});

describe('the error', () => {
  test('is for people, ends the command with 2, and lists every problem', async () => {
    const folder = await folderWith({
      'api.yaml': 'openapi: 3.1.0\npaths: 5\ncomponents: 6\n',
    });
    const path = join(folder, 'api.yaml');
    const error = await refusalOf(path);
    const file = relative(process.cwd(), path);
    expect(error).toBeInstanceOf(TrothError);
    expect(error.exitCode).toBe(2);
    const lines = error.problems.map(
      (found) => `${found.file}:${found.line}:${found.column}: ${found.message}`,
    );
    expect(error.message).toBe(lines.join('\n'));
    expect(error.problems.map((found) => [found.file, found.line, found.column, found.pointer])).toEqual([
      [file, 2, 1, '/paths'],
      [file, 3, 1, '/components'],
    ]);
  });

  test('keeps one line a problem, whatever the description writes into it', async () => {
    const [line, ...others] = await problemsOf('openapi: "3\\n\\e[31m1"\npaths: {}\n');
    expect(line).toContain('OpenAPI version "3\\n\\u001b[31m1" is not read');
    expect(others).toEqual([]);
    const operation = { operationId: 'one' };
    const paths = { '/a\n\u009b31m': { get: operation, put: operation } };
    expect(await warningsOf({ openapi: '3.1.0', paths }, 'api.json')).toEqual([
      expect.stringContaining('PUT /a??31m has the operationId "one" of GET /a??31m;'),
    ]);
  });
});

test('a security scheme that is not declared is a warning, at each of its places', async () => {
  const schemes = 'components: {securitySchemes: {key: {type: apiKey, in: header, name: k}}}';
  const paths = 'paths: {/a: {get: {security: [{key: []}, {}, {other: []}]}, put: {}}}';
  expect(await warningsOf(`openapi: 3.1.0\nsecurity: [{gone: []}]\n${schemes}\n${paths}\n`)).toEqual([
    expect.stringContaining(
      'the security scheme "gone" is not declared, so that nothing is sent for it; declare it',
    ),
    expect.stringContaining('the security scheme "other" is not declared'),
  ]);
});

describe('the loaded document', () => {
  test('has lines that a carriage return alone can end', async () => {
    const folder = await folderWith({ 'api.yaml': 'openapi: 3.1.0\rpaths: {}\r' });
    expect((await loadDocument(join(folder, 'api.yaml'))).locate('/paths')).toMatchObject({
      line: 2,
      column: 1,
    });
  });

  test('keeps the order of the keys, and is the same each time', async () => {
    const text = 'paths: {/b: {}, /a: {}}\nopenapi: 3.1.0\nx-last: 1\ninfo: {version: 1, title: t}\n';
    const first = JSON.stringify(await read(text));
    expect(first).toBe(
      '{"paths":{"/b":{},"/a":{}},"openapi":"3.1.0","x-last":1,"info":{"version":1,"title":"t"}}',
    );
    expect(JSON.stringify(await read(text))).toBe(first);
  });

  test.for([
    ['api.yaml', 'openapi: 3.1.0\npaths:\n  /a:\n    get: &g {tags:\n     [x,\n      y]}\n  /b: {get: *g}\n'],
    [
      'api.json',
      '{"openapi": "3.1.0",\r\n"paths":\r\n  {"/a":\r\n    {"get": {"tags":\r\n     ["x",\r\n      "y"]}},\r\n   "/b": {}}}',
    ],
  ] as const)('tells line and column of every place in %s', async ([name, text]) => {
    const folder = await folderWith({ [name]: text });
    const { locate, entry } = await loadDocument(join(folder, name));
    const at = (pointer: string) => {
      const { file, line, column } = locate(pointer);
      expect(file).toBe(entry);
      return [line, column];
    };
    expect(entry).toBe(relative(process.cwd(), join(folder, name)));
    const [line, column] = name === 'api.yaml' ? [4, 5] : [4, 6];
    expect(at('')).toEqual([1, 1]);
    expect(at('/paths')).toEqual([2, 1]);
    expect(at('/paths/~1a/get')).toEqual([line, column]);
    expect(at('/paths/~1a/get/tags/1')).toEqual([6, 7]);
    expect(at('/paths/~1a/get/not/there')).toEqual([line, column]);
    expect(at('/paths/~1b')[0]).toBe(7);
    if (name === 'api.yaml') expect(at('/paths/~1b/get/tags/1')).toEqual([6, 7]);
  });
});
