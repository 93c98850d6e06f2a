import { expect, test } from 'vitest';
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

/** What the second of two requests is answered with. */
async function second(status: number): Promise<number | undefined> {
  const server = await serveFading(status);
  const http = client({ connections: 1 });
  await http.send(get(server.url));
  const answer = await http.send(get(server.url));
  return answer.ok ? answer.response.status : undefined;
}

test('a connection that carried a server error is not used again', async () => {
  expect(await second(500)).toBe(200);
});

test('a connection that carried another answer is, so that its end is seen', async () => {
  expect(await second(404)).toBe(undefined);
});
