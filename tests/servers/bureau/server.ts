import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Handle } from '../shop/message.ts';
import { createBureau } from './bureau.ts';

export { descriptionFile } from './rules.ts';

export interface RunningBureau {
  /** Absolute URL without a trailing slash. */
  readonly url: string;
  close(): Promise<void>;
}

/** An empty bureau on a free loopback port. */
export async function startBureau(): Promise<RunningBureau> {
  const handle = createBureau();
  // a header as long as a generator likes, and a connection that does not end under a client which reuses it
  const server = createServer(
    { maxHeaderSize: 1024 * 1024, keepAliveTimeout: 120_000 },
    (incoming, outgoing) => {
      void answer(handle, incoming, outgoing);
    },
  );
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
  try {
    for await (const chunk of incoming) chunks.push(chunk);
  } catch {
    return; // the client went away before its request was complete
  }
  const { method = '', url = '', rawHeaders } = incoming;
  const headers = rawHeaders.flatMap((name, index): [string, string][] =>
    index % 2 === 0 ? [[name, rawHeaders[index + 1] ?? '']] : [],
  );
  const response = handle({ method, target: url, headers, body: Buffer.concat(chunks) });
  outgoing.writeHead(response.status, response.headers.flat()).end(response.body);
}
