import { createServer as createHttpServer, type RequestListener } from 'node:http';
import { type AddressInfo, createServer as createTcpServer, type Server, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';
import type { HttpAnswer, HttpFailure, HttpRequest, HttpResponse } from '../../src/core/http.ts';
import { createHttpClient, type HttpClient, type HttpClientOptions } from '../../src/protocol/http-client.ts';

/** A server on a free loopback port that ends, with its connections, when the test does. */
export interface Loopback {
  readonly url: string;
  readonly port: number;
  /** Every connection that was made, in order. */
  readonly sockets: readonly Socket[];
}

export function serveHttp(listener: RequestListener): Promise<Loopback> {
  return listen(createHttpServer(listener), 'http');
}

/** Answers with the bytes that `onSocket` writes, whether or not they are HTTP. */
export function serveRaw(onSocket: (socket: Socket) => void): Promise<Loopback> {
  return listen(createTcpServer(onSocket), 'http');
}

/** The same bytes to each request; the connection stays open. */
export function serveBytes(bytes: string | Uint8Array): Promise<Loopback> {
  return serveRaw((socket) => void socket.on('data', () => socket.write(bytes)));
}

export async function listen(server: Server, scheme: 'http' | 'https'): Promise<Loopback> {
  const sockets: Socket[] = [];
  server.on('connection', (socket: Socket) => {
    sockets.push(socket);
    socket.on('error', () => {});
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.close();
    for (const socket of sockets) socket.destroy();
  });
  // a server that listens on TCP has no other form of address
  const { port } = server.address() as AddressInfo;
  return { url: `${scheme}://127.0.0.1:${port}`, port, sockets };
}

/** Resolves when the first connection of a server has ended. */
export async function firstClosed(server: Loopback): Promise<void> {
  const [socket] = server.sockets;
  if (!socket) throw new Error('nobody connected');
  socket.resume();
  // not once() of node:events, which rejects on a reset
  if (!socket.closed) await new Promise((resolve) => socket.once('close', resolve));
}

export function client(options: Partial<HttpClientOptions> = {}): HttpClient {
  const made = createHttpClient({
    allowedHosts: ['127.0.0.1'],
    connectTimeoutMs: 2000,
    headersTimeoutMs: 2000,
    idleTimeoutMs: 2000,
    totalTimeoutMs: 4000,
    maxBodyBytes: 1024 * 1024,
    connections: 4,
    ...options,
  });
  onTestFinished(() => made.close());
  return made;
}

export function get(url: string, headers: HttpRequest['headers'] = []): HttpRequest {
  return { method: 'GET', url, headers };
}

export function responseOf(answer: HttpAnswer): HttpResponse {
  if (!answer.ok) throw new Error(`failed as ${answer.failure.kind}: ${answer.failure.message}`);
  return answer.response;
}

export function failureOf(answer: HttpAnswer): HttpFailure {
  if (answer.ok) throw new Error(`answered with ${answer.response.status}`);
  return answer.failure;
}

export function text(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('latin1');
}
