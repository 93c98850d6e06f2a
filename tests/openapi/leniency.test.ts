import { expect, test } from 'vitest';
import type { CaseRequest } from '../../src/core/case.ts';
import type { Json } from '../../src/core/json.ts';
import type { Parameter } from '../../src/core/operation.ts';
import { createDescription } from '../../src/openapi/description.ts';
import { leniencyOf } from '../../src/openapi/leniency.ts';

const undescribed = createDescription({});

function causeOf(schema: string, value: Json, keyword = 'type', description = undescribed) {
  const breaks = {
    pointer: `/components/schemas/${schema}/properties/size/${keyword}`,
    keyword,
    at: { in: 'body', name: '/size' },
  } as const;
  const body = { mediaType: 'application/json', value: { size: value } };
  const request: CaseRequest = { path: {}, query: {}, header: {}, cookie: {}, body, credentials: 'sent' };
  return leniencyOf(breaks, request, { parameters: [] }, description);
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

test('a list for the content as a whole is one cause in all operations, unless they take any other type', () => {
  const cause = (schema: string, value: Json) => {
    const breaks = { pointer: `/paths/${schema}/schema/type`, keyword: 'type' } as const;
    const body = { mediaType: 'application/json', value };
    const request: CaseRequest = { path: {}, query: {}, header: {}, cookie: {}, body, credentials: 'sent' };
    const broken = { ...breaks, at: { in: 'body', name: '' } } as const;
    return leniencyOf(broken, request, { parameters: [] }, undescribed);
  };
  expect(cause('Box', []).cause).toBe(cause('Crate', [7]).cause);
  expect(cause('Box', []).cause).not.toBe(cause('Box', 7).cause);
  expect(cause('Box', []).behind).toBe(cause('Box', 7).cause);
  expect(cause('Box', 7).cause).not.toBe(cause('Crate', 7).cause);
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
  const operation = { parameters: [] };
  expect(leniencyOf(syntax, sent(''), operation, undescribed)).toEqual(
    leniencyOf(required, request, operation, undescribed),
  );
  expect(leniencyOf(syntax, sent('{'), operation, undescribed).cause).not.toBe(
    leniencyOf(required, request, operation, undescribed).cause,
  );
});

test('a number for another type is one cause in all schemas by what is wanted: an integer, or text', () => {
  const of = (type: Json) => ({ properties: { size: { type } } });
  const schemas = { Box: of('string'), Crate: of(['string', 'null']), Rack: of('array') };
  const described = createDescription({
    components: { schemas: { ...schemas, Shelf: of('integer'), Case: of('integer') } },
  });
  const cause = (schema: string, value: Json) => causeOf(schema, value, 'type', described);
  expect(cause('Box', 7).cause).toBe(cause('Crate', 1.5).cause);
  expect(cause('Box', 7).behind).toBe(causeOf('Box', '1abc').cause);
  expect(cause('Shelf', 1.5).cause).toBe(cause('Case', 1.5).cause);
  expect(cause('Shelf', 1.5).behind).toBe(causeOf('Shelf', '1abc').cause);
  expect(cause('Shelf', 1.5).cause).not.toBe(cause('Box', 1.5).cause);
  expect(cause('Rack', 7).cause).toBe(causeOf('Rack', '1abc').cause);
});

test.for<[Json]>([['1abc'], [true]])('%j where it breaks the type is a cause for each schema', ([value]) => {
  expect(causeOf('Box', value).cause).not.toBe(causeOf('Crate', value).cause);
});

test('what takes any other type is behind that it takes one in quotes', () => {
  expect(causeOf('Box', '1').behind).toBe(causeOf('Box', '1abc').cause);
  expect(causeOf('Box', '1', 'pattern').cause).not.toBe(causeOf('Box', '1').cause);
});

function causeAtQuery(at: string, name: string, schema: Json) {
  const request: CaseRequest = { path: {}, query: {}, header: {}, cookie: {}, credentials: 'sent' };
  const pointer = `${at}/schema`;
  const parameter: Parameter = {
    ...{
      name,
      in: 'query',
      required: false,
      pointer: at,
      style: 'form',
      explode: true,
      allowReserved: false,
    },
    ...{ schema: { pointer, schema }, examples: [] },
  };
  const breaks = { pointer: `${pointer}/minimum`, keyword: 'minimum', at: { in: 'query', name } } as const;
  return leniencyOf(breaks, request, { parameters: [parameter] }, undescribed).cause;
}

test('a parameter that operations write out alike is lenient once, whatever it is called there', () => {
  const [list, search] = ['/paths/~1a/get/parameters/0', '/paths/~1b/get/parameters/3'];
  const cause = causeAtQuery(list, 'size', { minimum: 1, title: 'Size' });
  expect(causeAtQuery(search, 'size', { minimum: 1, description: 'How many.' })).toBe(cause);
  expect(causeAtQuery(search, 'size', { minimum: 2 })).not.toBe(cause);
  expect(causeAtQuery(search, 'page', { minimum: 1 })).not.toBe(cause);
});

test('content that is null is one cause at all operations, behind that their schemas take any type', () => {
  const body = { mediaType: 'application/json', value: null };
  const request: CaseRequest = { path: {}, query: {}, header: {}, cookie: {}, body, credentials: 'sent' };
  const leniencyAt = (schema: string, sent = request) =>
    leniencyOf(
      { pointer: `/components/schemas/${schema}/type`, keyword: 'type', at: { in: 'body', name: '' } },
      sent,
      { parameters: [] },
      undescribed,
    );
  const other = { ...request, body: { ...body, value: 'text' } };
  expect(leniencyAt('Box').cause).toBe(leniencyAt('Crate').cause);
  expect(leniencyAt('Box').behind).toBe(leniencyAt('Box', other).cause);
  expect(leniencyAt('Box', other).cause).not.toBe(leniencyAt('Crate', other).cause);
});
