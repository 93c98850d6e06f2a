import { describe, expect, test } from 'vitest';
import { listOf, modelOf, record, text, tiesOf, told, whole } from './modelled.ts';

const user = record({ id: whole, name: text, email: text }, 'id');
const newUser = record({ name: text, email: text }, 'name');

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
