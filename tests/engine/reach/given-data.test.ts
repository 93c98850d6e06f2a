import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CaseRequest } from '../../../src/core/case.ts';
import { learnedText, readGivenValues, readLearned } from '../../../src/engine/reach/given-data.ts';
import { readDataFile } from '../../../src/openapi/data-file.ts';
import { blogDescription } from './blog.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'troth-data-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function written(text: string, name = 'data.yaml') {
  const file = join(folder, name);
  await writeFile(file, text);
  return readDataFile(file);
}

const { operations } = blogDescription;

function operation(id: string) {
  const found = operations.find((one) => one.id === id);
  if (!found) throw new Error(`there is no ${id}`);
  return found;
}

const request: CaseRequest = {
  path: { user_id: 1 },
  query: {},
  header: {},
  cookie: {},
  body: { mediaType: 'application/json', value: { title: 'text' } },
  credentials: 'sent',
};

describe('a file of values', () => {
  test('fills every place of the name, and what it says of one operation there alone', async () => {
    const file = await written(
      'user_id: 7\ntitle: Hello\noperations:\n  makePost:\n    path: {user_id: 8}\n',
    );
    const { filled } = readGivenValues(file, blogDescription);
    expect(filled(operation('makePost'), request)).toMatchObject({
      path: { user_id: 8 },
      body: { value: { title: 'Hello' } },
    });
    expect(filled(operation('readUser'), request).path).toEqual({ user_id: 7 });
  });

  test.for<[string, string]>([
    ['- 1\n', 'data.yaml:1: is no map of values; give NAME: VALUE'],
    ['title: x\ncolour: red\n', 'data.yaml:2: no parameter and no property is called colour'],
    ['operations:\n  makeTea: {}\n', 'data.yaml:2: no operation is called makeTea'],
    ['operations:\n  makePost:\n    cup: {}\n', 'data.yaml:3: cup is no place of a request'],
    ['operations:\n  makePost:\n    path: 3\n', 'data.yaml:3: is no map; give NAME: VALUE'],
  ])('that does not fit is refused with its line: %j', async ([text, message]) => {
    const file = await written(text);
    expect(() => readGivenValues(file, blogDescription)).toThrow(message);
  });

  test('that is no YAML is refused with its line, and one that is not there with its name', async () => {
    await expect(written('a: 1\nb: [')).rejects.toThrow(/data\.yaml:[23]: /);
    await expect(readDataFile(join(folder, 'gone.yaml'))).rejects.toThrow(/gone\.yaml: the path /);
  });
});

describe('what was learned', () => {
  test('is read as it was written, without operations that are no longer there', async () => {
    const learned = new Map([
      ['makePost', request],
      ['makeTea', request],
    ]);
    const file = await written(learnedText(learned), 'learned.json');
    expect([...readLearned(file, operations)]).toEqual([['makePost', request]]);
  });

  test.for<[string, string]>([
    ['[]', 'learned.json:1: is not what --learned writes; remove the file or name another'],
    ['{"requests":\n{"makePost":\n7}}', 'learned.json:2: is no request; remove the entry'],
  ])('is refused with its line where it is something else: %j', async ([text, message]) => {
    const file = await written(text, 'learned.json');
    expect(() => readLearned(file, operations)).toThrow(message);
  });
});
