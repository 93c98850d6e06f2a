import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { setTimeout } from 'node:timers/promises';
import { findDefect } from '../defects/defects.ts';
import { bytesOf, type Handle, problem, type ShopRequest, type ShopResponse } from './message.ts';
import { createShop } from './shop.ts';

export { descriptionFile } from './rules.ts';
export { credentials, otherCredentials } from './store.ts';

export interface RunningShop {
  /** Absolute URL without a trailing slash. */
  readonly url: string;
  close(): Promise<void>;
}

/** A shop on a free loopback port, with the named defect or none. */
export async function startShop(options: { readonly defect?: string } = {}): Promise<RunningShop> {
  const handle = createShop(options.defect === undefined ? undefined : findDefect(options.defect));
  // a header as long as a generator likes, and a connection that does not end under a client which reuses it
  const server = createServer(
    { maxHeaderSize: 1024 * 1024, keepAliveTimeout: 120_000 },
    (incoming, outgoing) => {
      void answer(handle, incoming, outgoing);
    },
  );
  server.on('clientError', (_error, socket) => refuse(socket, problem(400)));
  server.on('connect', (_request, socket) => refuse(socket, problem(405, [['Allow', 'GET, HEAD, OPTIONS']])));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // a server that listens on TCP has no other form of address
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function answer(handle: Handle, incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  const chunks: Buffer[] = [];
  incoming.on('error', () => {});
  try {
    for await (const chunk of incoming) chunks.push(chunk);
  } catch {
    return; // the client went away before its request was complete
  }
  const response = answered(handle, requestOf(incoming, Buffer.concat(chunks)));
  if (response.delay !== undefined) await setTimeout(response.delay);
  try {
    send(outgoing, response);
  } catch {
    send(outgoing, problem(500)); // a header that cannot be written, made of what a weakened gate let through
  }
}

/** A behaviour may stumble over what a weakened gate lets through: then it crashes as servers do, and goes on. */
function answered(handle: Handle, request: ShopRequest): ShopResponse {
  try {
    return handle(request);
  } catch {
    return problem(500);
  }
}

function requestOf({ method = '', url = '', rawHeaders }: IncomingMessage, body: Uint8Array): ShopRequest {
  const headers: [string, string][] = [];
  for (let index = 0; index < rawHeaders.length; index += 2) {
    headers.push([rawHeaders[index] ?? '', rawHeaders[index + 1] ?? '']);
  }
  return { method, target: url, headers, body };
}

function send(outgoing: ServerResponse, { status, headers, body, wire }: ShopResponse): void {
  if (wire?.kind === 'hang') return;
  if (wire?.kind === 'close') outgoing.socket?.destroy();
  else if (wire?.kind === 'raw') outgoing.socket?.end(wire.bytes);
  else outgoing.writeHead(status, headers.flat()).end(body);
}

/** What Node's parser could not read, or hands over as a bare connection. */
function refuse(socket: Duplex, response: ShopResponse): void {
  if (!socket.writable) {
    socket.destroy();
    return;
  }
  const body = bytesOf(response.body);
  const fields = [...response.headers, ['Content-Length', String(body.length)], ['Connection', 'close']];
  const head = fields.map(([name, value]) => `${name}: ${value}\r\n`).join('');
  const reason = response.status === 400 ? 'Bad Request' : 'Method Not Allowed';
  socket.end(Buffer.concat([Buffer.from(`HTTP/1.1 ${response.status} ${reason}\r\n${head}\r\n`), body]));
}
