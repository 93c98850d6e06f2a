import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { allowed, contentOf, typeOf } from './trivial-answers.ts';

/** A process of its own: answers at once what the request itself asks for, and so costs as little as a server can. */
const server = createServer(
  { keepAliveTimeout: 120_000, maxHeaderSize: 1024 * 1024 },
  (request, response) => {
    const { method = '', url = '' } = request;
    const status = Number(request.headers['x-answer'] ?? 200);
    const content = contentOf(method, url, status);
    request.resume();
    if (status === 405 || method === 'OPTIONS') response.setHeader('Allow', allowed(url));
    if (status === 401) response.setHeader('WWW-Authenticate', 'ApiKey');
    if (content !== '') response.setHeader('Content-Type', typeOf(status));
    if (status === 204) response.writeHead(204).end();
    else
      response
        .writeHead(status, { 'Content-Length': Buffer.byteLength(content) })
        .end(method === 'HEAD' ? '' : content);
  },
);
server.listen(0, '127.0.0.1', () => {
  // a server that listens on TCP has no other form of address
  process.send?.({ port: (server.address() as AddressInfo).port });
});
process.on('disconnect', () => process.exit());
