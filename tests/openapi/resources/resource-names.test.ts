import { expect, test } from 'vitest';
import type { JsonObject } from '../../../src/core/json.ts';
import { listOf, modelOf, record, tiesOf, told } from './modelled.ts';

const name = (pattern: string): JsonObject => ({ type: 'string', pattern });
const note = record({ name: { type: 'string' }, content: { type: 'string' } });

function notes(pattern = 'notes/[^/]+') {
  return modelOf({
    'post /v1/notes': { body: note, answers: { 200: note } },
    'get /v1/notes': { answers: { 200: record({ notes: listOf(note) }) } },
    'get /v1/{name_2}': { path: { name_2: name(pattern) }, answers: { 200: note } },
    'patch /v1/{note.name}': { path: { 'note.name': name(pattern) }, body: note, answers: { 200: note } },
    'delete /v1/{name}': { path: { name: name(pattern) } },
    'post /v1/{name}:archive': { path: { name: name(pattern) } },
    'get /files/{name}': { path: { name: name(pattern) } },
  });
}

test('a parameter that takes the whole name of a resource says by its pattern what it names', () => {
  expect(told(notes())['note (/v1/{name})'] ?? told(notes()).note).toEqual({
    create: ['post /v1/notes'],
    list: ['get /v1/notes'],
    read: ['get /v1/{name_2}'],
    update: ['patch /v1/{note.name}'],
    remove: ['delete /v1/{name}'],
    actions: ['post /v1/{name}:archive'],
  });
});

test.for([
  ['get /v1/{name_2}', 'path name_2'],
  ['patch /v1/{note.name}', 'path note.name'],
  ['delete /v1/{name}', 'path name'],
  ['post /v1/{name}:archive', 'path name'],
  ['get /files/{name}', 'path name'],
] as const)('%s gets the name that was made', ([operation, place]) => {
  for (const pattern of ['notes/[^/]+', '^notes/[^/]+$'])
    expect(tiesOf(notes(pattern), operation)[place]?.[0]).toMatch(/^post \/v1\/notes answer \/name /);
});

test('of a name within another, each part is told apart', () => {
  const page = record({ name: { type: 'string' } });
  const model = modelOf({
    'post /v1/books': { body: page, answers: { 200: page } },
    'get /v1/{name}': { path: { name: name('books/[^/]+') }, answers: { 200: page } },
    'post /v1/{parent}/pages': { path: { parent: name('books/[^/]+') }, body: page, answers: { 200: page } },
    'get /v1/{name_1}': { path: { name_1: name('books/[^/]+/pages/[^/]+') }, answers: { 200: page } },
  });
  expect(told(model)).toMatchObject({
    book: { create: ['post /v1/books'], read: ['get /v1/{name}'] },
    page: { create: ['post /v1/{parent}/pages'], read: ['get /v1/{name_1}'] },
  });
  expect(tiesOf(model, 'post /v1/{parent}/pages')['path parent']?.[0]).toMatch(/^post \/v1\/books answer/);
});

test('a pattern that is none of a name stays out of it', () => {
  for (const pattern of ['[a-z]+/[^/]+', 'notes', '^notes/\\d+$', '[^/]+', 'users/[^/]+/setting'])
    expect(tiesOf(notes(pattern), 'get /v1/{name_2}')['path name_2']).toBeUndefined();
});

test('what only is removed at a path of its own is what is made below another', () => {
  const mark = record({ id: { type: 'integer' }, kind: { type: 'string' } });
  const model = modelOf({
    'post /notes': { body: note, answers: { 200: note } },
    'get /notes/{name}': { answers: { 200: note } },
    'post /notes/{name}/marks': { body: mark, answers: { 200: mark } },
    'get /notes/{name}/marks': { answers: { 200: listOf(mark) } },
    'delete /marks/{markId}': {},
  });
  expect(tiesOf(model, 'delete /marks/{markId}')['path markId']?.[0]).toMatch(
    /^post \/notes\/\{name\}\/marks answer \/id named/,
  );
});
