import { Buffer } from 'node:buffer';
import { expect, test } from 'vitest';
import type { HeaderList } from '../../src/core/http.ts';
import { namesOwnCredential } from '../../src/protocol/own-credential.ts';

const bearer: HeaderList = [['Authorization', 'Bearer k9x7Q2w4Zt.of-which-nobody-knows-this']];

test('a key is named by what it begins with, by one of its parts, and by all of it', () => {
  for (const name of ['k9x7Q2w4Zt', 'k9x7Q2w4', 'of-which-nobody-knows-this'])
    expect(namesOwnCredential(name, bearer), name).toBe(true);
  expect(namesOwnCredential({ body: { keys: ['k9x7Q2w4Zt'] } }, bearer)).toBe(true);
  expect(namesOwnCredential('cookie-of-me', [['Cookie', 'session=cookie-of-me; theme=dark']])).toBe(true);
  expect(namesOwnCredential('0123456789', [['X-Api-Key', '0123456789']])).toBe(true);
});

test('another key, what is there by chance, and what other headers carry name none', () => {
  for (const name of ['q9x7Q2w4Zt', 'k9x7', 'Bearer', 'nobody', 7, null])
    expect(namesOwnCredential(name, bearer), String(name)).toBe(false);
  expect(namesOwnCredential('text/plain', [['Accept', 'text/plain']])).toBe(false);
  const basic = Buffer.from('operator:of nobody').toString('base64');
  expect(namesOwnCredential(basic, [['Authorization', `Basic ${basic}`]])).toBe(false);
});
