import { Buffer } from 'node:buffer';
import { describe, expect, test } from 'vitest';
import type { CaseRequest } from '../../src/core/case.ts';
import type { Json, JsonObject } from '../../src/core/json.ts';
import { receivedRequest } from '../../src/openapi/received-request.ts';
import { requestErrors } from '../../src/openapi/request-errors.ts';
import { serialise } from '../../src/openapi/serialise.ts';
import { described, jsonBody } from './described.ts';

const numbers = { type: 'array', items: { type: 'integer' }, minItems: 2 };
const fields = {
  type: 'object',
  properties: { role: { enum: ['admin', 'guest'] }, age: { type: 'integer' } },
  required: ['role', 'age'],
  additionalProperties: false,
};

const nothing: CaseRequest = { path: {}, query: {}, header: {}, cookie: {}, credentials: 'sent' };

/** What is left of a value after it was sent in a parameter and read again: what is wrong with it. */
function errorsAfterTravel(parameter: JsonObject, value: Json): string[] {
  const place = String(parameter.in);
  const { description, operation } = described(
    { parameters: [{ name: 'p', ...parameter }] },
    {},
    '/things/{p}',
  );
  const request = { ...nothing, path: { p: '1' }, [place]: { p: value } };
  const wire = { description, baseUrl: 'https://things.invalid/v1', credentials: new Map() };
  const sent = serialise(operation, request, wire);
  const read = receivedRequest(operation, sent, description);
  return requestErrors(operation, read.request, description).map(({ keyword, at }) =>
    `${keyword} ${at}`.trim(),
  );
}

const styles: JsonObject[] = [
  { in: 'query' },
  { in: 'query', explode: false },
  { in: 'query', style: 'spaceDelimited', explode: false },
  { in: 'query', style: 'pipeDelimited', explode: false },
  { in: 'cookie', explode: false },
  { in: 'header' },
  { in: 'header', explode: true },
  { in: 'path', required: true },
  { in: 'path', required: true, explode: true },
  { in: 'path', required: true, style: 'label' },
  { in: 'path', required: true, style: 'label', explode: true },
  { in: 'path', required: true, style: 'matrix' },
  { in: 'path', required: true, style: 'matrix', explode: true },
];
const isDelimited = ({ style }: JsonObject): boolean => String(style).endsWith('Delimited');
const objectStyles: JsonObject[] = [
  ...styles.filter((style) => !isDelimited(style)),
  { in: 'query', style: 'deepObject', explode: true },
];

describe('a request that somebody else wrote', () => {
  test.for(styles)('has the list that was sent in style %j', (style) => {
    expect(errorsAfterTravel({ ...style, schema: numbers }, [3, 4, 5])).toEqual([]);
    expect(errorsAfterTravel({ ...style, schema: numbers }, [3, 'four', 5])).toEqual(['type /1']);
  });

  test.for(objectStyles)('has the object that was sent in style %j', (style) => {
    expect(errorsAfterTravel({ ...style, schema: fields }, { role: 'admin', age: 7 })).toEqual([]);
    expect(errorsAfterTravel({ ...style, schema: fields }, { role: 'king', age: 7 })).toEqual(['enum /role']);
  });

  test.for([
    [{ type: 'string', minLength: 3 }, 'a/b c+d,é', 'ab'],
    [{ type: 'integer', maximum: 9 }, 7, 10],
    [{ type: 'boolean' }, true, 'maybe'],
  ] as const)('has the scalar of %j in a path, in a query and in a cookie', ([schema, right, wrong]) => {
    for (const place of ['path', 'query', 'cookie']) {
      const parameter = { in: place, required: true, schema };
      expect(errorsAfterTravel(parameter, right)).toEqual([]);
      expect(errorsAfterTravel(parameter, wrong)).toHaveLength(1);
    }
  });

  test('has the JSON of a parameter that is described by its content', () => {
    const parameter = { in: 'query', content: { 'application/json': { schema: fields } } };
    expect(errorsAfterTravel(parameter, { role: 'guest', age: 1 })).toEqual([]);
    expect(errorsAfterTravel(parameter, { role: 'guest' })).toEqual(['required /age']);
  });

  test('lacks what was not sent', () => {
    const parameters = [
      { name: 'p', in: 'query', required: true, schema: fields },
      { name: 'X-Key', in: 'header', required: true, schema: { type: 'string' } },
    ];
    const { description, operation } = described({ parameters }, {}, '/things');
    const sent = { method: 'POST', url: 'https://things.invalid/things', headers: [] };
    const { request } = receivedRequest(operation, sent, description);
    expect(requestErrors(operation, request, description).map(({ name }) => name)).toEqual(['p', 'X-Key']);
  });

  test('has content under the media type that is declared, or bytes where it is no JSON', () => {
    const { description, operation } = described({ requestBody: jsonBody({ type: 'object' }) });
    const contentOf = (type: string, text: string) => {
      const headers = [['content-type', type] as const];
      const sent = {
        method: 'POST',
        url: 'https://things.invalid/things/1',
        headers,
        body: Buffer.from(text),
      };
      const { request } = receivedRequest(operation, sent, description);
      return {
        ...request,
        errors: requestErrors(operation, request, description).map(({ keyword }) => keyword),
      };
    };
    expect(contentOf('application/json; charset=utf-8', '{"a":1}')).toMatchObject({
      body: { mediaType: 'application/json', value: { a: 1 } },
      errors: [],
    });
    expect(contentOf('application/json', '{"a":').errors).toEqual(['syntax']);
    expect(contentOf('text/plain', 'a').errors).toEqual(['content']);
  });

  test('says that it could not be told where the path is another one', () => {
    const { description, operation } = described({});
    const at = (url: string) => receivedRequest(operation, { method: 'POST', url, headers: [] }, description);
    expect(at('https://things.invalid/elsewhere').hasPath).toBe(false);
    expect(at('https://things.invalid/base/things/a%20b?x=%zz')).toMatchObject({
      hasPath: true,
      request: { path: { id: 'a b' } },
    });
  });
});
