import { describe, expect, test } from 'vitest';
import type { HttpRequest } from '../../src/core/http.ts';
import { client, get, responseOf, serveBytes, serveHttp, serveRaw, text } from './loopback.ts';

/** A server that keeps the first request as it came in, and answers 204. */
async function serveRecorder() {
  let received = '';
  const server = await serveRaw((socket) => {
    socket.on('data', (chunk) => {
      received += chunk.toString('latin1');
      socket.write('HTTP/1.1 204 No Content\r\n\r\n');
    });
  });
  return { ...server, received: () => received };
}

describe('a request', () => {
  test('goes out with its headers repeated, in order and in their spelling', async () => {
    const server = await serveRecorder();
    await client().send(
      get(`${server.url}/a?b=c`, [
        ['X-Two', '1'],
        ['accept', '*/*'],
        ['x-tWO', '2'],
        ['__proto__', 'own'],
        ['X-Empty', ''],
      ]),
    );
    const [line, ...fields] = server.received().split('\r\n');
    expect(line).toBe('GET /a?b=c HTTP/1.1');
    expect(fields.slice(2)).toEqual([
      'X-Two: 1',
      'accept: */*',
      'x-tWO: 2',
      '__proto__: own',
      'X-Empty: ',
      '',
      '',
    ]);
  });

  test('goes out with its path and query unchanged, and without the fragment', async () => {
    const server = await serveRecorder();
    await client().send(get(`${server.url}/a/../%2e%2E//b\\c|?q=..&q=%zz#part`));
    expect(server.received()).toMatch(/^GET \/a\/\.\.\/%2e%2E\/\/b\\c\|\?q=\.\.&q=%zz HTTP\/1\.1\r\n/);
  });

  test('asks for / where the URL has no path', async () => {
    const server = await serveRecorder();
    await client().send(get(`${server.url}?q`));
    expect(server.received()).toMatch(/^GET \/\?q HTTP/);
  });

  test.each(['POST', 'DELETE', 'GET', 'brew'])('has a Content-Length where %s has a body', async (method) => {
    const server = await serveRecorder();
    const body = new Uint8Array([0, 255, 254]);
    expect(responseOf(await client().send({ ...get(server.url), method, body })).status).toBe(204);
    expect(server.received()).toMatch(new RegExp(`^${method} / HTTP`));
    expect(server.received()).toMatch(/\r\ncontent-length: 3\r\n/i);
    expect(server.received().endsWith('\r\n\r\n\0\xff\xfe')).toBe(true);
  });

  test('may say its own Host and its own Content-Length, where that is true', async () => {
    const server = await serveRecorder();
    const headers = [['Content-Length', '1'] as const, ['Host', 'other.example'] as const];
    await client().send({ method: 'POST', url: server.url, headers, body: new Uint8Array([65]) });
    expect(server.received().match(/content-length/gi)).toHaveLength(1);
    expect(server.received()).toContain('host: other.example\r\n');
  });

  const shapes: readonly [string, Partial<HttpRequest>][] = [
    ['a line break in a header', { headers: [['X-Key', 'secret\r\nX-More: 1']] }],
    ['a header value beyond Latin-1', { headers: [['X-Key', 'secret\u20ac']] }],
    ['a header name that is no token', { headers: [['X Key', 'secret']] }],
    ['an empty header name', { headers: [['', 'secret']] }],
    ['a header of the connection', { headers: [['transfer-encoding', 'secret']] }],
    ['a Content-Length that is not true', { headers: [['content-length', '5']], body: new Uint8Array(4) }],
    ['a Content-Length without a body', { headers: [['content-length', '5']] }],
    [
      'two Host headers',
      {
        headers: [
          ['Host', 'secret'],
          ['host', 'secret'],
        ],
      },
    ],
    ['a method that is no token', { method: 'GET /secret' }],
    ['the method CONNECT', { method: 'CONNECT' }],
    ['a relative URL', { url: '/secret' }],
    ['a scheme that is not HTTP', { url: 'file:///secret' }],
    ['a URL with a space', { url: 'http://127.0.0.1/secret /' }],
    ['a URL with a line break', { url: 'http://127.0.0.1/\nsecret' }],
    ['a URL with a password', { url: 'http://user:secret@127.0.0.1/' }],
    ['a URL whose host depends on the parser', { url: 'http://127.0.0.1\\.secret.example/' }],
    ['a port that cannot be', { url: 'http://127.0.0.1:99999/?secret' }],
  ];
  test.each(shapes)('with %s is refused before anything is sent', async (_title, part) => {
    const server = await serveHttp((_request, response) => response.end());
    const sent = client().send({ ...get(server.url), ...part });
    await expect(sent).rejects.toThrow(TypeError);
    await expect(sent).rejects.not.toThrow(/secret/);
    expect(server.sockets).toEqual([]);
  });
});

describe('a response', () => {
  test('keeps its headers repeated, in order and in their spelling', async () => {
    const server = await serveBytes(
      'HTTP/1.1 200 OK\r\nset-Cookie: a\r\nX-One: 1\r\nSet-Cookie: b\r\nX-Latin: \xe9\r\nContent-Length: 0\r\n\r\n',
    );
    // Node writes strings as UTF-8: é goes out as two bytes, and comes back as two characters
    expect(responseOf(await client().send(get(server.url))).headers).toEqual([
      ['set-Cookie', 'a'],
      ['X-One', '1'],
      ['Set-Cookie', 'b'],
      ['X-Latin', '\xc3\xa9'],
      ['Content-Length', '0'],
    ]);
  });

  test('keeps the bytes of its body, also such as are not UTF-8', async () => {
    const bytes = Uint8Array.from({ length: 256 }, (_, index) => index);
    const server = await serveHttp((_request, response) => response.end(bytes));
    const { body } = responseOf(await client().send(get(server.url)));
    expect(body).toEqual(bytes);
    expect(body.buffer.byteLength).toBe(256);
  });

  test('may come in many pieces, and in chunks', async () => {
    const server = await serveHttp((_request, response) => {
      for (let i = 0; i < 1000; i++) response.write(`${i},`);
      response.end('end');
    });
    const { body } = responseOf(await client().send(get(server.url)));
    expect(text(body)).toBe(`${Array.from({ length: 1000 }, (_, i) => i).join(',')},end`);
    expect(body.buffer.byteLength).toBe(body.length);
  });

  test('may end with the connection', async () => {
    const server = await serveRaw((socket) => {
      socket.once('data', () => socket.end('HTTP/1.1 200 OK\r\nConnection: close\r\n\r\nuntil the end'));
    });
    expect(text(responseOf(await client().send(get(server.url))).body)).toBe('until the end');
  });

  test.each([301, 302, 303, 307, 308])('with status %i is an answer and not followed', async (status) => {
    const followed = await serveHttp((_request, response) => response.end('followed'));
    const server = await serveHttp((_request, response) => {
      response.writeHead(status, { location: `${followed.url}/next` }).end('moved');
    });
    const request = { ...get(server.url, [['x-api-key', 'k']]), method: 'POST', body: new Uint8Array(9) };
    const response = responseOf(await client().send(request));
    expect([response.status, text(response.body)]).toEqual([status, 'moved']);
    expect(followed.sockets).toEqual([]);
  });

  test('to HEAD shows the content that it must not have', async () => {
    const header = 'HTTP/1.1 200 OK\r\nContent-Length: 7\r\n\r\n';
    const interim = 'HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n';
    for (const [bytes, content] of [
      [header, ''],
      [`${header}{"a":1}`, '{"a":1}'],
      [`${interim}${header}{"a":1}`, '{"a":1}'],
    ] as const) {
      const { url } = await serveBytes(bytes);
      const { body } = responseOf(await client().send({ ...get(url), method: 'HEAD' }));
      expect(text(body)).toBe(content);
    }
  });

  test('to HEAD, or with 204 or 304, has no body, whatever its headers say', async () => {
    const server = await serveHttp((request, response) => {
      const status = Number(request.url?.slice(1));
      response.writeHead(status, { 'content-encoding': 'gzip', 'content-length': 5000 }).end();
    });
    const http = client();
    for (const [method, status] of [
      ['HEAD', 200],
      ['GET', 204],
      ['GET', 304],
    ] as const) {
      const response = responseOf(await http.send({ ...get(`${server.url}/${status}`), method }));
      expect([response.status, response.body.length]).toEqual([status, 0]);
    }
  });

  test('comes after interim responses', async () => {
    const server = await serveBytes(
      'HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok',
    );
    const response = responseOf(await client().send(get(server.url)));
    expect([response.status, response.headers, text(response.body)]).toEqual([
      200,
      [['Content-Length', '2']],
      'ok',
    ]);
  });

  test('offers other protocols without harm', async () => {
    const server = await serveBytes(
      'HTTP/1.1 200 OK\r\nConnection: Upgrade\r\nUpgrade: h2c\r\nContent-Length: 2\r\n\r\nok',
    );
    expect(text(responseOf(await client().send(get(server.url))).body)).toBe('ok');
  });

  test('tells how long it took', async () => {
    const server = await serveHttp((_request, response) => setTimeout(() => response.end(), 60));
    const { durationMs } = responseOf(await client().send(get(server.url)));
    expect(durationMs).toBeGreaterThan(50);
    expect(durationMs).toBeLessThan(2000);
  });
});
