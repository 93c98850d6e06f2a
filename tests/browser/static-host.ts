import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join, normalize } from 'node:path';

export interface StaticHost {
  /** Address of the folder, with a slash at the end. */
  readonly url: string;
  close(): Promise<void>;
}

/** Serves a folder as a plain static host does, below a sub-folder of its own. */
export async function serveStatic(folder: string, below = '/some/where/'): Promise<StaticHost> {
  const types: Record<string, string> = { html: 'text/html', json: 'application/json' };
  const server = createServer(async (request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://host').pathname));
    const file = path.startsWith(below) ? path.slice(below.length).replace(/(^|\/)$/, '$1index.html') : '';
    const bytes = file && (await readFile(join(folder, file)).catch(() => undefined));
    if (!bytes) return response.writeHead(404).end();
    response.writeHead(200, { 'content-type': types[file.split('.').at(-1) ?? ''] ?? 'text/plain' });
    return response.end(bytes);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}${below}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
