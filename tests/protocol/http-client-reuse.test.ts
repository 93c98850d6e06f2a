import { expect, test, vi } from 'vitest';
import { client, get, serveRaw } from './loopback.ts';

/** The first connection answers once, and ends without a word when it is used again; others answer 200. */
function serveFading(status: number) {
  let connections = 0;
  return serveRaw((socket) => {
    connections += 1;
    const answer = connections === 1 ? status : 200;
    socket.once('data', () => {
      socket.write(`HTTP/1.1 ${answer} Word\r\nContent-Length: 0\r\n\r\n`);
      socket.once('data', () => socket.destroy());
    });
  });
}

/** Leaves a connection stuck where it refused content: whoever asks there again waits for ever. */
function serveStuck(status: number) {
  return serveRaw((socket) => {
    socket.once('data', () => socket.write(`HTTP/1.1 ${status} Word\r\nContent-Length: 0\r\n\r\n`));
  });
}

/** Whether a second request comes on a connection that carried content of that length first. */
async function isUsedAgain(status: number, bytes: number): Promise<boolean> {
  const server = await serveStuck(status);
  const http = client({ connections: 1, headersTimeoutMs: 300 });
  await http.send({ ...get(server.url), method: 'POST', body: new Uint8Array(bytes) });
  await http.send(get(server.url));
  return server.sockets.length === 1;
}

test.each([
  ['long content that was refused', 400, 300_000, false],
  ['short content that was refused', 400, 2000, true],
  ['long content that was accepted', 200, 300_000, true],
])('whether a connection is used again that carried %s', async (_, status, bytes, expected) => {
  expect(await isUsedAgain(status, bytes)).toBe(expected);
});

/** What the second of two requests is answered with. */
async function second(status: number, meanwhile = () => {}): Promise<number | undefined> {
  const server = await serveFading(status);
  const http = client({ connections: 1 });
  await http.send(get(server.url));
  meanwhile();
  const answer = await http.send(get(server.url));
  return answer.ok ? answer.response.status : undefined;
}

test('a connection that carried a server error is not used again', async () => {
  expect(await second(500)).toBe(200);
});

test('a connection that carried another answer is, so that its end is seen', async () => {
  expect(await second(404)).toBe(undefined);
});

test('a connection that lay idle while we computed, and heard of no timer, is not used again', async () => {
  const start = performance.now();
  const now = vi.spyOn(performance, 'now');
  const computing = () => void now.mockImplementation(() => start + 6000);
  expect(await second(404, computing).finally(() => now.mockRestore())).toBe(200);
});
