import { Buffer } from 'node:buffer';
import { describe, expect, test } from 'vitest';
import violations from '../../src/cases/violations.ts';
import type { CaseRequest } from '../../src/core/case.ts';
import type { JsonObject } from '../../src/core/json.ts';
import { baseRequests } from '../../src/openapi/base-requests.ts';
import { requestErrors } from '../../src/openapi/request-errors.ts';
import { serialise } from '../../src/openapi/serialise.ts';
import { described } from './described.ts';

const { description, operation } = described({
  requestBody: {
    required: true,
    content: {
      'multipart/form-data': {
        schema: {
          type: 'object',
          required: ['file', 'note'],
          properties: { file: { type: 'string', format: 'binary' }, note: { type: 'string' } },
        },
      },
    },
  },
});

function sent(request: CaseRequest): Request {
  const { url, method, headers, body } = serialise(operation, request, {
    description,
    baseUrl: 'http://things.invalid',
    credentials: new Map(),
  });
  return new Request(url, {
    method,
    headers: headers.map(([name, value]): [string, string] => [name, value]),
    ...(body ? { body: Buffer.from(body) } : {}),
  });
}

describe('content of several parts', () => {
  test('is made of a description alone, and read by others as it was meant', async () => {
    const [base] = baseRequests(operation, description).requests;
    if (!base) throw new Error('no request was made');
    const form = await sent(base.request).formData();
    expect(form.get('file')).toBeInstanceOf(File);
    expect(typeof form.get('note')).toBe('string');
  });

  test('keeps a quote in a name from ending it', async () => {
    const request: CaseRequest = {
      path: { id: 1 },
      query: {},
      header: {},
      cookie: {},
      body: { mediaType: 'multipart/form-data', value: { 'a"b': 'text' } },
      credentials: 'sent',
    };
    expect(await sent(request).text()).toContain('name="a%22b"');
  });

  test('a text that is an image goes as one', async () => {
    const [base] = baseRequests(operation, description).requests;
    if (!base) throw new Error('no request was made');
    const body = { mediaType: 'multipart/form-data', value: { file: 'GIF89a       ;', note: 'a' } };
    const file = (await sent({ ...base.request, body }).formData()).get('file');
    if (!(file instanceof File)) throw new Error('no file was sent');
    expect([file.name, file.type, await file.text()]).toEqual(['file.gif', 'image/gif', 'GIF89a       ;']);
  });
});

const lists = {
  schema: {
    type: 'object',
    required: ['files', 'tags', 'sizes', 'about'],
    properties: {
      files: { type: 'array', items: { type: 'string', format: 'binary' } },
      tags: { type: 'array', items: { type: 'string' }, minItems: 2, uniqueItems: true },
      sizes: { type: 'array', items: { type: 'integer' } },
      about: { type: 'object', required: ['size'], properties: { size: { type: 'integer' } } },
    },
  },
  encoding: { sizes: { style: 'form', explode: false } },
};

describe('a list in a form', () => {
  const parts = described({ requestBody: { required: true, content: { 'multipart/form-data': lists } } });
  const { about: _about, ...plain } = lists.schema.properties;
  const pairs = described({
    requestBody: {
      required: true,
      content: {
        'application/x-www-form-urlencoded': {
          ...lists,
          schema: { ...lists.schema, required: ['tags', 'sizes'], properties: plain },
        },
      },
    },
  });
  const wire = { baseUrl: 'http://things.invalid', credentials: new Map() };
  const form = async ({ description: asked, operation: of }: typeof parts, request: CaseRequest) => {
    const { method, url, headers, body } = serialise(of, request, { ...wire, description: asked });
    const sentHeaders = headers.map(([name, value]): [string, string] => [name, value]);
    return new Request(url, { method, headers: sentHeaders, body: Buffer.from(body ?? '') }).formData();
  };
  const withBody = (mediaType: string, value: JsonObject): CaseRequest => ({
    ...{ path: { id: 1 }, query: {}, header: {}, cookie: {}, credentials: 'sent' },
    body: { mediaType, value },
  });

  test('of several parts has one for each item, files among them, and an object is JSON', async () => {
    const [base] = baseRequests(parts.operation, parts.description).requests;
    const made = base?.request.body && 'value' in base.request.body ? base.request.body.value : undefined;
    expect(made).toMatchObject({ tags: ['text', 'text1'] });
    const value = { files: ['one', 'two'], tags: ['a', 'b'], sizes: [1, 2], about: { size: 3 } };
    const read = await form(parts, withBody('multipart/form-data', value));
    expect(read.getAll('files').map((file) => file instanceof File)).toEqual([true, true]);
    expect(read.getAll('tags')).toEqual(['a', 'b']);
    expect(read.getAll('sizes')).toEqual(['1,2']);
    expect(read.get('about')).toBe('{"size":3}');
  });

  test('of pairs repeats its name, or is joined where its encoding says so', async () => {
    const mediaType = 'application/x-www-form-urlencoded';
    const read = await form(pairs, withBody(mediaType, { tags: ['a', 'b&c'], sizes: [1, 2] }));
    expect(read.getAll('tags')).toEqual(['a', 'b&c']);
    expect(read.getAll('sizes')).toEqual(['1,2']);
  });

  test('is broken by what no reader takes for a list of its kind, and by nothing else', () => {
    const mediaType = 'application/x-www-form-urlencoded';
    const keywords = (value: JsonObject): string[] =>
      requestErrors(pairs.operation, withBody(mediaType, value), pairs.description).map(
        (error) => error.keyword,
      );
    expect(keywords({ tags: ['a', 'b'], sizes: 7 })).toEqual([]);
    expect(keywords({ tags: 'a', sizes: [7] })).toEqual(['minItems']);
    expect(keywords({ tags: ['a', 'a'], sizes: [7] })).toEqual(['uniqueItems']);
    expect(keywords({ tags: ['a', 'b'], sizes: ['x'] })).toEqual(['type']);
    const broken = [...violations.cases(pairs.operation, pairs.description, { seed: 1, budget: 12 })];
    expect(broken.map(({ breaks }) => breaks?.keyword)).toEqual(
      expect.arrayContaining(['minItems', 'uniqueItems']),
    );
    expect(
      broken.filter(({ request }) => requestErrors(pairs.operation, request, pairs.description).length === 0),
    ).toEqual([]);
  });
});
