import { Buffer } from 'node:buffer';
import { describe, expect, test } from 'vitest';
import { readContent } from '../../src/protocol/content.ts';

function content(mediaType: string | undefined, body: string | Uint8Array) {
  return readContent({
    status: 200,
    headers: mediaType === undefined ? [] : [['Content-Type', mediaType]],
    body: Buffer.from(body),
    durationMs: 1,
  });
}

const latin1 = new Uint8Array([0x3c, 0xfc, 0x3e]);

describe('content', () => {
  test('of no bytes is none, whatever its media type', () => {
    expect(content('application/json', '')).toEqual({ kind: 'none' });
  });

  test('of a JSON media type is its value and its text', () => {
    expect(content('application/problem+json; charset=latin1', '{"a":1}')).toEqual({
      kind: 'json',
      value: { a: 1 },
      text: '{"a":1}',
    });
  });

  test.for([
    ['application/json', '{', 'syntax'],
    ['application/json', '\ufeff{}', 'syntax'],
    ['application/json; charset=iso-8859-1', latin1, 'encoding'],
    ['text/plain', latin1, 'encoding'],
    ['text/csv', latin1, 'encoding'],
    ['text/html; charset=utf-8', latin1, 'encoding'],
    ['application/xml', latin1, 'encoding'],
    ['application/xml', '{"a":1}', 'syntax'],
    ['image/svg+xml', 'svg', 'syntax'],
  ] as const)('of %s that is not so is malformed: %s, %s', ([mediaType, body, fault]) => {
    expect(content(mediaType, body)).toMatchObject({ kind: 'malformed', fault });
  });

  test('is read in the charset that is named', () => {
    expect(content('text/plain; charset="iso-8859-1"', latin1)).toEqual({ kind: 'text', text: '<ü>' });
    expect(content('text/xml; charset=iso-8859-1', latin1)).toEqual({ kind: 'text', text: '<ü>' });
    expect(content('text/xml', Buffer.from('\ufeff<a/>', 'utf16le'))).toMatchObject({ kind: 'text' });
  });

  test.for([
    ['text/html', latin1],
    ['text/plain; charset=klingon', latin1],
    ['image/png', latin1],
    [undefined, latin1],
    ['text/xml', Buffer.from('<?xml version="1.0" encoding="iso-8859-1"?><ü/>', 'latin1')],
  ] as const)('of %s stays bytes where nothing says how to read them', ([mediaType, body]) => {
    expect(content(mediaType, body)).toEqual({ kind: 'bytes' });
  });
});
