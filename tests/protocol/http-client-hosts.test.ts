import { createServer as createTlsServer } from 'node:https';
import type { LookupFunction } from 'node:net';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { TrothError } from '../../src/core/errors.ts';
import { client, failureOf, get, listen, responseOf, serveHttp, text } from './loopback.ts';
import { selfSignedCertificate } from './self-signed-certificate.ts';

afterEach(() => void vi.unstubAllEnvs());

/** Resolves every name to one address, as a `lookup` of Node does. */
function leadingTo(address: string, asked: string[] = []): LookupFunction {
  return (hostname, options, callback) => {
    asked.push(hostname);
    const family = address.includes(':') ? 6 : 4;
    if (options.all) callback(null, [{ address, family }]);
    else callback(null, address, family);
  };
}

function failingWith(code: string): LookupFunction {
  return (_hostname, _options, callback) => callback(Object.assign(new Error('lookup'), { code }), []);
}

describe('a host', () => {
  test.each([
    ['another host', ['api.example'], 'http://127.0.0.1:PORT/?key=s3cret'],
    ['another port', ['127.0.0.1:1'], 'http://127.0.0.1:PORT/?key=s3cret'],
    ['no host', [], 'http://127.0.0.1:PORT/?key=s3cret'],
    ['a host above it', ['example'], 'http://api.example:PORT/?key=s3cret'],
    ['a host whose name begins like it', ['127.0.0.10'], 'http://127.0.0.1:PORT/?key=s3cret'],
  ])('is forbidden where only %s is allowed, and nothing is sent', async (_title, allowedHosts, url) => {
    const server = await serveHttp((_request, response) => response.end());
    const asked: string[] = [];
    const http = client({ allowedHosts, lookup: leadingTo('127.0.0.1', asked) });
    const failure = failureOf(await http.send(get(url.replace('PORT', String(server.port)))));
    expect(failure).toMatchObject({ kind: 'forbidden-host', durationMs: 0 });
    expect(failure.message).toContain(`:${server.port} is not one of the allowed hosts`);
    expect(failure.message).not.toContain('s3cret');
    expect([server.sockets, asked]).toEqual([[], []]);
  });

  test.each([
    ['127.0.0.1', 'http://127.0.0.1:PORT'],
    ['127.0.0.1:PORT', 'http://127.0.0.1:PORT'],
    ['127.0.0.1', 'http://0x7f.1:PORT'],
    ['API.Example', 'HTTP://api.eXample:PORT'],
    ['api.example:PORT', 'http://api.example:PORT'],
  ])('is allowed by %s as %s', async (entry, url) => {
    const server = await serveHttp((request, response) => response.end(request.headers.host));
    const port = String(server.port);
    const http = client({ allowedHosts: [entry.replace('PORT', port)], lookup: leadingTo('127.0.0.1') });
    const { body } = responseOf(await http.send(get(url.replace('PORT', port))));
    expect(text(body)).toBe(`${/example/i.test(url) ? 'api.example' : '127.0.0.1'}:${port}`);
  });

  test('is connected to at the address that its name led to, asked for once', async () => {
    const server = await serveHttp((_request, response) => response.end('here'));
    const asked: string[] = [];
    const http = client({ allowedHosts: ['api.example'], lookup: leadingTo('127.0.0.1', asked) });
    for (let i = 0; i < 3; i++) responseOf(await http.send(get(`http://api.example:${server.port}/`)));
    expect(asked).toEqual(['api.example']);
  });

  test.each(['localhost', 'api.localhost'])('named %s must not lead off this machine', async (name) => {
    for (const address of ['192.0.2.1', '2001:db8::1', '::ffff:192.0.2.1']) {
      const http = client({ allowedHosts: [name], lookup: leadingTo(address) });
      const failure = failureOf(await http.send(get(`http://${name}:9/`)));
      expect([failure.kind, failure.message]).toEqual([
        'forbidden-host',
        `${name} leads to ${address}, off this machine`,
      ]);
    }
  });

  test.each(['ENOTFOUND', 'EAI_AGAIN', 'ENODATA'])('without an address (%s) is unresolved', async (code) => {
    const http = client({ allowedHosts: ['nowhere.invalid'], lookup: failingWith(code) });
    const failure = failureOf(await http.send(get('http://nowhere.invalid/?key=s3cret')));
    expect([failure.kind, failure.message]).toEqual([
      'unresolved',
      `the name in nowhere.invalid:80 has no address (${code})`,
    ]);
  });

  test('whose name leads to no address at all is unresolved', async () => {
    const lookup: LookupFunction = (_hostname, _options, callback) => callback(null, []);
    const failure = failureOf(
      await client({ allowedHosts: ['a.invalid'], lookup }).send(get('http://a.invalid/')),
    );
    expect(failure.kind).toBe('unresolved');
  });

  test('whose name is never resolved runs into the connect-timeout', async () => {
    const http = client({ allowedHosts: ['a.invalid'], lookup: () => {}, connectTimeoutMs: 50 });
    expect(failureOf(await http.send(get('http://a.invalid/'))).kind).toBe('connect-timeout');
  });
});

describe('TLS', () => {
  function serveTls() {
    return listen(
      createTlsServer(selfSignedCertificate(), (_request, response) => response.end('safe')),
      'https',
    );
  }

  test('with a certificate that nobody vouches for fails as tls', async () => {
    const server = await serveTls();
    const http = client();
    vi.stubEnv('NODE_TLS_REJECT_UNAUTHORIZED', '0');
    const failure = failureOf(await http.send(get(`${server.url}/?key=s3cret`)));
    expect([failure.kind, failure.message]).toEqual([
      'tls',
      `the TLS handshake with 127.0.0.1:${server.port} failed (DEPTH_ZERO_SELF_SIGNED_CERT)`,
    ]);
  });

  test('carries exchanges, and takes any certificate only where that was said when the client was made', async () => {
    const server = await serveTls();
    vi.stubEnv('NODE_TLS_REJECT_UNAUTHORIZED', '0');
    const http = client({ allowedHosts: ['127.0.0.1', 'localhost'], lookup: leadingTo('127.0.0.1') });
    vi.unstubAllEnvs();
    for (const url of [server.url, server.url, `https://localhost:${server.port}`])
      expect(text(responseOf(await http.send(get(url))).body)).toBe('safe');
    expect(server.sockets).toHaveLength(2);
  });

  test('with a server that does not speak it fails as tls', async () => {
    const server = await serveHttp((_request, response) => response.end());
    const failure = failureOf(await client().send(get(server.url.replace('http:', 'https:'))));
    expect(failure.kind).toBe('tls');
    expect(failure.message).not.toContain('\n');
  });

  test('without verification is refused for another machine than this one', () => {
    vi.stubEnv('NODE_TLS_REJECT_UNAUTHORIZED', '0');
    for (const host of ['api.example', '10.0.0.1', '[2001:db8::1]:443', 'localhost.example'])
      expect(() => client({ allowedHosts: ['localhost', host] })).toThrow(TrothError);
    const loopback = ['localhost', 'a.localhost:1', '127.9.9.9', '::1', '[::1]:8443', '[::ffff:127.0.0.1]'];
    expect(() => client({ allowedHosts: loopback })).not.toThrow();
    vi.stubEnv('NODE_TLS_REJECT_UNAUTHORIZED', '1');
    expect(() => client({ allowedHosts: ['api.example'] })).not.toThrow();
  });
});

describe('a client is not made', () => {
  test.each([
    'http://api.example',
    'api.example/path',
    '',
    'a b',
    '*.example',
    'a:0',
    'a:65536',
    'a:b',
    'u@a',
    '[::1',
  ])('with the allowed host %j', (host) => {
    expect(() => client({ allowedHosts: [host] })).toThrow(TrothError);
    expect(() => client({ allowedHosts: [host] })).toThrow(`allowed host "${host}": write `);
  });

  test.each([
    { connectTimeoutMs: 0 },
    { headersTimeoutMs: -1 },
    { idleTimeoutMs: Number.NaN },
    { totalTimeoutMs: 2 ** 31 },
    { maxBodyBytes: -1 },
    { maxBodyBytes: 1.5 },
    { connections: 0 },
  ])('with %o', (options) => {
    expect(() => client(options)).toThrow(TrothError);
    expect(() => client(options)).toThrow(new RegExp(`^${Object.keys(options)[0]}: `));
  });
});
