import type { HttpAnswer, HttpRequest } from '../../src/core/http.ts';
import { isArray, isObject, type Json, type JsonObject, member } from '../../src/core/json.ts';
import { createDescription } from '../../src/openapi/description.ts';
import { answered, type FakeTarget, fakeTarget } from '../engine/fake-target.ts';

const properties = {
  id: { type: 'integer', readOnly: true },
  title: { type: 'string', minLength: 1, maxLength: 60 },
  body: { type: ['string', 'null'], maxLength: 200 },
  colour: { type: 'string', enum: ['white', 'blue', 'red'], default: 'white' },
  pinned: { type: 'boolean', default: false },
  rank: { type: 'integer', minimum: 0, maximum: 1000 },
  tags: { type: 'array', items: { type: 'string', maxLength: 30 } },
  place: {
    type: ['object', 'null'],
    properties: { room: { type: ['string', 'null'] }, shelf: { type: ['string', 'null'] } },
  },
  lock: { type: 'string', writeOnly: true },
  hasLock: { type: 'boolean', readOnly: true },
  state: { type: 'string', enum: ['open', 'archived'], readOnly: true },
  madeBy: { type: 'string', readOnly: true },
  version: { type: 'integer', readOnly: true },
};
const example = {
  title: 'Milk',
  body: 'Two bottles',
  colour: 'blue',
  rank: 3,
  tags: ['shop'],
  place: { room: 'Kitchen', shelf: 'Door' },
  lock: 'under-the-mat',
};
const shownNote = {
  description: 'It.',
  content: { 'application/json': { schema: { $ref: '#/components/schemas/Note' } } },
};
const sent = (type: string, schema: string, value: JsonObject) => ({
  required: true,
  content: { [type]: { schema: { $ref: `#/components/schemas/${schema}` }, examples: { one: { value } } } },
});
const whole = sent('application/json', 'Note', example);
const notFound = { 404: {}, 422: {} };
const idInPath = { name: 'id', in: 'path', required: true, schema: { type: 'integer' } };
const mark = {
  type: 'object',
  required: ['word'],
  properties: { id: { type: 'integer', readOnly: true }, word: { type: 'string', minLength: 1 } },
};
const query = (name: string, bounds: JsonObject) => ({
  name,
  in: 'query',
  schema: { type: 'integer', ...bounds },
});

/** Notes, which can be made, read, listed in pages, replaced, patched, marked, printed, archived and removed. */
export const notebookDescription = createDescription({
  info: { title: 'Notebook' },
  paths: {
    '/notes': {
      get: {
        operationId: 'listNotes',
        parameters: [
          query('page', { minimum: 1, default: 1 }),
          query('per_page', { minimum: 1, maximum: 3 }),
        ],
        responses: {
          200: {
            content: {
              'application/json': {
                schema: {
                  type: 'object',
                  properties: {
                    items: { type: 'array', items: { $ref: '#/components/schemas/Note' } },
                    total: { type: 'integer' },
                  },
                },
              },
            },
          },
        },
      },
      post: { operationId: 'makeNote', requestBody: whole, responses: { 201: shownNote, 409: {}, 422: {} } },
    },
    '/notes/{id}': {
      parameters: [idInPath],
      get: { operationId: 'readNote', responses: { 200: shownNote, ...notFound } },
      put: { operationId: 'replaceNote', requestBody: whole, responses: { 200: shownNote, ...notFound } },
      patch: {
        operationId: 'patchNote',
        requestBody: sent('application/merge-patch+json', 'NotePatch', { body: 'One bottle' }),
        responses: { 200: shownNote, ...notFound },
      },
      delete: { operationId: 'removeNote', responses: { 204: {}, ...notFound } },
    },
    '/notes/{id}/print': {
      parameters: [idInPath],
      get: { operationId: 'printNote', responses: { 200: {}, ...notFound } },
    },
    '/notes/{id}/marks': {
      parameters: [idInPath],
      get: {
        operationId: 'listMarks',
        responses: {
          200: { content: { 'application/json': { schema: { type: 'array', items: mark } } } },
          404: {},
        },
      },
      post: {
        operationId: 'makeMark',
        requestBody: { required: true, content: { 'application/json': { schema: mark } } },
        responses: { 201: { content: { 'application/json': { schema: mark } } }, ...notFound },
      },
    },
    '/notes/{id}/archive': {
      parameters: [idInPath],
      post: { operationId: 'archiveNote', responses: { 200: shownNote, ...notFound } },
    },
  },
  components: {
    schemas: {
      Note: { type: 'object', required: ['title'], properties },
      NotePatch: {
        type: 'object',
        minProperties: 1,
        properties: {
          ...properties,
          tags: { type: ['array', 'null'], items: { type: 'string', maxLength: 30 } },
        },
      },
    },
  },
});

export type Notes = Map<number, JsonObject>;
export type Act = (id: number, given: JsonObject, notes: Notes) => HttpAnswer;
/** What each operation does; a variant has others in their place. */
export type Behaviour = Record<
  'make' | 'read' | 'replace' | 'patch' | 'remove' | 'archive' | 'print' | 'marks' | 'mark',
  Act
>;

/** A variant of the notebook, and the law that tells what is wrong with it. */
export type Row = readonly [
  title: string,
  law: string,
  seen: string,
  Partial<Behaviour>,
  ((notes: Notes) => JsonObject[])?,
];

const defaults = { colour: 'white', pinned: false };

/** What may be read of a note. */
function shown({ lock, marks: _marks, ...note }: JsonObject): JsonObject {
  return { ...note, hasLock: typeof lock === 'string' };
}

function writable(given: JsonObject): JsonObject {
  const { id: _id, hasLock: _has, state: _state, madeBy: _madeBy, version: _version, ...rest } = given;
  return rest;
}

/** RFC 7396 §2. */
export function merged(target: Json | undefined, patch: Json): Json {
  if (!isObject(patch)) return patch;
  const result = new Map(Object.entries(isObject(target) ? target : {}));
  for (const [name, value] of Object.entries(patch)) {
    if (value === null) result.delete(name);
    else result.set(name, merged(member(target, name), value));
  }
  return Object.fromEntries(result);
}

export function stored(id: number, given: JsonObject, version: number): JsonObject {
  return { ...defaults, ...writable(given), id, state: 'open', madeBy: 'ada', version };
}

export const show = (status: number, note: JsonObject, location?: string): HttpAnswer =>
  answered(status, shown(note), location === undefined ? [] : [['Location', location]]);

function isWrong(given: JsonObject): boolean {
  const { title, body, colour, rank, pinned, tags, place, lock } = given;
  return (
    ('title' in given && (typeof title !== 'string' || title === '')) ||
    !['string', 'undefined'].includes(body === null ? 'undefined' : typeof body) ||
    (colour !== undefined && !['white', 'blue', 'red'].includes(String(colour))) ||
    !['number', 'undefined'].includes(typeof rank) ||
    !['boolean', 'undefined'].includes(typeof pinned) ||
    !['string', 'undefined'].includes(typeof lock) ||
    (tags !== undefined && tags !== null && !isArray(tags)) ||
    (place !== undefined && place !== null && !isObject(place))
  );
}

const change =
  (changed: (note: JsonObject, given: JsonObject) => JsonObject): Act =>
  (id, given, notes) => {
    const note = notes.get(id);
    if (!note) return answered(404);
    if (isWrong(given)) return answered(422);
    const { state = 'open', version } = note;
    const next = { ...stored(id, changed(note, given), Number(version) + 1), state };
    notes.set(id, next);
    return show(200, next);
  };

const last = new WeakMap<Notes, number>();
/** No number is given twice. */
function nextId(notes: Notes): number {
  const id = Math.max(last.get(notes) ?? 100, ...notes.keys()) + 1;
  last.set(notes, id);
  return id;
}

export const right: Behaviour = {
  make(_id, content, notes) {
    if (typeof content.title !== 'string' || isWrong(content)) return answered(422);
    const id = nextId(notes);
    notes.set(id, stored(id, content, 1));
    return show(201, notes.get(id) ?? {}, `/notes/${id}`);
  },
  read: (id, _content, notes) => {
    const note = notes.get(id);
    return note ? show(200, note) : answered(404);
  },
  replace: change((_note, content) => content),
  patch: change((note, content) => {
    const result = merged(note, content);
    return isObject(result) ? result : {};
  }),
  remove: (id, _content, notes) => answered(notes.delete(id) ? 204 : 404),
  print: (id, _content, notes) => answered(notes.has(id) ? 200 : 404),
  marks: (id, _content, notes) => {
    const note = notes.get(id);
    return note ? answered(200, note.marks ?? []) : answered(404);
  },
  mark(id, { word }, notes) {
    const note = notes.get(id);
    if (!note) return answered(404);
    if (typeof word !== 'string' || word === '') return answered(422);
    const marks = isArray(note.marks) ? note.marks : [];
    const made = { id: 1_000 * id + marks.length, word };
    notes.set(id, { ...note, marks: [...marks, made] });
    return answered(201, made);
  },
  archive(id, _content, notes) {
    const note = notes.get(id);
    if (!note) return answered(404);
    notes.set(id, { ...note, state: 'archived' });
    return show(200, notes.get(id) ?? {});
  },
};

/** A notebook; `listed` is what a list makes of what is there. */
export function startNotebook(
  variant: Partial<Behaviour> = {},
  listed: (notes: Notes) => JsonObject[] = (notes) => [...notes.values()],
): FakeTarget {
  const notes: Notes = new Map();
  const acts = { ...right, ...variant };
  function answer({ method, url, body }: HttpRequest): HttpAnswer {
    const { pathname, searchParams } = new URL(url);
    const [, kind, id = '', action] = pathname.split('/');
    if (kind !== 'notes') return answered(404);
    const content: Json = body && body.length > 0 ? JSON.parse(new TextDecoder().decode(body)) : {};
    const given = isObject(content) ? content : {};
    if (action === 'archive') return acts.archive(Number(id), given, notes);
    if (action === 'print') return acts.print(Number(id), given, notes);
    if (action === 'marks') return (method === 'POST' ? acts.mark : acts.marks)(Number(id), given, notes);
    if (method === 'POST') return acts.make(0, given, notes);
    if (method === 'PUT') return acts.replace(Number(id), given, notes);
    if (method === 'PATCH') return acts.patch(Number(id), given, notes);
    if (method === 'DELETE') return acts.remove(Number(id), given, notes);
    if (id !== '') return acts.read(Number(id), given, notes);
    const all = listed(notes).map(shown);
    const size = Number(searchParams.get('per_page') ?? 3);
    const start = (Number(searchParams.get('page') ?? 1) - 1) * size;
    return answered(200, { items: all.slice(start, start + size), total: all.length });
  }
  return fakeTarget((_case, request) => answer(request), ['state']);
}
