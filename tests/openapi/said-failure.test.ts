import { describe, expect, test } from 'vitest';
import type { Json, JsonObject } from '../../src/core/json.ts';
import { saidFailure, saysItemFailed } from '../../src/openapi/said-failure.ts';
import { described } from './described.ts';

const json = (schema: JsonObject) => ({ content: { 'application/json': { schema } } });
const envelope = (code: JsonObject, data: JsonObject) => {
  return json({ type: 'object', properties: { code, message: { type: 'string' }, data } });
};
const thing = { type: 'object', properties: { id: { type: 'integer' } } };
const coded = {
  200: envelope({ type: 'integer', example: 0 }, thing),
  400: envelope({ type: 'integer', example: 1 }, { type: 'object' }),
  500: envelope({ type: 'integer', enum: [2, 3] }, { type: 'object' }),
};

function said(content: Json, responses: JsonObject = {}, status = 200) {
  const { operation, description } = described({ responses });
  return saidFailure(content, operation, status, description);
}

describe('a success says that it failed', () => {
  test('with a value that is declared for a failure, and another one for the success', () => {
    expect(said({ code: 1, message: 'no such thing', data: null }, coded)).toEqual({
      name: 'code',
      value: 1,
      declared: '400',
    });
    expect(said({ code: 3, message: 'locked' }, coded)).toMatchObject({ declared: '500' });
  });

  test.each<[Json]>([
    [{ success: false, message: 'no such thing' }],
    [{ ok: false, errors: [{ name: 'lost' }], data: null }],
    [{ code: 404, msg: 'no such thing', data: {} }],
    [{ statusCode: 422, error: 'Unprocessable', details: [] }],
  ])('as it is usual: %j', (content) => {
    expect(said(content)).toBeDefined();
  });
});

describe('a success says nothing of the kind', () => {
  test('with the value of the success, or with one that nobody declares', () => {
    expect(said({ code: 0, message: 'ok', data: null }, coded)).toBeUndefined();
    expect(said({ code: 7, message: 'odd', data: null }, coded)).toBeUndefined();
  });

  test('where a thing has a state of its own', () => {
    const state = (example: string) => json({ type: 'object', properties: { status: { example } } });
    const responses = { 200: state('done'), 400: state('error') };
    expect(said({ status: 'error', id: 7 }, responses)).toBeUndefined();
    expect(said({ id: 7, success: false, message: 'out of paper' })).toBeUndefined();
    expect(said({ code: 404, message: 'shown to who is lost', template: 'lost.html' })).toBeUndefined();
  });

  test.each<[Json]>([
    [{ success: true, message: 'made' }],
    [{ success: false }],
    [{ code: 200, message: 'made' }],
    [{ status: 404 }],
    [[{ success: false, message: 'one of many' }]],
    ['error'],
  ])('%j', (content) => {
    expect(said(content)).toBeUndefined();
  });

  test('with another status', () => {
    expect(said({ success: false, message: 'no such thing' }, {}, 404)).toBeUndefined();
  });
});

describe('an answer to a batch', () => {
  test.each<[boolean, Json]>([
    [true, { result: { a: { error: { code: 'invalid', message: 'no such type' } } } }],
    [true, [{ id: 1 }, { errors: ['name is missing'] }]],
    [false, { result: { a: { allowed: true, error: null } }, errors: 0 }],
    [false, { items: [{ id: 1, errors: [], error: '' }] }],
  ])('tells that an item failed: %s in %j', (isTold, content) => {
    expect(saysItemFailed(content)).toBe(isTold);
  });
});
