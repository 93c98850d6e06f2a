import { execFileSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { createRedactor } from '../../src/output/redactor.ts';
import { broken, madeUpCard, masked } from './made-up-cards.ts';
import { pick, seededRandom } from './seeded-random.ts';

const token = { name: 'API_TOKEN', value: "t0ken'with $pecial chars" };
const key = { name: 'API_KEY', value: 'k3y-0123456789' };
const { redact } = createRedactor({ secrets: [token, key] });
const card = madeUpCard('4987');

describe('a line without secrets', () => {
  test.each([
    '123e4567-e89b-12d3-a456-426614174000',
    '00000000-1111-4111-8111-111111111111',
    '2026-11-21T10:55:03.123456789Z',
    '1732187654123 1732187654123456789 20261121105503123456',
    '9007199254740993 9223372036854775807 -9223372036854775808 1e400 0.1234567890123456789',
    'sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
    'sha-512=:WZDPaVn/7XgHaAy8pmojAkGWoRx2UFChF41A2svX+TaPm+AbwAgBWnrIiYllu7BNNyealdVLvRwEmTHWXvJwew==:',
    `order ${broken(card)} and ${broken(madeUpCard('5100'))}`,
    'order 20261121-000123-4455 of customer 000012345678',
    'v24.21.0 5.14.2 1.0.0-alpha+001 10.11.12.13:8080 [::1]:3000',
    '{"id":"ccof:GaJGNaZa8x4OgDJn4GB","last_4":"1111","exp_month":11,"bin":"411111"}',
    '{"card_nonce":"cnon:card-nonce-ok","fingerprint":"sq-1-Ab3dEf","idempotency_key":"0b8f2c"}',
    'Idempotency-Key: 7c9d4a52-3d9a-4b6e-8a3c-7f1d2e4b5a69',
    'Signature-Input: sig1=("@method" "content-digest");created=1732187654;keyid="key-1"',
    'FAILED square createCard: status 500 [no-server-error 3f2a91c07b ×3]',
    '  expected  one of 200, 400, 401; got 503 after 1250.25 ms',
    '| POST | `/v2/cards` | `Authorization`, `Square-Version` | 401, 403 |',
    'src/checks/declared-status.ts:41:17 at Object.run (/home/me/troth/src/engine/ask.ts:104:9)',
    'curl --globoff --request POST "https://api.example/v2/cards" --header "Accept: */*"',
    `API_TOKEN in the environment is missing; $HOME, \${PATH} and $API_TOKEN stay`,
    'Tel. +33 6 12 34 56 78, 1,234,567.89 EUR, 4 987 000 pieces, 12/2030',
    '',
    '\n',
  ])('stays as it is: %j', (line) => {
    expect(redact(line)).toBe(line);
  });

  test('stays as it is where digits are random: ids of 16 digits that fail Luhn', () => {
    const random = seededRandom(7);
    const ids = Array.from({ length: 500 }, () => {
      return broken(madeUpCard(String(Math.floor(random() * 1e15)).padStart(15, '1')));
    });
    expect(redact(ids.join('\n'))).toBe(ids.join('\n'));
  });
});

describe('all kinds of secrets in one text', () => {
  const text = [
    `Authorization: Bearer ${token.value}`,
    `{"api_key":"${key.value}","cvv":"123","card":"${card}","name":"A"}`,
    `GET /cards?api_key=${key.value}&token=abc`,
  ].join('\n');

  test('are hidden, each in its own way', () => {
    expect(redact(text)).toBe(
      [
        'Authorization: Bearer $API_TOKEN',
        `{"api_key":"$API_KEY","cvv":"[redacted]","card":"${masked(card)}","name":"A"}`,
        'GET /cards?api_key=$API_KEY&token=[redacted]',
      ].join('\n'),
    );
  });

  test('are hidden once: a second time changes nothing', () => {
    expect(redact(redact(text))).toBe(redact(text));
    // the mask of the first parts it from the second, which only then is a word
    const glued = `"cvv":123${['sk', 'live', '51Habcdefghijklmnop'].join('_')}`;
    expect(redact(glued)).toBe('"cvv":"[redacted]"[redacted]');
  });
});

describe('a curl line', () => {
  const single = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;
  const double = (text: string): string => `"${text.replace(/[\\"$`]/g, '\\$&')}"`;
  const words = [
    '-H',
    `Authorization: Bearer ${token.value}`,
    '--header',
    `X-Api-Key: ${key.value}`,
    '-H',
    'Idempotency-Key: 0b8f-22 $HOME',
    '--data-raw',
    `{\n  "secret": "${key.value}",\n  "note": "it's $5 \\\\ \`x\`",\n  "token": ${JSON.stringify(token.value)}\n}`,
    `https://api.example/v1?api_key=${key.value}&q=a%20b`,
  ];
  const environment = { PATH: process.env.PATH, [token.name]: token.value, [key.name]: key.value };

  /** What a shell hands to a command that is called curl. */
  function argumentsOf(line: string): string[] {
    const script = `curl() { for word in "$@"; do printf '%s\\0' "$word"; done; }\n${line}\n`;
    const printed = execFileSync('sh', ['-c', script], { env: environment, encoding: 'utf8' });
    return printed.split('\0').slice(0, -1);
  }

  test.each([
    ['single quotes', single],
    ['double quotes', double],
  ])('in %s still sends the same request after redaction', (_title, quoted) => {
    const line = `curl ${words.map((word) => (/^-/.test(word) ? word : quoted(word))).join(' ')}`;
    const shown = redact(line);
    for (const { value } of [token, key]) expect(shown).not.toContain(value);
    expect(argumentsOf(line)).toEqual(words);
    expect(argumentsOf(shown)).toEqual(words);
    expect(redact(shown)).toBe(shown);
  });

  test('in a JSON report leaves the report JSON', () => {
    const again = `again curl --request POST "https://api.example" --data-raw '{"secret":"${key.value}"}'`;
    const hidden = again.replace(key.value, '$API_KEY');
    const notes = [`it's`, `that's "all"`, 'curl -s'];
    for (const indent of [0, 2]) {
      const report = JSON.stringify(
        notes.map((note) => ({ again, note })),
        null,
        indent,
      );
      expect(JSON.parse(redact(report))).toEqual(notes.map((note) => ({ again: hidden, note })));
    }
  });

  test('is told from a sentence about curl', () => {
    const text = `curl -s isn't here: ${key.value}\nnor there`;
    expect(redact(text)).toBe("curl -s isn't here: $API_KEY\nnor there");
  });
});

describe('whatever the text', () => {
  const characters = [...'abcXYZ0189+/=-_.~!$&\'"()*,;:@% \\<>{}[]#?é漢😀\t\n'] as [string, ...string[]]; // never empty
  const encodings: [(text: string) => string, ...((text: string) => string)[]] = [
    (text) => text,
    encodeURIComponent,
    (text) => new URLSearchParams({ a: text }).toString().slice(2),
    (text) => JSON.stringify(text).slice(1, -1),
    (text) => Buffer.from(text).toString('base64'),
    (text) => Buffer.from(text).toString('base64url'),
    (text) => Buffer.from(text).toString('hex'),
    (text) => Buffer.from(text).toString('hex').toUpperCase(),
  ];
  const surroundings: [string, ...string[]] = [
    'Authorization: Bearer ',
    '"authorization": "',
    "'",
    '"',
    '\\"',
    '\n',
    ' ',
    '{',
    '}',
    '[',
    ']',
    ',',
    ';',
    '&',
    '=',
    'cvv=',
    '"cvv":',
    '123',
    'cookie: a=',
    '$API_KEY',
    `\${API_KEY}`,
    '[redacted]',
    card,
    "curl -d '",
    'curl "https://h/?token=',
    'https://u:',
    '@h/',
    'Basic ',
    'password: ',
    '\\',
    '\\n',
    '%22',
    '&quot;',
    '`',
    '{token}',
    'abc',
    '1',
    '-',
    ':',
  ];

  test('no known secret survives in any encoding, and redacting twice is redacting once', () => {
    const random = seededRandom(20);
    const word = (length: number): string => Array.from({ length }, () => pick(random, characters)).join('');
    for (let run = 0; run < 400; run += 1) {
      const secrets = ['API_KEY', 'API_TOKEN'].map((name) => ({
        name,
        value: `${word(2 + Math.floor(random() * 9))}x${word(2)}9${word(2)}`.trim(),
      }));
      const redactor = createRedactor({ secrets });
      let text = '';
      for (let part = Math.floor(random() * 12); part >= 0; part -= 1) {
        const { value } = secrets[Math.floor(random() * 2)] ?? { value: '' };
        text += random() < 0.3 ? pick(random, encodings)(value) : pick(random, surroundings);
      }
      const shown = redactor.redact(text);
      for (const { value } of secrets) {
        const survivors = encodings.map((encode) => encode(value)).filter((form) => shown.includes(form));
        expect(survivors, text).toEqual([]);
      }
      expect(redactor.redact(shown), text).toBe(shown);
    }
  });

  test('JSON stays JSON, and only secret fields change', () => {
    const random = seededRandom(21);
    const secretNames: [string, ...string[]] = ['cvv', 'password', 'access_token', 'cardCvc', 'X-Api-Key'];
    const plainNames: [string, ...string[]] = ['id', 'fingerprint', 'idempotency_key', 'note'];
    for (let run = 0; run < 500; run += 1) {
      const value = (): string | number =>
        random() < 0.3
          ? Math.floor(random() * 1e6)
          : `v${Array.from({ length: 9 }, () => pick(random, characters)).join('')}`;
      const fields = [...secretNames, ...plainNames].map((name) => {
        return [name, secretNames.includes(name) ? value() : String(value()).replace(/\W/g, '.')] as const; // a pair
      });
      const hidden = fields.map(([name, shown]) => [name, secretNames.includes(name) ? '[redacted]' : shown]);
      const text = JSON.stringify({ body: JSON.stringify(Object.fromEntries(fields)) }, null, run % 3);
      expect(JSON.parse(JSON.parse(redact(text)).body), text).toEqual(Object.fromEntries(hidden));
    }
  });

  test.each([
    ['digits', '1'],
    ['digits in groups', '4111 '],
    ['double quotes', '"'],
    ['single quotes', "'"],
    ['backslashes', '\\'],
    ['letters', 'A'],
    ['names', '"cvv":"'],
    ['headers without end', 'authorization: '],
    ['tokens without end', 'eyJ'],
    ['keys without end', '-----BEGIN PRIVATE KEY-----'],
    ['commands with open quotes', 'curl -d "\'\n'],
    ['beginnings of a secret', key.value.slice(0, -1)],
    ['a whole secret', key.value],
  ])('takes time in proportion: 1 MB of %s', (_title, part) => {
    const quarter = part.repeat(Math.ceil(250_000 / part.length));
    const short = duration(() => redact(quarter));
    const long = duration(() => redact(quarter.repeat(4)));
    expect(long).toBeLessThan(part.length === 1 ? 1_000 : 2_500);
    // four times as long where time is linear, sixteen times where it is quadratic
    expect(long).toBeLessThan(9 * short + 150);
  });

  /** In milliseconds of processor time, which other processes do not lengthen. */
  function duration(work: () => unknown): number {
    const start = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1_000;
  }
});
