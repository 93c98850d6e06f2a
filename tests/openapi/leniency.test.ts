import { expect, test } from 'vitest';
import type { CaseRequest } from '../../src/core/case.ts';
import type { Json } from '../../src/core/json.ts';
import { createDescription } from '../../src/openapi/description.ts';
import { leniencyOf } from '../../src/openapi/leniency.ts';
import { described } from './described.ts';

const nothing = described({}).description;

function causeOf(schema: string, value: Json, keyword = 'type') {
  const breaks = {
    pointer: `/components/schemas/${schema}/properties/size/${keyword}`,
    keyword,
    at: { in: 'body', name: '/size' },
  } as const;
  const body = { mediaType: 'application/json', value: { size: value } };
  const request: CaseRequest = { path: {}, query: {}, header: {}, cookie: {}, body, credentials: 'sent' };
  return leniencyOf(breaks, request, nothing);
}

test.for<[Json]>([['1'], ['-2.5'], ['true']])(
  '%j where it goes in quotes is one cause in all schemas',
  ([value]) => {
    expect(causeOf('Box', value).cause).toBe(causeOf('Crate', value).cause);
  },
);

test('null for nothing is one cause in all members, unless they take any other type', () => {
  expect(causeOf('Box', null).cause).toBe(causeOf('Crate', null).cause);
  expect(causeOf('Box', null).cause).not.toBe(causeOf('Box', '1abc').cause);
  expect(causeOf('Box', null).behind).toBe(causeOf('Box', '1abc').cause);
});

test('no content in the place of some is one cause, sent as none or as nothing', () => {
  const request: CaseRequest = { path: {}, query: {}, header: {}, cookie: {}, credentials: 'sent' };
  const mediaType = 'application/json';
  const sent = (text: string): CaseRequest => ({
    ...request,
    body: { mediaType, bytes: new TextEncoder().encode(text) },
  });
  const required = { pointer: '/paths/a', keyword: 'required', at: { in: 'body', name: '' } } as const;
  const syntax = { pointer: '/paths/b', keyword: 'syntax', at: { in: 'content', name: mediaType } } as const;
  expect(leniencyOf(syntax, sent(''), nothing)).toEqual(leniencyOf(required, request, nothing));
  expect(leniencyOf(syntax, sent('{'), nothing).cause).not.toBe(leniencyOf(required, request, nothing).cause);
});

test.for<[Json]>([['1abc'], [1.5]])('%j where it breaks the type is a cause for each schema', ([value]) => {
  expect(causeOf('Box', value).cause).not.toBe(causeOf('Crate', value).cause);
});

test('what takes any other type is behind that it takes one in quotes', () => {
  expect(causeOf('Box', '1').behind).toBe(causeOf('Box', '1abc').cause);
  expect(causeOf('Box', '1', 'pattern').cause).not.toBe(causeOf('Box', '1').cause);
});

test('a parameter that operations write out alike is one cause in all of them', () => {
  const limited = (maximum: number) => ({
    get: { parameters: [{ in: 'query', name: 'limit', schema: { type: 'integer', maximum } }] },
  });
  const description = createDescription({
    openapi: '3.0.3',
    info: { title: 'Things', version: '1' },
    paths: { '/a': limited(500), '/b': limited(500), '/c': limited(10) },
  });
  const request: CaseRequest = {
    path: {},
    query: { limit: 501 },
    header: {},
    cookie: {},
    credentials: 'sent',
  };
  const causeAt = (path: string) =>
    leniencyOf(
      {
        pointer: `/paths/~1${path}/get/parameters/0/schema/maximum`,
        keyword: 'maximum',
        at: { in: 'query', name: 'limit' },
      },
      request,
      description,
    ).cause;
  expect(causeAt('a')).toBe(causeAt('b'));
  expect(causeAt('a')).not.toBe(causeAt('c'));
});

test('content that is null is one cause at all operations, behind that their schemas take any type', () => {
  const body = { mediaType: 'application/json', value: null };
  const request: CaseRequest = { path: {}, query: {}, header: {}, cookie: {}, body, credentials: 'sent' };
  const leniencyAt = (schema: string, sent = request) =>
    leniencyOf(
      { pointer: `/components/schemas/${schema}/type`, keyword: 'type', at: { in: 'body', name: '' } },
      sent,
      nothing,
    );
  const other = { ...request, body: { ...body, value: 'text' } };
  expect(leniencyAt('Box').cause).toBe(leniencyAt('Crate').cause);
  expect(leniencyAt('Box').behind).toBe(leniencyAt('Box', other).cause);
  expect(leniencyAt('Box', other).cause).not.toBe(leniencyAt('Crate', other).cause);
});
