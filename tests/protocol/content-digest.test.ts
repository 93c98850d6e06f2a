import { describe, expect, test } from 'vitest';
import { contentDigest, verifyContentDigest } from '../../src/protocol/content-digest.ts';

// RFC 9530 Appendix D
const body = Buffer.from('{"hello": "world"}');
const sha256 = 'sha-256=:X48E9qOokqqrvdts8nOJRJN3OWDUoyWxBf7kbu9DBPE=:';
const sha512 =
  'sha-512=:WZDPaVn/7XgHaAy8pmojAkGWoRx2UFChF41A2svX+TaPm+AbwAgBWnrIiYllu7BNNyealdVLvRwEmTHWXvJwew==:';
const wrong = `sha-512=:${'A'.repeat(86)}==:`;

describe('a content digest', () => {
  test('has the values that RFC 9530 gives', () => {
    expect(contentDigest(body, 'sha-256')).toBe(sha256);
    expect(contentDigest(body, 'sha-512')).toBe(sha512);
    // Appendix B.2
    expect(contentDigest(new Uint8Array(), 'sha-256')).toBe(
      'sha-256=:47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=:',
    );
  });

  test.each([
    ['one member', sha256],
    ['two members', `${sha256},\t${sha512}`],
    ['spaces around', `  ${sha512} `],
    ['an unknown algorithm beside', `md5=:AAAA:, ${sha256}`],
    ['parameters', `${sha256};a;b=1; c="x, y";d=:AAAA:, ${sha512}`],
    ['a key given twice, of which the last counts', `${wrong}, ${sha512}`],
  ])('matches its body with %s', (_title, field) => {
    expect(verifyContentDigest(field, body)).toBe('matches');
  });

  test('differs from another body, even where one of two digests matches', () => {
    expect(verifyContentDigest(sha256, Buffer.from('{"hello": "World"}'))).toBe('differs');
    expect(verifyContentDigest(`${sha256}, ${wrong}`, body)).toBe('differs');
    expect(verifyContentDigest('sha-256=:X48E:', body)).toBe('differs');
    expect(verifyContentDigest('sha-256=::', body)).toBe('differs');
  });

  test('of deprecated and unknown algorithms only is unsupported', () => {
    expect(verifyContentDigest('md5=:AAAA:, toString=:AAAA:'.toLowerCase(), body)).toBe('unsupported');
    expect(verifyContentDigest('constructor=:AAAA:', body)).toBe('unsupported');
  });

  test.each([
    '',
    ' ',
    'sha-256',
    'sha-256=X48E9qOokqqrvdts8nOJRJN3OWDUoyWxBf7kbu9DBPE=',
    'sha-256="X48E"',
    'SHA-256=:X48E:',
    'sha-256=:X48_:',
    'sha-256=:X4:8E:',
    `${sha256},`,
    `,${sha256}`,
    `${sha256} ${sha512}`,
    `${sha256}, md5`,
    `${sha256}, md5=1`,
    `${sha256};`,
  ])('that reads %j is malformed', (field) => {
    expect(verifyContentDigest(field, body)).toBe('malformed');
  });
});
