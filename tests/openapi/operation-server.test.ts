import { expect, test } from 'vitest';
import type { Json } from '../../src/core/json.ts';
import { createDescription } from '../../src/openapi/description.ts';
import { serialise } from '../../src/openapi/serialise.ts';

/** Where a request of GET /health goes, of a description with these servers, asked below `baseUrl`. */
function urlBelow(baseUrl: string, general: Json, own: { onPath?: Json; onOperation?: Json }): string {
  const description = createDescription({
    openapi: '3.0.3',
    info: { title: 'Things', version: '1' },
    servers: general,
    paths: {
      '/health': {
        ...(own.onPath ? { servers: own.onPath } : {}),
        get: { responses: {}, ...(own.onOperation ? { servers: own.onOperation } : {}) },
      },
    },
  });
  const [operation] = description.operations;
  if (!operation) throw new Error('the operation is missing');
  const request = { path: {}, query: {}, header: {}, cookie: {}, credentials: 'sent' } as const;
  return serialise(operation, request, { description, baseUrl, credentials: new Map() }).url;
}

const api = [{ url: '/api/v2' }];
const root = [{ url: '/' }];

test('an operation with a server of its own is asked there, on the same host', () => {
  const base = 'http://127.0.0.1:8080/api/v2';
  expect(urlBelow(base, api, { onOperation: root })).toBe('http://127.0.0.1:8080/health');
  expect(urlBelow(base, api, { onPath: root })).toBe('http://127.0.0.1:8080/health');
  expect(urlBelow(base, api, { onPath: root, onOperation: [{ url: '/ops/' }] })).toBe(
    'http://127.0.0.1:8080/ops/health',
  );
  expect(urlBelow('http://127.0.0.1/behind/api/v2', api, { onPath: root })).toBe(
    'http://127.0.0.1/behind/health',
  );
});

test('where the description names hosts, only a server of the same one counts', () => {
  const named = [{ url: 'https://a.invalid/api' }];
  const base = 'http://127.0.0.1/api';
  expect(urlBelow(base, named, { onPath: [{ url: 'https://a.invalid/' }] })).toBe('http://127.0.0.1/health');
  expect(urlBelow(base, named, { onPath: [{ url: 'https://b.invalid/' }] })).toBe(`${base}/health`);
  expect(urlBelow(base, named, { onPath: root })).toBe('http://127.0.0.1/health');
});

test('what cannot be placed is asked where all others are', () => {
  const elsewhere = 'http://127.0.0.1/mounted';
  expect(urlBelow(elsewhere, api, { onPath: root })).toBe(`${elsewhere}/health`);
  expect(urlBelow(elsewhere, api, { onPath: [{ url: '/{tenant}' }] })).toBe(`${elsewhere}/health`);
  expect(urlBelow(elsewhere, api, { onPath: api })).toBe(`${elsewhere}/health`);
  expect(urlBelow(elsewhere, api, {})).toBe(`${elsewhere}/health`);
});
