import { once } from 'node:events';
import { createServer, type Socket } from 'node:net';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import {
  client,
  failureOf,
  firstClosed,
  get,
  listen,
  responseOf,
  serveBytes,
  serveHttp,
  serveRaw,
  text,
} from './loopback.ts';

const secret = '?api_key=s3cret';
const head = 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n';

/** Writes without end, as fast as the other side reads. */
function pour(socket: Socket, piece: string | Uint8Array): void {
  const more = () => {
    while (!socket.destroyed && socket.write(piece));
  };
  socket.on('drain', more);
  more();
}

describe('a server that does not answer as it should', () => {
  test('nobody listens: refused', async () => {
    const server = createServer();
    const { url } = await listen(server, 'http');
    server.close();
    await once(server, 'close');
    const failure = failureOf(await client().send(get(url + secret)));
    expect(failure).toMatchObject({ kind: 'refused', message: expect.stringContaining('ECONNREFUSED') });
    expect(failure.message).not.toContain('s3cret');
  });

  const bytes: readonly [string, string, string | Uint8Array][] = [
    ['garbage', 'malformed', 'SSH-2.0-OpenSSH_9.9\r\n'],
    ['garbage without a line', 'malformed', Buffer.alloc(4096, 0xff)],
    ['a broken header', 'malformed', 'HTTP/1.1 200 OK\r\nContent-Length: 3\r\nno colon\r\n\r\nabc'],
    ['two lengths', 'malformed', 'HTTP/1.1 200 OK\r\nContent-Length: 3\r\nContent-Length: 4\r\n\r\nabcd'],
    ['a broken chunk', 'malformed', `${head}xyz\r\nabc\r\n`],
    ['a change of protocol', 'malformed', 'HTTP/1.1 101 OK\r\nConnection: upgrade\r\nUpgrade: x\r\n\r\n'],
    ['100 Continue unasked', 'malformed', 'HTTP/1.1 100 Continue\r\n\r\n'],
    ['too many headers', 'too-large', `HTTP/1.1 200 OK\r\n${'X-Filler: abcdefghij\r\n'.repeat(5000)}\r\n`],
  ];
  test.each(bytes)('sends %s: %s', async (_title, kind, answer) => {
    const server = await serveBytes(answer);
    const failure = failureOf(await client().send(get(server.url + secret, [['X-Key', 's3cret']])));
    expect(failure.kind).toBe(kind);
    expect(failure.message).not.toMatch(/s3cret|OpenSSH|\n/);
    expect(failure.message).toContain(`127.0.0.1:${server.port}`);
  });

  const cuts: readonly [string, string][] = [
    ['before a response', ''],
    ['within the headers', 'HTTP/1.1 200 OK\r\nContent-Le'],
    ['within a body of known length', 'HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf'],
    [
      'within a body of known length, as announced',
      'HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 100\r\n\r\nhalf',
    ],
    ['within a chunked body', `${head}5\r\nhalf`],
    ['within a chunked body, as announced', `${head.replace('OK', 'OK\r\nConnection: close')}5\r\nhalf`],
  ];
  test.each(cuts)('ends the connection %s: closed', async (_title, sent) => {
    const ending = await serveRaw((socket) => void socket.once('data', () => socket.end(sent)));
    expect(failureOf(await client().send(get(ending.url))).kind).toBe('closed');
    const resetting = await serveRaw((socket) => {
      socket.once('data', () => socket.write(sent, () => setTimeout(() => socket.resetAndDestroy(), 10)));
    });
    expect(failureOf(await client().send(get(resetting.url))).kind).toBe('closed');
  });

  test('does harm to its own exchange only', async () => {
    let count = 0;
    const server = await serveRaw((socket) => {
      socket.on('data', () => {
        socket.write(count++ % 2 ? 'HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok' : 'garbage\r\n\r\n');
      });
    });
    const http = client({ connections: 1 });
    const answers = await Promise.all(Array.from({ length: 6 }, () => http.send(get(server.url))));
    expect(answers.map((answer) => answer.ok)).toEqual([false, true, false, true, false, true]);
  });
});

describe('a server that takes its time', () => {
  test('silence before the headers: headers-timeout', async () => {
    const server = await serveHttp(() => {});
    const failure = failureOf(await client({ headersTimeoutMs: 80 }).send(get(server.url + secret)));
    expect(failure.kind).toBe('headers-timeout');
    expect(failure.message).not.toContain('s3cret');
    expect(failure.durationMs).toBeGreaterThan(70);
    expect(failure.durationMs).toBeLessThan(1000);
    await firstClosed(server);
  });

  test('dripping headers: headers-timeout', async () => {
    const server = await serveRaw((socket) => {
      socket.write('HTTP/1.1 200 OK\r\n');
      const drip = setInterval(() => socket.write('X-Drip: 1\r\n'), 20);
      socket.on('close', () => clearInterval(drip));
    });
    expect(failureOf(await client({ headersTimeoutMs: 100 }).send(get(server.url))).kind).toBe(
      'headers-timeout',
    );
  });

  test('interim responses without end: headers-timeout', async () => {
    const server = await serveRaw((socket) => {
      const drip = setInterval(() => socket.write('HTTP/1.1 102 Processing\r\n\r\n'), 20);
      socket.on('close', () => clearInterval(drip));
    });
    expect(failureOf(await client({ headersTimeoutMs: 100 }).send(get(server.url))).kind).toBe(
      'headers-timeout',
    );
  });

  test('silence within the body: body-timeout', async () => {
    const server = await serveHttp((_request, response) => void response.write('half'));
    expect(failureOf(await client({ idleTimeoutMs: 80 }).send(get(server.url))).kind).toBe('body-timeout');
  });

  test('silence within a body that is decoded: body-timeout', async () => {
    const server = await serveHttp((_request, response) => {
      response.writeHead(200, { 'content-encoding': 'gzip' }).write(gzipSync('half').subarray(0, 12));
    });
    expect(failureOf(await client({ idleTimeoutMs: 80 }).send(get(server.url))).kind).toBe('body-timeout');
  });

  test('a body that drips for ever is in time for each gap, and not in total: total-timeout', async () => {
    const server = await serveHttp((_request, response) => {
      const drip = setInterval(() => response.write('.'), 15);
      response.on('close', () => clearInterval(drip));
    });
    const failure = failureOf(
      await client({ idleTimeoutMs: 100, totalTimeoutMs: 250 }).send(get(server.url + secret)),
    );
    expect(failure.kind).toBe('total-timeout');
    expect(failure.message).not.toContain('s3cret');
    await firstClosed(server);
  });

  test('a body that drips and ends in time is an answer', async () => {
    const server = await serveHttp((_request, response) => {
      let left = 10;
      const drip = setInterval(() => (left-- > 0 ? response.write('.') : response.end()), 15);
      response.on('close', () => clearInterval(drip));
    });
    const answer = await client({ headersTimeoutMs: 100, idleTimeoutMs: 100 }).send(get(server.url));
    expect(text(responseOf(answer).body)).toBe('..........');
  });

  test('silence in the TLS handshake: connect-timeout', async () => {
    const server = await listen(createServer(), 'https');
    expect(failureOf(await client({ connectTimeoutMs: 80 }).send(get(server.url))).kind).toBe(
      'connect-timeout',
    );
    await firstClosed(server);
  });

  test('the total deadline counts the connecting, which is then given up', async () => {
    const server = await listen(createServer(), 'https');
    expect(
      failureOf(await client({ connectTimeoutMs: 60_000, totalTimeoutMs: 80 }).send(get(server.url))).kind,
    ).toBe('total-timeout');
    await firstClosed(server);
  });
});

describe('a server that sends too much', () => {
  test('a body as large as the cap is an answer, one byte more is too-large', async () => {
    const server = await serveHttp((request, response) => {
      response.end(Buffer.alloc(Number(request.url?.slice(1)), 'x'));
    });
    const http = client({ maxBodyBytes: 100_000 });
    expect(responseOf(await http.send(get(`${server.url}/100000`))).body).toHaveLength(100_000);
    expect(failureOf(await http.send(get(`${server.url}/100001`))).kind).toBe('too-large');
  });

  test('an infinite body is stopped', async () => {
    const server = await serveRaw((socket) => {
      socket.once('data', () => {
        socket.write('HTTP/1.1 500 No\r\n\r\n');
        pour(socket, Buffer.alloc(64 * 1024));
      });
    });
    const before = process.memoryUsage().rss;
    expect(failureOf(await client().send(get(server.url))).kind).toBe('too-large');
    expect(process.memoryUsage().rss - before).toBeLessThan(64e6);
    await firstClosed(server);
  });

  const mebibyte = gzipSync(Buffer.alloc(1024 * 1024), { level: 9 });
  const gibibyte = Buffer.concat(Array<Uint8Array>(1024).fill(mebibyte));
  const bombs: readonly [string, string, Uint8Array][] = [
    ['a gzip bomb of 1 MiB', 'gzip', gibibyte],
    ['a gzip bomb in gzip', 'gzip, gzip', gzipSync(gibibyte)],
    ['a brotli bomb', 'br', brotliCompressSync(Buffer.alloc(64 * 1024 * 1024))],
  ];
  test.each(bombs)('%s is stopped at the cap of decoded bytes', async (_title, coding, bomb) => {
    expect(bomb.length).toBeLessThan(1.1e6);
    // errors are decoded as well, and so are their bombs
    const server = await serveHttp((_request, response) => {
      response.writeHead(500, { 'content-encoding': coding }).end(bomb);
    });
    const before = process.memoryUsage().rss;
    const failure = failureOf(await client({ maxBodyBytes: 2e6 }).send(get(server.url)));
    expect(failure.kind).toBe('too-large');
    expect(failure.durationMs).toBeLessThan(1500);
    expect(process.memoryUsage().rss - before).toBeLessThan(100e6);
  });

  test('a compressed body without end is stopped long before the wire has carried the cap', async () => {
    let wire = 0;
    const server = await serveRaw((socket) => {
      socket.once('data', () => {
        socket.write('HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n');
        const drip = setInterval(() => {
          wire += mebibyte.length;
          socket.write(mebibyte);
        }, 5);
        socket.on('close', () => clearInterval(drip));
      });
    });
    expect(failureOf(await client({ maxBodyBytes: 10e6 }).send(get(server.url))).kind).toBe('too-large');
    expect(wire).toBeLessThan(100 * mebibyte.length);
  });

  test('compressed nothing without end is read no faster than it is decoded, until the deadline', async () => {
    const nothing = gzipSync(Buffer.concat(Array<Uint8Array>(100_000).fill(gzipSync(''))));
    const server = await serveRaw((socket) => {
      socket.once('data', () => {
        socket.write('HTTP/1.1 200 OK\r\nContent-Encoding: gzip, gzip\r\n\r\n');
        pour(socket, nothing);
      });
    });
    const sending = client({ idleTimeoutMs: 20, totalTimeoutMs: 300 }).send(get(server.url));
    expect(failureOf(await sending).kind).toBe('total-timeout');
    expect(server.sockets[0]?.bytesWritten).toBeLessThan(16e6);
  });
});
