import { expect, test } from 'vitest';
import { mayMeanSamePath } from '../../src/protocol/path-template.ts';
import { isUriReference, unfilledSegment } from '../../src/protocol/uri-reference.ts';

test.for([
  '',
  '/things/7',
  'things/7',
  '../7?x=1&y=%20#top',
  '?page=2',
  '//host/path',
  'http://[2001:db8::1]:8080/a',
  'https://user@host:443/a;b=1/(c)',
  'urn:uuid:6e8bc430-9c3a-11d9-9669-0800200c9a66',
  'about:blank',
  "/it's!*",
])('%s is a URI reference', (text) => expect(isUriReference(text)).toBe(true));

test.for([
  '/things/{id}',
  '/my things',
  '/100%',
  '/%zz',
  'http://host/<id>',
  '/a"b',
  '/ü',
  '7:8/x',
  'a\\b',
  '/x#a#b',
])('%s is none', (text) => expect(isUriReference(text)).toBe(false));

test.each([
  ['/things/undefined', 'undefined'],
  ['https://things.example/null/parts?a=b', 'null'],
  ['/things/[object%20Object]', '[object%20Object]'],
  ['/things/NaN#top', 'NaN'],
])('%s leads to nothing', (text, segment) => expect(unfilledSegment(text)).toBe(segment));

test.each([['/things/7'], ['/nullable/7'], ['/things?of=null'], ['/things/undefined-7']])(
  '%s leads to something',
  (text) => expect(unfilledSegment(text)).toBeUndefined(),
);

test('a long text is judged in linear time', () => {
  const started = performance.now();
  isUriReference(`http://${'a'.repeat(200_000)} `);
  isUriReference(`${'a:'.repeat(100_000)} `);
  expect(performance.now() - started).toBeLessThan(1_000);
});

test('two path templates may mean one path where each segment may', () => {
  expect(mayMeanSamePath('/users/{id}', '/users/me')).toBe(true);
  expect(mayMeanSamePath('/users/{id}', '/users/{name}')).toBe(true);
  expect(mayMeanSamePath('/users/{id}', '/cards/{id}')).toBe(false);
  expect(mayMeanSamePath('/users', '/users/{id}')).toBe(false);
});
