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

  test('nested things have parents, and each parameter is tied to its own', () => {
    const post = record({ id: text, title: text });
    const model = modelOf({
      'post /users': { answers: { 201: user } },
      'get /users/{id}': { answers: { 200: user } },
      'post /users/{id}/posts': { body: record({ title: text }), answers: { 201: post } },
      'get /users/{userId}/posts/{postId}': { answers: { 200: post } },
      'delete /users/{userId}/posts/{postId}/comments/{commentId}': { answers: { 204: null } },
      'get /users/{userId}/posts/{postId}/comments': {
        answers: { 200: listOf(record({ id: text, text: text })) },
      },
    });
    expect(model.resources.map(({ name, parent }) => [name, parent?.name])).toEqual([
      ['user', undefined],
      ['post', 'user'],
      ['comment', 'post'],
    ]);
    expect(tiesOf(model, 'delete /users/{userId}/posts/{postId}/comments/{commentId}')).toEqual({
      'path userId': ['post /users answer /id named text'],
      'path postId': ['post /users/{id}/posts answer /id named'],
      'path commentId': ["get /users/{userId}/posts/{postId}/comments items '' /id named"],
    });
  });

  test('things of one name below different parents are not each other', () => {
    const image = record({ id: text, url: text });
    const model = modelOf({
      'post /users/{userId}/images': { answers: { 201: image } },
      'get /users/{userId}/images/{imageId}': { answers: { 200: image } },
      'get /products/{productId}/images/{imageId}': { answers: { 200: image } },
      'get /orders/{orderId}/items': { answers: { 200: listOf(image) } },
    });
    expect(Object.keys(told(model))).toEqual(['user image', 'product image', 'item']);
    expect(tiesOf(model, 'get /products/{productId}/images/{imageId}')).toEqual({});
    expect(reasonOf(model.needs, 'get /products/{productId}/images/{imageId}')).toMatch(
      /makes or lists a product$/,
    );
  });

  test('what is made below a parent is what is read by itself, when both look alike', () => {
    const card = record({ id: text, number: text, brand: text });
    const other = record({ reason: text, at: text });
    const model = modelOf(
      {
        'post /accounts/{accountId}/cards': { answers: { 201: ref('Card') } },
        'get /cards/{cardId}': { answers: { 200: ref('Card') } },
        'get /accounts/{accountId}/holds': { answers: { 200: listOf(other) } },
        'get /holds/{holdId}': { answers: { 200: record({ id: text, until: text }) } },
      },
      { Card: card },
    );
    expect(tiesOf(model, 'get /cards/{cardId}')).toEqual({
      'path cardId': ['post /accounts/{accountId}/cards answer /id named'],
    });
    expect(tiesOf(model, 'get /holds/{holdId}')).toEqual({});
    expect(reasonOf(model.needs, 'post /accounts/{accountId}/cards')).toMatch(/makes or lists an account$/);
  });

  test('several parameters name one thing together', () => {
    const repo = record({ owner: text, name: text, stars: whole });
    const model = modelOf({
      'post /repos': { body: record({ owner: text, name: text }), answers: { 201: repo } },
      'get /repos/{owner}/{name}': { answers: { 200: repo } },
      'get /repos/{owner}': { answers: { 200: listOf(repo) } },
      'delete /repos/{owner}/{name}': { answers: { 204: null } },
    });
    expect(told(model)).toEqual({
      repo: {
        create: ['post /repos'],
        read: ['get /repos/{owner}/{name}'],
        list: ['get /repos/{owner}'],
        remove: ['delete /repos/{owner}/{name}'],
      },
    });
    expect(tiesOf(model, 'delete /repos/{owner}/{name}')).toMatchObject({
      'path owner': ['post /repos answer /owner named', "get /repos/{owner} items '' /owner named"],
      'path name': ['post /repos answer /name named', "get /repos/{owner} items '' /name named"],
    });
  });

  test('a PUT that answers 201 makes what it names', () => {
    const label = record({ name: text, color: text });
    const model = modelOf({
      'put /labels/{name}': { body: record({ color: text }), answers: { 200: label, 201: label } },
      'get /labels/{name}': { answers: { 200: label } },
      'delete /labels/{name}': { answers: { 204: null } },
    });
    expect(told(model).label).toMatchObject({
      create: ['put /labels/{name}'],
      replace: ['put /labels/{name}'],
    });
    expect(tiesOf(model, 'delete /labels/{name}')).toEqual({
      'path name': [
        'put /labels/{name} answer /name named',
        'put /labels/{name} request {"in":"path","name":"name"} named',
      ],
    });
    expect(tiesOf(model, 'put /labels/{name}')).toEqual({});
    expect(model.needs).toEqual([]);
  });

  test('a PUT that refuses an unknown name makes nothing', () => {
    const label = record({ name: text, color: text });
    const model = modelOf({
      'put /labels/{name}': { body: record({ color: text }), answers: { 200: label, 404: null } },
      'get /labels/{name}': { answers: { 200: label } },
    });
    expect(told(model).label).toEqual({ replace: ['put /labels/{name}'], read: ['get /labels/{name}'] });
    expect(reasonOf(model.needs, 'get /labels/{name}')).toBe(
      'nothing that is described makes or lists a label',
    );
  });

  test('what there is one of has no name', () => {
    const model = modelOf({
      'get /me': { answers: { 200: user } },
      'patch /me': { body: newUser, answers: { 200: user } },
      'get /users/{id}': { answers: { 200: user } },
      'get /users/{id}/settings': { answers: { 200: record({ theme: text }) } },
      'put /users/{id}/settings': {
        body: record({ theme: text }),
        answers: { 200: record({ theme: text }) },
      },
      'get /health': { answers: { 200: record({ status: text }) } },
      'get /statistics': { answers: { 200: record({ users: whole }) } },
    });
    expect(told(model)).toEqual({
      me: { read: ['get /me'], update: ['patch /me'] },
      user: { read: ['get /users/{id}'] },
      'user settings': { read: ['get /users/{id}/settings'], replace: ['put /users/{id}/settings'] },
    });
    expect(model.resources.filter(({ isSingleton }) => isSingleton).map(({ name }) => name)).toEqual([
      'me',
      'user settings',
    ]);
    expect(model.untied.map(({ operation }) => operation.id)).toEqual(['get /health', 'get /statistics']);
  });

  test('what is done to all at once, and a word that is no thing, is tied to nothing', () => {
    const model = modelOf({
      'post /users': { answers: { 201: user } },
      'get /users/{id}': { answers: { 200: user } },
      'delete /users': { answers: { 204: null } },
      'post /users/login': {
        body: record({ email: text, password: text }),
        answers: { 200: record({ token: text }) },
      },
      'post /search': { body: record({ q: text }), answers: { 200: record({ hits: whole }) } },
      'post /auth/register': { body: newUser, answers: { 200: record({ token: text }) } },
      'get /': { answers: { 200: record({}) } },
    });
    expect(Object.keys(told(model))).toEqual(['user']);
    expect(told(model).user).toEqual({ create: ['post /users'], read: ['get /users/{id}'] });
    expect(Object.fromEntries(model.untied.map(({ operation, reason }) => [operation.id, reason]))).toEqual({
      'delete /users': 'it is about every user at once',
      'post /users/login': 'it does not say which user',
      'post /search': 'what it does leaves nothing that can be read or named',
      'post /auth/register': 'what it does leaves nothing that can be read or named',
      'get /': 'its path names no thing',
    });
  });

  test('two versions of a thing are two things', () => {
    const model = modelOf({
      'post /v1/users': { answers: { 201: user } },
      'get /v2/users/{id}': { answers: { 200: user } },
    });
    expect(model.resources).toHaveLength(2);
    expect(tiesOf(model, 'get /v2/users/{id}')).toEqual({});
  });
});

describe('paths in the imperative', () => {
  test.for([
    ['/users.create', '/users.get', '/users.list', '/users.remove', '/users.update', '/users.ban'],
    ['/users/create', '/users/get', '/users/list', '/users/delete', '/users/edit', '/users/suspend'],
    ['/createUser', '/getUser', '/listUsers', '/deleteUser', '/updateUser', '/users/activate'],
    [
      '/api/user/new',
      '/api/user/info',
      '/api/user/all',
      '/api/user/destroy',
      '/api/user/rename',
      '/api/user/lock',
    ],
  ] as const)('%s makes what %s reads', ([create, read, list, remove, update, act]) => {
    const id = { query: { id: whole }, required: ['id'] };
    const model = modelOf({
      [`post ${create}`]: { body: newUser, answers: { 200: record({ ok: text, result: user }) } },
      [`get ${read}`]: { ...id, answers: { 200: record({ ok: text, result: user }) } },
      [`get ${list}`]: { answers: { 200: record({ ok: text, result: listOf(user) }) } },
      [`post ${remove}`]: { body: record({ id: text }, 'id') },
      [`post ${update}`]: { body: record({ id: whole, name: text }, 'id') },
      [`post ${act}`]: { body: record({ userId: whole }, 'userId') },
    });
    expect(told(model)).toEqual({
      user: {
        create: [`post ${create}`],
        read: [`get ${read}`],
        list: [`get ${list}`],
        update: [`post ${update}`],
        remove: [`post ${remove}`],
        actions: [`post ${act}`],
      },
    });
    expect(tiesOf(model, `get ${read}`)).toEqual({
      'query id': [`post ${create} answer /result/id named`, `get ${list} items /result /id named`],
    });
    expect(tiesOf(model, `post ${remove}`)['body /id']?.[0]).toBe(
      `post ${create} answer /result/id named text`,
    );
    expect(tiesOf(model, `post ${act}`)['body /userId']?.[0]).toBe(`post ${create} answer /result/id named`);
  });

  test('a name that the maker chose is a key', () => {
    const room = record({ name: text, seats: whole });
    const model = modelOf({
      'post /rooms.create': {
        body: record({ name: text, seats: whole }, 'name'),
        answers: { 200: record({ ok: text }) },
      },
      'get /rooms.get': {
        query: { name: text },
        required: ['name'],
        answers: { 200: record({ result: room }) },
      },
      'post /rooms.rename': { body: record({ name: text, new_name: text }, 'name', 'new_name') },
      'post /bookings.create': {
        body: record({ room: text, room_name: text }, 'room_name'),
        answers: { 200: record({ id: whole }) },
      },
    });
    const made = 'post /rooms.create request {"in":"body","pointer":"/name"} named';
    expect(tiesOf(model, 'get /rooms.get')).toEqual({ 'query name': [made] });
    expect(tiesOf(model, 'post /rooms.rename')).toEqual({ 'body /name': [made] });
    expect(tiesOf(model, 'post /bookings.create')['body /room_name']).toEqual([made]);
  });

  test('what follows a thing by a colon or a slash is done to it', () => {
    const model = modelOf({
      'post /jobs': { answers: { 201: record({ id: text }) } },
      'get /jobs/{id}': { answers: { 200: record({ id: text }) } },
      'post /jobs/{id}:cancel': {},
      'post /jobs/{id}/update': { body: record({ title: text }) },
      'get /jobs/{id}.json': { answers: { 200: record({ id: text }) } },
    });
    expect(told(model)).toEqual({
      job: {
        create: ['post /jobs'],
        read: ['get /jobs/{id}', 'get /jobs/{id}.json'],
        update: ['post /jobs/{id}/update'],
        actions: ['post /jobs/{id}:cancel'],
      },
    });
    expect(tiesOf(model, 'post /jobs/{id}:cancel')).toEqual({ 'path id': ['post /jobs answer /id named'] });
  });
});
