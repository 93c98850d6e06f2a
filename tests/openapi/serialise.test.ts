import { describe, expect, test } from 'vitest';
import type { CaseRequest } from '../../src/core/case.ts';
import type { Json, JsonObject } from '../../src/core/json.ts';
import { serialise } from '../../src/openapi/serialise.ts';
import { described } from './described.ts';

const nothing: CaseRequest = { path: {}, query: {}, header: {}, cookie: {}, credentials: 'sent' };
const decoder = new TextDecoder();

function sent(
  operation: JsonObject,
  request: Partial<CaseRequest>,
  components: JsonObject = {},
  path = '/a/{p}',
) {
  const made = described(operation, components, path);
  return serialise(
    made.operation,
    { ...nothing, ...request },
    {
      description: made.description,
      baseUrl: 'https://api.invalid/v1',
      credentials: new Map([
        ['key', 's3cret'],
        ['bearer', 't0ken'],
        ['basic', 'me:pass'],
      ]),
    },
  );
}

function urlOf(parameter: JsonObject, value: Json): string {
  const place = parameter.in === 'path' ? 'path' : 'query';
  return sent({ parameters: [parameter] }, { [place]: { p: value } }).url.replace(
    'https://api.invalid/v1',
    '',
  );
}

describe('parameter styles', () => {
  const list = ['blue', 'black'];
  const object = { R: 100, G: 200 };
  // the table of OpenAPI 3.1 §4.8.12.3
  test.for([
    ['simple', false, list, '/a/blue,black'],
    ['simple', false, object, '/a/R,100,G,200'],
    ['simple', true, object, '/a/R=100,G=200'],
    ['label', false, 'blue', '/a/.blue'],
    ['label', true, list, '/a/.blue.black'],
    ['label', true, object, '/a/.R=100.G=200'],
    ['matrix', false, 'blue', '/a/;p=blue'],
    ['matrix', false, list, '/a/;p=blue,black'],
    ['matrix', true, list, '/a/;p=blue;p=black'],
    ['matrix', true, object, '/a/;R=100;G=200'],
  ] as const)('path %s, explode %s: %j', ([style, explode, value, url]) => {
    expect(urlOf({ name: 'p', in: 'path', style, explode }, value)).toBe(url);
  });

  test.for([
    ['form', true, list, '?p=blue&p=black'],
    ['form', false, list, '?p=blue,black'],
    ['form', true, object, '?R=100&G=200'],
    ['form', false, object, '?p=R,100,G,200'],
    ['spaceDelimited', false, list, '?p=blue%20black'],
    ['pipeDelimited', false, list, '?p=blue%7Cblack'],
    ['deepObject', true, object, '?p%5BR%5D=100&p%5BG%5D=200'],
    ['form', true, [], ''],
  ] as const)('query %s, explode %s: %j', ([style, explode, value, query]) => {
    expect(urlOf({ name: 'p', in: 'query', style, explode }, value)).toBe(`/a/{p}${query}`);
  });

  test('what URLs reserve is escaped, unless the description lets it through', () => {
    expect(urlOf({ name: 'p', in: 'path' }, 'a/b ü?')).toBe('/a/a%2Fb%20%C3%BC%3F');
    expect(urlOf({ name: 'p', in: 'query', allowReserved: true }, '/x?y z')).toBe('/a/{p}?p=/x?y%20z');
  });

  test('a parameter described by content is JSON', () => {
    const parameter = { name: 'p', in: 'query', content: { 'application/json': {} } };
    expect(urlOf(parameter, { a: [1] })).toBe('/a/{p}?p=%7B%22a%22%3A%5B1%5D%7D');
  });
});

describe('a request', () => {
  test('carries content as its media type', () => {
    const json = sent({}, { body: { mediaType: 'application/json', value: { a: 'ü' } } });
    expect(decoder.decode(json.body)).toBe('{"a":"ü"}');
    expect(json.headers).toContainEqual(['content-type', 'application/json']);
    const form = sent(
      {},
      { body: { mediaType: 'application/x-www-form-urlencoded', value: { a: 'b c', d: 1 } } },
    );
    expect(decoder.decode(form.body)).toBe('a=b+c&d=1');
    const raw = sent({}, { body: { mediaType: 'application/json', bytes: new Uint8Array([123]) } });
    expect(raw.body).toEqual(new Uint8Array([123]));
  });

  const schemes = {
    securitySchemes: {
      key: { type: 'apiKey', in: 'query', name: 'k' },
      bearer: { type: 'http', scheme: 'Bearer' },
      basic: { type: 'http', scheme: 'basic' },
      other: { type: 'mutualTLS' },
    },
  };

  test('carries every credential of the first alternative that we can serve', () => {
    const request = sent({ security: [{ other: [] }, { key: [], bearer: [] }, { basic: [] }] }, {}, schemes);
    expect(request.url).toMatch(/\?k=s3cret$/);
    expect(request.headers).toContainEqual(['authorization', 'Bearer t0ken']);
  });

  test('carries basic credentials in base64', () => {
    const request = sent({ security: [{ basic: [] }] }, {}, schemes);
    expect(request.headers).toContainEqual(['authorization', `Basic ${btoa('me:pass')}`]);
  });

  test('carries none when they are withheld', () => {
    const request = sent({ security: [{ bearer: [] }] }, { credentials: 'withheld' }, schemes);
    expect(request.headers.map(([name]) => name)).not.toContain('authorization');
  });

  test('carries those of the schemes that are named', () => {
    const security = [{ key: [], bearer: [] }, { basic: [] }];
    const basic = sent({ security }, { schemes: ['basic'] }, schemes);
    expect(basic.headers).toContainEqual(['authorization', `Basic ${btoa('me:pass')}`]);
    const part = sent({ security }, { credentials: 'partial', schemes: ['bearer'] }, schemes);
    expect(part.url).not.toContain('k=');
    expect(part.headers).toContainEqual(['authorization', 'Bearer t0ken']);
  });

  test('puts the word of another authentication scheme before the right value', () => {
    const request = sent({ security: [{ bearer: [] }] }, { credentials: 'mislabelled' }, schemes);
    expect(request.headers).toContainEqual(['authorization', 'Basic t0ken']);
  });

  test('does not take a parameter from the prototype of its values', () => {
    const operation = { parameters: [{ name: 'constructor', in: 'header' }] };
    expect(sent(operation, {}).headers).toEqual([['accept', '*/*']]);
  });

  test('prefers what its successes declare, and takes anything', () => {
    const success = { description: '', content: { 'application/json': {}, 'text/*': {} } };
    const failure = { description: '', content: { 'application/problem+json': {} } };
    const operation = { responses: { 200: success, 400: failure } };
    expect(sent(operation, {}).headers).toEqual([['accept', 'application/json, */*;q=0.5']]);
    expect(sent({ responses: { 200: { description: '' } } }, {}).headers).toEqual([['accept', '*/*']]);
  });
});
