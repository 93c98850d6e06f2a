import { Buffer } from 'node:buffer';
import { expect, test } from 'vitest';
import { oddTextIn } from '../../src/protocol/odd-text.ts';

const asking = (query: string, body?: string) => ({
  method: 'POST',
  url: `http://127.0.0.1:1/things${query}`,
  headers: [['content-type', 'application/json']] as const,
  ...(body === undefined ? {} : { body: Buffer.from(body) }),
});

test.each([
  ['NUL', '?q=a%00', undefined],
  ['NUL', '', '{"q":"a\\u0000"}'],
  ['a lone surrogate', '', '{"q":"a\\ud800b"}'],
  ['a number beyond 64 bits', '?limit=9223372036854775808', undefined],
  ['a number beyond 64 bits', '', '{"limit":-9223372036854775809}'],
  ['a number beyond 64 bits', '', '[100000000000000000000000]'],
  ['a number beyond a double', '', '{"rate":-1e400}'],
])('%s is seen in %s %s', (odd, query, body) => {
  expect(oddTextIn(asking(query, body))).toBe(odd);
});

test.each([
  ['?limit=9223372036854775807', undefined],
  ['?id=a9223372036854775808', undefined],
  ['', '{"rate":1.5e300,"text":"1e400"}'],
  ['', '{"limit":9223372036854775807,"rate":0.12345678901234567890}'],
  ['', '{"text":"9223372036854775808","pair":"\\ud83d\\udc4d"}'],
])('nothing odd is seen in %s %s', (query, body) => {
  expect(oddTextIn(asking(query, body))).toBeUndefined();
});
