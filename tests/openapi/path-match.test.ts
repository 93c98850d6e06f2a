import { expect, test } from 'vitest';
import { createDescription } from '../../src/openapi/description.ts';
import { operationsAt } from '../../src/openapi/path-match.ts';

const paths = [
  '/cards',
  '/cards/search',
  '/cards/{id}',
  '/cards/{id}.{format}',
  '/{kind}/{id}',
  '/cards/{number}/files/{name}',
  '/a(b)/v1.0',
  '/',
];
const description = createDescription({
  openapi: '3.1.0',
  paths: Object.fromEntries(paths.map((path) => [path, { get: {} }])),
});

test.each([
  ['/cards', ['/cards']],
  ['/cards/search', ['/cards/search', '/cards/{id}', '/{kind}/{id}']],
  ['/cards/7', ['/cards/{id}', '/{kind}/{id}']],
  ['/cards/7.json', ['/cards/{id}', '/cards/{id}.{format}', '/{kind}/{id}']],
  ['/cards/.json', ['/cards/{id}', '/{kind}/{id}']],
  ['/files/7', ['/{kind}/{id}']],
  ['/cards/7/files/a', ['/cards/{number}/files/{name}']],
  ['/cards/', []],
  ['/cards/7/', []],
  ['/a(b)/v1.0', ['/{kind}/{id}', '/a(b)/v1.0']],
  ['/a(b)/v1x0', ['/{kind}/{id}']],
  ['/', ['/']],
])('%s may be routed to %j', (path, expected) => {
  expect(operationsAt(description, path).map((operation) => operation.path)).toEqual(expected);
});
