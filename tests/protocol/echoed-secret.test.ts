import { Buffer } from 'node:buffer';
import { describe, expect, test } from 'vitest';
import { secretIn } from '../../src/protocol/echoed-secret.ts';

const secret = 'k3y/with "quotes" & more';

describe('a secret', () => {
  test.for([
    ['as it is', secret],
    ['percent-encoded', encodeURIComponent(secret)],
    ['in JSON', JSON.stringify({ secret })],
    ['in JSON with escaped slashes', JSON.stringify({ secret }).replaceAll('/', '\\/')],
    ['as base64', Buffer.from(secret).toString('base64')],
  ] as const)('is found %s', ([, text]) => {
    expect(secretIn(`before ${text} after`, secret)).toBe(true);
  });

  test('is not found in its parts, nor where it is a short word', () => {
    expect(secretIn(secret.slice(0, -1), secret)).toBe(false);
    expect(secretIn('this is a test', 'test')).toBe(false);
    expect(secretIn('', '')).toBe(false);
  });
});
