import { describe, expect, test } from 'vitest';
import type { HttpAnswer, HttpRequest } from '../../src/core/http.ts';
import { isObject, type Json, type JsonObject } from '../../src/core/json.ts';
import { createDescription } from '../../src/openapi/description.ts';
import { answered, fakeTarget } from '../engine/fake-target.ts';
import { played, toldBy } from './played.ts';

const film = {
  type: 'object',
  required: ['title'],
  properties: {
    id: { type: 'integer', minimum: 1 },
    title: { type: 'string', minLength: 1 },
    year: { type: 'integer' },
    changedAt: { type: 'string' },
  },
};
const content = { 'application/json': { schema: film } };
const many = { 'application/json': { schema: { type: 'array', items: film } } };

/** Films, whose content may tell the id that the path tells as well. */
const films = createDescription({
  info: { title: 'Films' },
  paths: {
    '/films': {
      get: { operationId: 'listFilms', responses: { 200: { content: many } } },
      post: { operationId: 'makeFilm', requestBody: { content }, responses: { 200: { content } } },
    },
    '/films/{id}': {
      parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'integer' } }],
      get: { operationId: 'readFilm', responses: { 200: { content }, 404: {} } },
      put: {
        operationId: 'putFilm',
        requestBody: { content },
        responses: { 200: { content }, 201: { content }, 404: {} },
      },
    },
  },
});

interface Ways {
  readonly changedAt: (given: JsonObject, before: JsonObject | undefined) => Json;
  readonly kept: (before: JsonObject) => JsonObject;
  readonly shown: (id: number) => number;
}
const right: Ways = {
  changedAt: () => '2026-02-03T04:05:06.000Z',
  kept: () => ({}),
  shown: (id) => id,
};

function startFilms(ways: Partial<Ways>) {
  const { changedAt, kept, shown } = { ...right, ...ways };
  const stored = new Map<number, JsonObject>();
  let last = 100;
  const answer = ({ method, url, body }: HttpRequest): HttpAnswer => {
    const asked = new URL(url).pathname.split('/')[2];
    const read: Json = body && body.length > 0 ? JSON.parse(new TextDecoder().decode(body)) : {};
    const given = isObject(read) ? read : {};
    if (method === 'GET' && asked === undefined) return answered(200, [...stored.values()]);
    last += 1;
    const id = Number(asked ?? given.id ?? last);
    const before = stored.get(id);
    if (method === 'GET') return before ? answered(200, before) : answered(404);
    if (typeof given.title !== 'string') return answered(422);
    const film = { ...(before ? kept(before) : {}), ...given, id: shown(id) };
    stored.set(id, { ...film, changedAt: changedAt(given, before) });
    return answered(method === 'PUT' && !before ? 201 : 200, stored.get(id));
  };
  return fakeTarget((_case, request) => answer(request), ['state']);
}

const told = async (law: string, ways: Partial<Ways> = {}) =>
  toldBy(await played(films, startFilms(ways), law));

describe('a PUT that leaves out the id', () => {
  test('is not expected to take away what the path says', async () => {
    expect(await told('put-replaces')).toEqual([]);
  });

  test('still shows that another field stays', async () => {
    expect(await told('put-replaces', { kept: ({ year = null }) => ({ year }) })).toEqual([
      'put-replaces putFilm stays',
    ]);
  });
});

describe('a time that was sent', () => {
  test('is not lost where the server notes the time itself', async () => {
    expect(await told('updated-is-persisted')).toEqual([]);
  });

  test('is lost where it was taken at first, and then no more', async () => {
    const changedAt = (given: JsonObject, before?: JsonObject) =>
      before?.changedAt ?? given.changedAt ?? '2026-02-03T04:05:06Z';
    expect(await told('updated-is-persisted', { changedAt })).toEqual(['updated-is-persisted putFilm lost']);
  });
});

test('when a thing was changed is another moment each time that it is', async () => {
  let moment = 0;
  const changedAt = () => {
    moment += 1;
    return new Date(moment * 1_000).toISOString();
  };
  expect(await told('put-twice-is-once', { changedAt })).toEqual([]);
});

test('a thing that a law makes has an id of its own, where the server may choose one', async () => {
  const target = startFilms({});
  await played(films, target, 'put-twice-is-once', 'updated-is-persisted', 'put-replaces');
  const paths = target.received
    .filter(({ method }) => method === 'PUT')
    .map(({ url }) => new URL(url).pathname);
  expect(paths).not.toEqual([]);
  expect(new Set(paths).size).toBeGreaterThan(2);
});

describe('ids in a list', () => {
  test('beyond 53 bits are not held to name one thing', async () => {
    const beyond = { shown: () => 2 ** 53 };
    expect(await told('created-is-listed', beyond)).not.toContain('created-is-listed listFilms twice');
  });

  test('that come twice are told', async () => {
    const result = await told('created-is-listed', { shown: () => 7 });
    expect(result).toEqual(['created-is-listed listFilms twice']);
  });
});
