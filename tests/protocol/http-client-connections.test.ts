import type { Socket } from 'node:net';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import {
  client,
  failureOf,
  firstClosed,
  get,
  responseOf,
  serveBytes,
  serveHttp,
  serveRaw,
  text,
} from './loopback.ts';

describe('a process that was busy', () => {
  function busy(ms: number): void {
    const until = performance.now() + ms;
    while (performance.now() < until);
  }

  test('does not blame the server for headers and bodies that came in time', async () => {
    const pieces = ['HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\n', 'in', ' t'];
    const server = await serveRaw((socket) => {
      socket.on('data', async () => {
        for (const piece of pieces) {
          socket.write(piece);
          busy(80);
          await new Promise((resolve) => setTimeout(resolve, 10));
        }
      });
    });
    const answer = await client({ headersTimeoutMs: 50, idleTimeoutMs: 50 }).send(get(server.url));
    expect(text(responseOf(answer).body)).toBe('in t');
  });
});

describe('connections', () => {
  test('are kept and used again', async () => {
    const server = await serveHttp((_request, response) => response.end('again'));
    const http = client();
    for (let i = 0; i < 5; i++) responseOf(await http.send(get(server.url)));
    expect(server.sockets).toHaveLength(1);
  });

  test('are no more than allowed, and no clock runs for those who wait', async () => {
    let most = 0;
    let now = 0;
    const server = await serveHttp((_request, response) => {
      most = Math.max(most, ++now);
      setTimeout(() => response.end(String(now--)), 60);
    });
    const http = client({ connections: 2, totalTimeoutMs: 150 });
    const answers = await Promise.all(Array.from({ length: 10 }, () => http.send(get(server.url))));
    expect(answers.map((answer) => answer.ok)).toEqual(Array(10).fill(true));
    expect([most, server.sockets.length]).toEqual([2, 2]);
  });

  test('that break between two exchanges do no harm to the second', async () => {
    const breaks = [
      (socket: Socket) => void socket.write('garbage nobody asked for'),
      (socket: Socket) => void socket.resetAndDestroy(),
    ];
    for (const breakIt of breaks) {
      const server = await serveBytes('HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok');
      const http = client();
      responseOf(await http.send(get(server.url)));
      const second = await new Promise((resolve, reject) => {
        // from a timer, so that the break is read before the request is written
        setTimeout(() => {
          for (const socket of server.sockets) breakIt(socket);
          http.send({ ...get(server.url), method: 'POST' }).then(resolve, reject);
        });
      });
      expect(second).toMatchObject({ ok: true });
      expect(server.sockets).toHaveLength(2);
    }
  });

  test('end when the client is closed, with what is under way and what waits', async () => {
    const server = await serveHttp(() => {});
    const http = client({ connections: 1 });
    const sent = [http.send(get(server.url)), http.send(get(server.url))];
    await vi.waitFor(() => expect(server.sockets).toHaveLength(1));
    const ended = firstClosed(server);
    await http.close();
    expect((await Promise.all(sent)).map((answer) => failureOf(answer).kind)).toEqual(['closed', 'closed']);
    await ended;
    await expect(http.send(get(server.url))).rejects.toThrow('closed');
  });

  test('go past the proxies that the environment names', async () => {
    const proxy = await serveHttp((_request, response) => response.end('proxy'));
    for (const name of ['HTTP_PROXY', 'http_proxy', 'HTTPS_PROXY', 'https_proxy', 'ALL_PROXY', 'all_proxy'])
      vi.stubEnv(name, proxy.url);
    vi.stubEnv('NODE_USE_ENV_PROXY', '1');
    vi.stubEnv('NO_PROXY', '');
    onTestFinished(() => void vi.unstubAllEnvs());
    const server = await serveHttp((_request, response) => response.end('direct'));
    expect(text(responseOf(await client().send(get(server.url))).body)).toBe('direct');
    expect(proxy.sockets).toEqual([]);
  });
});
