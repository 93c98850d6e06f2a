import { expect, test } from 'vitest';
import type { CaseRequest } from '../../src/core/case.ts';
import type { Description } from '../../src/core/description.ts';
import type { Json } from '../../src/core/json.ts';
import { createDescription } from '../../src/openapi/description.ts';
import { leniencyOf } from '../../src/openapi/leniency.ts';

function causeOf(schema: string, value: Json, keyword = 'type', description?: Description) {
  const breaks = {
    pointer: `/components/schemas/${schema}/properties/size/${keyword}`,
    keyword,
    at: { in: 'body', name: '/size' },
  } as const;
  const body = { mediaType: 'application/json', value: { size: value } };
  const request: CaseRequest = { path: {}, query: {}, header: {}, cookie: {}, body, credentials: 'sent' };
  return leniencyOf(breaks, request, description);
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
  expect(leniencyOf(syntax, sent(''))).toEqual(leniencyOf(required, request));
  expect(leniencyOf(syntax, sent('{')).cause).not.toBe(leniencyOf(required, request).cause);
});

test('a fraction for an integer is one cause in all schemas, unless they take any other type', () => {
  expect(causeOf('Box', 1.5).cause).toBe(causeOf('Crate', 1.5).cause);
  expect(causeOf('Box', 1.5).behind).toBe(causeOf('Box', '1abc').cause);
});

test('a number where text is wanted is one cause in all schemas, and where a list is wanted it is not', () => {
  const of = (type: string) => ({ properties: { size: { type } } });
  const schemas = { Box: of('string'), Crate: of('string'), Rack: of('array') };
  const described = createDescription({ components: { schemas } });
  expect(causeOf('Box', 7, 'type', described).cause).toBe(causeOf('Crate', 7, 'type', described).cause);
  expect(causeOf('Box', 7, 'type', described).behind).toBe(causeOf('Box', '1abc').cause);
  expect(causeOf('Rack', 7, 'type', described).cause).toBe(causeOf('Rack', '1abc').cause);
});

test.for<[Json]>([['1abc'], [true]])('%j where it breaks the type is a cause for each schema', ([value]) => {
  expect(causeOf('Box', value).cause).not.toBe(causeOf('Crate', value).cause);
});

test('what takes any other type is behind that it takes one in quotes', () => {
  expect(causeOf('Box', '1').behind).toBe(causeOf('Box', '1abc').cause);
  expect(causeOf('Box', '1', 'pattern').cause).not.toBe(causeOf('Box', '1').cause);
});
