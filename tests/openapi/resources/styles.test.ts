import { describe, expect, test } from 'vitest';
import { listOf, modelOf, reasonOf, record, ref, text, tiesOf, told, whole } from './modelled.ts';

const user = record({ id: whole, name: text, email: text }, 'id');
const newUser = record({ name: text, email: text }, 'name');

describe('what a description tells of a resource', () => {
  test('the whole of one in REST style', () => {
    const model = modelOf(
      {
        'post /api/v1/users': { body: newUser, answers: { 201: ref('User') } },
        'get /api/v1/users': { answers: { 200: record({ data: listOf(ref('User')), total: whole }) } },
        'get /api/v1/users/{user_id}': { answers: { 200: record({ data: ref('User') }) } },
        'put /api/v1/users/{user_id}': { body: newUser, answers: { 200: ref('User'), 404: null } },
        'patch /api/v1/users/{user_id}': { body: newUser, answers: { 200: ref('User') } },
        'delete /api/v1/users/{user_id}': { answers: { 204: null } },
        'post /api/v1/users/{user_id}/disable': {},
      },
      { User: user },
    );
    expect(told(model)).toEqual({
      user: {
        create: ['post /api/v1/users'],
        list: ['get /api/v1/users'],
        read: ['get /api/v1/users/{user_id}'],
        replace: ['put /api/v1/users/{user_id}'],
        update: ['patch /api/v1/users/{user_id}'],
        remove: ['delete /api/v1/users/{user_id}'],
        actions: ['post /api/v1/users/{user_id}/disable'],
      },
    });
    const [resource] = model.resources;
    expect(resource?.identifiers).toEqual([{ name: 'user_id', pointer: '/id', confidence: 'named' }]);
    const shown = [...(resource?.representations ?? [])].map(([{ id }, one]) => [
      id.split('/')[0],
      one.inAnswer,
    ]);
    expect(shown).toContainEqual(['get ', '/data']);
    expect(model.untied).toEqual([]);
    expect(model.needs).toEqual([]);
  });

  test.for([
    ['id', { id: text }, '/id', 'named'],
    ['user_id', { id: text }, '/id', 'named'],
    ['userId', { user_id: text }, '/user_id', 'named'],
    ['id', { userId: text }, '/userId', 'named'],
    ['uuid', { uuid: text, id: whole }, '/uuid', 'named'],
    ['slug', { id: whole, slug: text }, '/slug', 'named'],
    ['name', { name: text, label: text }, '/name', 'named'],
    ['username', { id: whole, username: text }, '/username', 'named'],
    ['userName', { id: whole, name: text }, '/name', 'named'],
    ['user', { id: text, name: text }, '/id', 'named'],
    ['account_id', { id: text }, '/id', 'shaped'],
    ['user_pk', { id: text }, '/id', 'shaped'],
    ['pk', { pk: text }, '/pk', 'named'],
    ['pk', { id: text }, '/id', 'shaped'],
    ['name', { metadata: record({ name: text }), spec: record({}) }, '/metadata/name', 'named'],
  ] as const)('{%s} is found in %j', ([name, fields, pointer, confidence]) => {
    const shown = record({ ...fields, other: text });
    const model = modelOf({
      'post /users': { body: newUser, answers: { 201: shown } },
      [`get /users/{${name}}`]: { answers: { 200: shown } },
    });
    const [best] = tiesOf(model, `get /users/{${name}}`)[`path ${name}`] ?? [];
    expect(best).toBe(`post /users answer ${pointer} ${confidence}`);
  });

  test.for([
    ['slug', { id: text, name: text }],
    ['email', { id: text, title: text }],
    ['id', { id: { type: 'boolean' }, title: text }],
    ['id', { id: text, title: text }, { type: 'string', enum: ['a', 'b'] }],
    ['day', { id: text, day: text }, { type: 'string', format: 'date' }],
    ['id', { id: { type: 'string', format: 'uuid' }, title: text }, whole],
  ] as const)('{%s} is not taken from %j', ([name, fields, schema = text]) => {
    const line = `get /users/{${name}}`;
    const model = modelOf({
      'post /users': { body: record({ title: text }), answers: { 201: record(fields) } },
      [line]: { path: { [name]: schema }, answers: { 200: record(fields) } },
    });
    expect(tiesOf(model, line)).toEqual({});
  });

  test('a field that is chosen by who makes it is not taken for another that names it', () => {
    const model = modelOf({
      'post /users': { body: newUser, answers: { 201: record({ id: text, name: text }) } },
      'get /users/{user}': { answers: { 200: record({ id: text, name: text }) } },
    });
    expect(tiesOf(model, 'get /users/{user}')).toEqual({ 'path user': ['post /users answer /id named'] });
  });

  test('numbers in one place and text in another are tied, and it is told what to turn them into', () => {
    const model = modelOf({
      'post /users': { answers: { 201: record({ id: whole, name: text }) } },
      'get /users/{id}': { answers: { 200: record({ id: text, name: text }) } },
      'get /posts': { query: { userId: whole }, answers: { 200: listOf(record({ id: whole })) } },
    });
    expect(tiesOf(model, 'get /users/{id}')).toEqual({ 'path id': ['post /users answer /id named text'] });
    expect(tiesOf(model, 'get /posts')).toEqual({ 'query userId': ['post /users answer /id named'] });
  });

  test.for([
    ['[]', listOf(ref('User')), ''],
    ['items', record({ items: listOf(ref('User')), offset: whole }), '/items'],
    [
      'content',
      record({ content: listOf(ref('User')), totalElements: whole, pageable: record({}) }),
      '/content',
    ],
    [
      'its own name',
      record({ users: listOf(ref('User')), meta: record({}), filters: listOf(text) }),
      '/users',
    ],
    [
      'HAL',
      record({ _embedded: record({ users: listOf(ref('User')) }), _links: record({}) }),
      '/_embedded/users',
    ],
    [
      'two envelopes',
      record({ ok: text, result: record({ items: listOf(ref('User')), next: text }) }),
      '/result/items',
    ],
  ] as const)('a list is found in %s', ([, answer, at]) => {
    const model = modelOf(
      {
        'get /users': { answers: { 200: answer } },
        'get /users/{id}': { answers: { 200: ref('User') } },
      },
      { User: user },
    );
    expect(tiesOf(model, 'get /users/{id}')).toEqual({
      'path id': [`get /users items ${at || "''"} /id named text`],
    });
  });

  test('a thing with parts of its own is no list of its parts', () => {
    const model = modelOf({
      'get /orders/{id}': {
        answers: { 200: record({ id: text, total: whole, items: listOf(record({ id: text })) }) },
      },
      'get /cart': { answers: { 200: record({ id: text, items: listOf(record({ id: text })) }) } },
    });
    expect(told(model)).toEqual({ order: { read: ['get /orders/{id}'] } });
    expect(reasonOf(model.untied, 'get /cart')).toBe('nothing makes or changes what it reads');
  });
});
