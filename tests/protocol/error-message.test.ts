import { Buffer } from 'node:buffer';
import { describe, expect, test } from 'vitest';
import { openingWords, ownErrorMessage, plainMessage } from '../../src/protocol/error-message.ts';
import { sentTexts } from '../../src/protocol/sent-texts.ts';

function messageOf(body: string, type = 'application/json', sent: readonly string[] = []) {
  const headers = [['content-type', type]] as const;
  return ownErrorMessage({ status: 500, headers, body: Buffer.from(body), durationMs: 1 }, sent);
}

describe('what an answer says of its own error', () => {
  test.for<[string, string]>([
    [
      '{"code":2,"message":"toError.Internal is not a constructor","data":null}',
      'toError.Internal is not a constructor',
    ],
    ['{"error":{"message":"KeyError: \'title\'"}}', 'KeyError: …'],
    ['{"errors":[{"detail":"row 17 of 0x7f is locked"}]}', 'row … of … is locked'],
    ['{"message":"no widget 3f2b8c1e-7d4a-4c56-9e21-000000000000 in /var/lib/x.db"}', 'no widget … in …'],
    [
      '{"all":{}}{"status":500,"message":"no key of a map may be null: \\"a\\""}',
      'no key of a map may be null: …',
    ],
    [
      '{"message":"Cannot invoke \\"java.util.List.iterator()\\" because \\"names\\" is null"}',
      'Cannot invoke java.util.List.iterator() because names is null',
    ],
    ['{"message":"size=1e+100 is no size"}', 'size= … is no size'],
    ['{"message":"size=-Infinity is no size"}', 'size= … is no size'],
    ['{"message":"lost row jUoGXbvEjVyn7Xrz2wKmsDK"}', 'lost row …'],
    ['{"message":"lost row NHnBDqtRZ3HPFqkXLTNxb"}', 'lost row …'],
    ['{"message":"row of XMLHttpRequestURLError"}', 'row of XMLHttpRequestURLError'],
    ['{"message":"row of GetUserByIdRequest"}', 'row of GetUserByIdRequest'],
    ['{"message":"AUTHORIZATION_MODEL_NOT_FOUND"}', 'AUTHORIZATION_MODEL_NOT_FOUND'],
    ['{"message":"java.lang.IllegalArgumentException"}', 'java.lang.IllegalArgumentException'],
    [`{"message":"Can't find 'drop' in registered actions"}`, "Can't find … in registered actions"],
    [`{"message":"No number: 'O'Brien'."}`, 'No number: … .'],
    [`{"message":"bytes b'ab' are no text"}`, 'bytes b … are no text'],
    [
      '{"message":"Get x: dial tcp: lookup xn--ab on 10.0.0.2:53: no such host"}',
      'Get x: dial tcp: lookup … : no such host',
    ],
    ['{"message":"Get x: dial tcp: lookup a: no such host"}', 'Get x: dial tcp: lookup … : no such host'],
    ['{"message":"TypeError: x is no list\\n    at run (/srv/a.js:1:2)"}', 'TypeError: x is no list'],
  ])('%s', ([body, message]) => {
    expect(messageOf(body)).toBe(message);
  });

  test.for<[string]>([
    ['{"message":"Internal Server Error"}'],
    ['{"timestamp":"2026-01-01T00:00:00Z","status":500,"error":"Internal Server Error","path":"/widgets"}'],
    ['{"title":"An error occurred while processing your request.","status":500,"traceId":"00-ab"}'],
    ['{"error":"something went wrong, please try again later"}'],
    ['{"detail":"Unexpected error! ID: QQTPLyZ3GCBABPELNz4MwtCV"}'],
    ['{"detail":"Unexpected error! ID: jXbvEjVynZCXrzWimSDKab"}'],
    ['{"detail":"Unexpected error! ID: 01M8098G2RX24P4YKM3VKQKNC4"}'],
    ['{"id":"widget"}'],
    ['{}'],
    ['not JSON'],
  ])('is nothing that tells it from others: %s', ([body]) => {
    expect(messageOf(body)).toBeUndefined();
  });

  test('a page tells it in its title and headings', () => {
    const page =
      '<html><head><title>KeyError at /widgets/7</title></head><body><h1>KeyError</h1><p>Request 9</p>';
    expect(messageOf(page, 'text/html')).toBe('KeyError at … · KeyError');
    expect(messageOf('<html><title>500 Internal Server Error</title>', 'text/html')).toBeUndefined();
    expect(messageOf('sql: no rows in result set', 'text/plain')).toBe('sql: no rows in result set');
  });

  test('keeps the short words of its language, whoever sent them as well', () => {
    const body = '{"message":"Project and view mismatch"}';
    expect(messageOf(body, 'application/json', ['and'])).toBe(messageOf(body));
    expect(messageOf('{"message":"no xyz here"}', 'application/json', ['xyz'])).toBe('no … here');
  });

  test('is the same whatever the request said', () => {
    const messages = ['blue shoes', 'red', 'con'].map((name) => {
      const request = { path: {}, query: { name }, header: {}, cookie: {}, credentials: 'sent' as const };
      return messageOf(`{"message":"lost ${name} in the context"}`, 'application/json', sentTexts(request));
    });
    expect(new Set(messages)).toEqual(new Set(['lost … in the context']));
  });

  test('is the same however long what was sent is, in whatever letters it is told', () => {
    const names = ['Widget', 'w'.repeat(2_000)];
    const messages = names.map((name) => {
      const told = `no index of ${name.toLowerCase()} is there, in shard 7`;
      return messageOf(JSON.stringify({ message: told }), 'application/json', [name]);
    });
    expect(new Set(messages)).toEqual(new Set(['no index of … is there, in shard …']));
  });

  test('is said once of several things, of which some were made for others', () => {
    const about = (name: string) => `index ${name}: no field of that kind`;
    const lists = [[0, 1], [2], [0, 3, 4]];
    const made = (number: number): string =>
      `${number === 1 ? 'T' : 't'}ext${'abcde'.charAt(number).repeat(4)}`;
    const messages = lists.map((numbers) =>
      messageOf(JSON.stringify({ message: numbers.map((one) => about(made(one))).join(', ') })),
    );
    expect(new Set(messages)).toEqual(new Set(['index … : no field of that kind']));
  });

  test('is the same for what has lines, repeats a letter, is no text or is told as a number of base 16', () => {
    const of = (sent: string, told = sent) =>
      messageOf(JSON.stringify({ message: `no kind ${told}` }), 'application/json', [sent]);
    const messages = [
      of('a[1m\r\nb'),
      of('other', 'a'.repeat(400)),
      of('other', '\uFFFD(\uFFFD'),
      of('x', '5e'),
      of('x', '1b'),
    ];
    expect(new Set(messages)).toEqual(new Set(['no kind …']));
    expect(of('x', 'base64 added')).toBe('no kind base … added');
  });

  test('is the same where what was sent is quoted with escapes', () => {
    const [one, other] = [
      String.raw`parse "a\x00b\r\n": control character`,
      String.raw`parse "O'B\"x": control character`,
    ];
    expect(plainMessage(one, [])).toBe(plainMessage(other, []));
    expect(plainMessage(one, [])).toBe('parse … : control character');
  });

  test('the texts of a request are those of all its parts, the longest first', () => {
    const body = { mediaType: 'application/json', value: { note: ['violet', 7, 'a'] } };
    const request = {
      path: { id: 'w1x' },
      query: {},
      header: {},
      cookie: {},
      credentials: 'sent' as const,
      body,
    };
    expect(sentTexts(request)).toEqual(['violet', 'w1x']);
  });
});

test('a message is known by what it begins with, whatever a parser says further on', () => {
  const [one, other] = ['1: Syntax error at b', '7: Syntax error: found c'].map((rest) =>
    openingWords(`a.tools.ScriptException: parse failed for the filter ERROR ${rest}`),
  );
  expect(one).toBe(other);
  expect(openingWords('listAll.since: has to be a mark')).toBe(
    openingWords('readOne.since: has to be a mark'),
  );
  expect(openingWords('has to be a name')).not.toBe(openingWords('has to be a mark'));
});

test('what was sent is left out before anything is taken for a quote', () => {
  const odd = 'O\'Brien"; -- \\ <b c="x"> end';
  expect(plainMessage(`no reference ${odd}: it has no name`, [odd])).toBe('no reference … : it has no name');
});

test('a thing that is printed as its fields says the same whatever these are', () => {
  const told = ['name=ä', 'name=null'].map((field) =>
    plainMessage(`Invalid reference: NoteReference(group=one, version=null, ${field})`, []),
  );
  expect(new Set(told).size).toBe(1);
  expect(plainMessage('refused (status=CLOSED)', [])).not.toBe(plainMessage('refused (status=LOST)', []));
});
