import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { exitCodes, TrothError } from '../../src/core/errors.ts';
import { createRedactor } from '../../src/output/redactor.ts';

const secret = `s3cr3t/Va+lue="x y"&'é<😀\\%`;
const { redact } = createRedactor({ secrets: [{ name: 'API_KEY', value: secret }] });
const json = JSON.stringify(secret).slice(1, -1);
const base64 = (text: string): string => Buffer.from(text).toString('base64');

describe('a known secret is replaced by the name of its variable', () => {
  test.each([
    ['raw', secret],
    ['URL-encoded', encodeURIComponent(secret)],
    ['URL-encoded in lower case', encodeURIComponent(secret).replace(/%../g, (code) => code.toLowerCase())],
    ['URL-encoded twice', encodeURIComponent(encodeURIComponent(secret))],
    ['form-encoded', new URLSearchParams({ a: secret }).toString().slice(2)],
    ['JSON-escaped', json],
    ['JSON-escaped twice', JSON.stringify(json).slice(1, -1)],
    ['JSON-escaped with escaped slashes', json.replaceAll('/', '\\/')],
    [
      'JSON-escaped as ASCII',
      json.replace(/[^ -~]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`),
    ],
    [
      'XML-escaped',
      secret.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;').replace(/'/g, '&#39;'),
    ],
    ['quoted for a shell', secret.replaceAll("'", "'\\''")],
    ['in double quotes of a shell', secret.replace(/[\\"$`]/g, '\\$&')],
    ['base64', base64(secret)],
    ['base64 in a URL', encodeURIComponent(base64(secret))],
    ['base64url', Buffer.from(secret).toString('base64url')],
    ['hex', Buffer.from(secret).toString('hex')],
    ['hex in upper case', Buffer.from(secret).toString('hex').toUpperCase()],
  ])('%s', (_title, form) => {
    expect(redact(`<${form}>`)).toBe('<$API_KEY>');
  });

  test.each(['', 'a', 'ab', 'abc'])('in base64 behind %j: no character with a bit of it stays', (before) => {
    for (const after of ['', ':', 'x:', '\u0000', '\u00ff\u00ff']) {
      const encoded = base64(before + secret + after);
      const first = Math.floor((Buffer.byteLength(before) * 8) / 6);
      const end = Math.ceil((Buffer.byteLength(before + secret) * 8) / 6);
      const rest = encoded.slice(end).replace(after === '' ? /=+$/ : /$^/, '');
      const name = /^\w/.test(rest) ? `\${API_KEY}` : '$API_KEY';
      expect(redact(`(${encoded})`)).toBe(`(${encoded.slice(0, first)}${name}${rest})`);
    }
  });

  test('in Basic credentials, of which the user name goes as well', () => {
    expect(redact(`Authorization: Basic ${base64(`me:${secret}`)}`)).toBe('Authorization: Basic $API_KEY');
    expect(redact(`authorization: basic ${base64(`${secret}:`)}`)).toBe('authorization: basic $API_KEY');
  });

  test('with braces where a letter follows, so that a shell reads the same name', () => {
    expect(redact(`${secret}x`)).toBe(`\${API_KEY}x`);
  });

  test('without the white space around it that headers lose', () => {
    const spaced = createRedactor({ secrets: [{ name: 'KEY', value: ' p4ss w0rd\n' }] });
    expect(spaced.redact('X: p4ss w0rd')).toBe('X: $KEY');
  });
});

describe('a secret of several lines', () => {
  const pem = generateKeyPairSync('rsa', { modulusLength: 1024 })
    .privateKey.export({ type: 'pkcs8', format: 'pem' })
    .toString();
  const lines = pem.split('\n').filter((line) => line.length >= 8 && !line.startsWith('-----'));

  test.each([
    ['with real line feeds', pem],
    ['with line feeds written as \\n', pem.replaceAll('\n', '\\n')],
    ['with CRLF', pem.replaceAll('\n', '\r\n')],
  ])('held by the environment %s is found whole and line by line', (_title, value) => {
    const { redact: hide } = createRedactor({ secrets: [{ name: 'PRIVATE_KEY', value }] });
    expect(hide(`key: ${pem.trim()}.`)).toBe('key: $PRIVATE_KEY.');
    expect(hide(JSON.stringify({ key: pem.trim() }))).toBe('{"key":"$PRIVATE_KEY"}');
    expect(lines.length).toBeGreaterThan(5);
    for (const line of lines) expect(hide(`  | ${line}`)).toBe('  | $PRIVATE_KEY');
    expect(hide('wants -----BEGIN PRIVATE KEY-----')).toBe('wants -----BEGIN PRIVATE KEY-----');
  });

  test('leaves its short lines and its frame alone', () => {
    const { redact: hide } = createRedactor({
      secrets: [{ name: 'KEY', value: 'first line\nand\nlast line' }],
    });
    expect(hide('first line, and, last line')).toBe('$KEY, and, $KEY');
  });
});

describe('secrets that overlap', () => {
  const short = { name: 'SHORT', value: 'abcdef' };
  const long = { name: 'LONG', value: 'abcdefghij' };
  const other = { name: 'OTHER', value: 'efghijklmn' };

  test.each([[[short, long]], [[long, short]]])('one within the other: the longer one counts', (secrets) => {
    expect(createRedactor({ secrets }).redact('abcdefghij abcdef')).toBe('$LONG $SHORT');
  });

  test('one running into the other: no rest of either stays', () => {
    expect(createRedactor({ secrets: [short, other] }).redact('-abcdefghijklmn-')).toBe('-$OTHER-');
  });

  test('a secret that is part of a variable name leaves the placeholder as it is', () => {
    const { redact: hide } = createRedactor({
      secrets: [
        { name: 'MY_TOKEN', value: 'hunter22' },
        { name: 'OTHER', value: 'TOKEN' },
        { name: 'THIRD', value: 'redacted' },
      ],
    });
    const shown = hide('hunter22 TOKEN redacted cvv=123');
    expect(shown).toBe('$MY_TOKEN $OTHER $THIRD cvv=[redacted]');
    expect(hide(shown)).toBe(shown);
  });
});

describe('a secret that cannot be hidden', () => {
  test.each(['abc', '1', ' ab ', '\n'])('is refused for being too short: %j', (value) => {
    const create = (): unknown => createRedactor({ secrets: [{ name: 'SHORT_KEY', value }] });
    expect(create).toThrow(TrothError);
    expect(create).toThrow(/^SHORT_KEY in the environment has fewer than 4 characters/);
    try {
      create();
    } catch (error) {
      expect(error).toMatchObject({ exitCode: exitCodes.usage });
      if (value === 'abc') expect(String(error)).not.toContain(value);
    }
  });

  test('of four characters is hidden, and an empty one counts as unset', () => {
    const { redact: hide } = createRedactor({
      secrets: [
        { name: 'FOUR', value: 'x9?z' },
        { name: 'EMPTY', value: '' },
      ],
    });
    expect(hide('a x9?z b')).toBe('a $FOUR b');
  });

  test('is refused for a name that no variable can have', () => {
    expect(() => createRedactor({ secrets: [{ name: 'A B', value: 'hunter22' }] })).toThrow(
      /"A B" cannot be the name of an environment variable/,
    );
  });
});
