import { describe, expect, test } from 'vitest';
import { listOf, modelOf, reasonOf, record, ref, text, tiesOf, told, whole } from './modelled.ts';

const user = record({ id: whole, name: text, email: text }, 'id');
const newUser = record({ name: text, email: text }, 'name');

describe('what paths tell of things and their parents', () => {
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

  test('a POST that makes what it names is not given the name of another', () => {
    const group = record({ name: text }, 'name');
    const make = { answers: { 201: group } };
    const model = (line: string) =>
      modelOf({
        'get /groups': { answers: { 200: listOf(group) } },
        'get /groups/{name}': { answers: { 200: group } },
        [line]: make,
      });
    const put = tiesOf(model('put /groups/{name}'), 'put /groups/{name}');
    expect(put).toEqual({ 'path name': ["get /groups items '' /name named"] });
    expect(tiesOf(model('post /groups/{name}'), 'post /groups/{name}')).toEqual({});
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

  test('what changes as many as a filter finds, and answers how many, changes no single one', () => {
    const partial = record({ id: whole, name: text });
    const many = { query: { where: record({}) }, body: partial, answers: { 200: record({ count: whole }) } };
    const model = modelOf({
      'post /users': { body: newUser, answers: { 200: user } },
      'get /users/{id}': { answers: { 200: user } },
      'patch /users/{id}': { body: partial, answers: { 204: null } },
      'patch /users': many,
      'put /users': { ...many, body: record({ id: whole, name: text }, 'id') },
    });
    expect(told(model).user).toMatchObject({ update: ['patch /users/{id}'], replace: ['put /users'] });
    expect(reasonOf(model.untied, 'patch /users')).toBe(
      'it changes as many of what a user is as it is told to',
    );
  });

  test('what changes as many as a filter finds, and answers with them, changes no single one', () => {
    const partial = record({ id: whole, name: text });
    const list = { type: 'array', items: record({ id: whole, name: text }) };
    const model = modelOf({
      'post /users': { body: newUser, answers: { 200: user } },
      'get /users/{id}': { answers: { 200: user } },
      'put /users/{id}': { body: partial, answers: { 200: user } },
      'put /users': { query: { 'where.name.eq': text }, body: partial, answers: { 200: list } },
    });
    expect(told(model).user).toMatchObject({ replace: ['put /users/{id}'] });
    expect(reasonOf(model.untied, 'put /users')).toBe(
      'it changes as many of what a user is as it is told to',
    );
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
