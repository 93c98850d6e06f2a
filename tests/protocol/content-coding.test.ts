import { randomBytes } from 'node:crypto';
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { client, failureOf, get, responseOf, serveHttp, text } from './loopback.ts';

describe('content codings', () => {
  const plain = Buffer.from('{"name":"Zoë","n":'.padEnd(50_000, '1234567890'));
  const coded: readonly [string, Uint8Array][] = [
    ['gzip', gzipSync(plain)],
    ['GZIP', gzipSync(plain)],
    ['x-gzip', gzipSync(plain)],
    ['deflate', deflateSync(plain)],
    ['br', brotliCompressSync(plain)],
    ['identity', plain],
    ['gzip, br', brotliCompressSync(gzipSync(plain))],
    ['deflate,gzip , br', brotliCompressSync(gzipSync(deflateSync(plain)))],
  ];
  test.each(coded)('%s is removed, and the header stays', async (coding, body) => {
    for (const status of [200, 404]) {
      const server = await serveHttp((_request, response) => {
        response.writeHead(status, { 'content-encoding': coding }).end(body);
      });
      const response = responseOf(await client().send(get(server.url)));
      expect(Buffer.from(response.body).equals(plain)).toBe(true);
      expect(response.headers).toContainEqual(['content-encoding', coding]);
    }
  });

  test('in two headers are removed in turn, also when the body comes byte by byte', async () => {
    const body = brotliCompressSync(gzipSync('twice'));
    const server = await serveHttp(async (_request, response) => {
      response.setHeader('content-encoding', ['gzip', 'br']);
      for (const byte of body) await new Promise((resolve) => response.write(Uint8Array.of(byte), resolve));
      response.end();
    });
    expect(text(responseOf(await client().send(get(server.url))).body)).toBe('twice');
  });

  test('of a body that must be read in many steps are removed', async () => {
    const large = randomBytes(900_000);
    const server = await serveHttp((_request, response) => {
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(large, { level: 1 }));
    });
    expect(large.equals(responseOf(await client().send(get(server.url))).body)).toBe(true);
  });

  test('of an empty body are of no interest', async () => {
    const server = await serveHttp((_request, response) => {
      response.writeHead(200, { 'content-encoding': 'compress', 'content-length': 0 }).end();
    });
    expect(responseOf(await client().send(get(server.url))).body).toHaveLength(0);
  });

  const broken: readonly [string, string, Uint8Array][] = [
    ['an unknown coding', 'compress', plain],
    ['an unknown coding below a known one', 'rot13, gzip', gzipSync(plain)],
    ['more codings than three', 'gzip, gzip, gzip, gzip', gzipSync(gzipSync(gzipSync(gzipSync(plain))))],
    ['content that is not coded at all', 'gzip', plain],
    ['coded content that ends too early', 'gzip', gzipSync(plain).subarray(0, -9)],
    ['brotli that ends too early', 'br', brotliCompressSync(plain).subarray(0, -9)],
    ['deflate without the zlib format', 'deflate', deflateRawSync(plain)],
  ];
  test.each(broken)('%s: undecodable', async (_title, coding, body) => {
    const server = await serveHttp((_request, response) => {
      response.writeHead(200, { 'content-encoding': coding }).end(body);
    });
    expect(failureOf(await client().send(get(server.url))).kind).toBe('undecodable');
  });
});
