import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { redactShapes } from '../../src/output/credential-shapes.ts';
import { madeUpCard } from './made-up-cards.ts';

const base64url = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const jwt = `${base64url({ alg: 'HS256', typ: 'JWT' })}.${base64url({ sub: '1' })}.c2lnbmF0dXJl`;
const unsecuredJwt = `${base64url({ alg: 'none' })}.${base64url({ sub: '1' })}.`;
const jwe = `${base64url({ alg: 'dir', enc: 'A128GCM' })}..aXY.Y2lwaGVy.dGFn`;
// joined here, so that no scanner of sources takes them for real ones
const liveKey = ['sk', 'live', '51Habcdefghijklmnop'].join('_');
const testKey = ['rk', 'test', '51Habcdefghijklmnop'].join('_');
const hookKey = ['whsec', 'MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'].join('_');
const pem = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  .privateKey.export({ type: 'pkcs8', format: 'pem' })
  .toString();
const escaped = JSON.stringify(pem).slice(1, -1);
const card = madeUpCard('4987');

describe('what is secret by its shape', () => {
  test.each([
    ['a JWT', `got ${jwt}, kept`, 'got [redacted], kept'],
    ['a JWT without signature', `"${unsecuredJwt}"`, '"[redacted]"'],
    ['an encrypted JWT', `"${jwe}"`, '"[redacted]"'],
    ['a JWT behind an escaped line feed', `"a\\n${jwt}"`, '"a\\n[redacted]"'],
    ['a live key', `key=${liveKey};`, 'key=[redacted];'],
    ['a restricted test key', `'${testKey}'`, "'[redacted]'"],
    ['a key of webhooks', hookKey, '[redacted]'],
    ['a private key', `a\n${pem}b`, 'a\n[redacted]\nb'],
    ['a private key in JSON', `{"key":"${escaped}","a":1}`, '{"key":"[redacted]\\n","a":1}'],
    ['a private key that is cut off', pem.slice(0, 120), '[redacted]'],
    ['a password in a URL', 'see https://me:pa55@host.example/x', 'see https://me:[redacted]@host.example/x'],
    ['a password for curl', "curl -u 'me:pa55' x", "curl -u 'me:[redacted]' x"],
    ['an IBAN', 'to GB82WEST12345698765432.', 'to [redacted].'],
    ['an IBAN in groups, before a word in capitals', 'GB82 WEST 1234 5698 7654 32 EUR', '[redacted] EUR'],
    ['track 1', `%B${card}^DOE/JOHN^2512101000?`, '[redacted]'],
    ['track 2', `;${card}=25121010000?`, '[redacted]'],
    ['track 2 as chips write it', `${card}D25121010000`, '[redacted]'],
  ])('is hidden: %s', (_title, text, expected) => {
    expect(redactShapes(text)).toBe(expected);
    expect(redactShapes(expected)).toBe(expected);
  });

  test.each([
    ['an IBAN with wrong check digits', 'GB83WEST12345698765432'],
    ['an IBAN of the wrong length', 'GB82WEST1234569876543'],
    ['a longer word', 'GB82WEST12345698765432X'],
    ['an IBAN of no country', 'ZZ82WEST12345698765432'],
    ['the mention of a kind of key', 'a key that starts with sk_live_ or sk_test_'],
    ['a publishable key', ['pk', 'live', '51Habcdefghijklmnop'].join('_')],
    [
      'a public key',
      '-----BEGIN PUBLIC KEY-----\nMFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE\n-----END PUBLIC KEY-----',
    ],
    ['the mention of a PEM', 'expected -----BEGIN PRIVATE KEY----- in the variable'],
    ['a URL with a port', 'http://localhost:8080/a@b'],
    ['a variable in a URL', 'https://me:$PASSWORD@host.example'],
    ['two numbers with an equals sign', '123456789012345=1234567'],
    ['a word in base64url', 'eyJhIjoxfQ'],
  ])('is not seen in %s', (_title, text) => {
    expect(redactShapes(text)).toBe(text);
  });
});
