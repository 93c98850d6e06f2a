import { Buffer } from 'node:buffer';
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { HttpAnswer, HttpRequest } from '../../src/core/http.ts';
import type { OpenTarget } from '../../src/core/target.ts';
import { defaultLimits } from '../../src/protocol/client-limits.ts';
import { createHttpClient } from '../../src/protocol/http-client.ts';
import { allowed, contentOf, statusFor, typeOf } from './trivial-answers.ts';

export interface TrivialServer {
  readonly url: string;
  close(): void;
}

/** Starts `trivial-server.ts` as a process of its own. */
export async function startTrivialServer(): Promise<TrivialServer> {
  const child = fork(fileURLToPath(new URL('trivial-server.ts', import.meta.url)), {
    execArgv: ['--import', 'tsx'],
  });
  const port = await new Promise<number>((resolve, reject) => {
    child.once('message', (message: { port: number }) => resolve(message.port));
    child.once('exit', (code) => reject(new Error(`the trivial server ended with ${code}`)));
  });
  return { url: `http://127.0.0.1:${port}`, close: () => child.disconnect() };
}

const common = {
  id: 'trivial',
  capabilities: new Set<never>(),
  credentials: new Map([['key', 'bench-key-5d20b7']]),
  waivers: [],
  adapt: ({ request }: Parameters<OpenTarget['adapt']>[0]) => ({ request }),
};

/** Asks a trivial server through the one HTTP client. */
export function loopbackTarget(url: string, concurrency: number, sent?: HttpRequest[]): OpenTarget {
  const limits = { ...defaultLimits, connections: concurrency };
  const client = createHttpClient({ ...limits, allowedHosts: [new URL(url).host] });
  return {
    ...common,
    baseUrl: url,
    async send(case_, plain) {
      const request = {
        ...plain,
        headers: [...plain.headers, ['x-answer', String(statusFor(case_))] as const],
      };
      sent?.push(request);
      return { sent: request, answer: await client.send(request) };
    },
    close: () => client.close(),
  };
}

/** Answers without a network, so that what is left is the cost of the engine. */
export function deafTarget(): OpenTarget {
  return {
    ...common,
    baseUrl: 'http://127.0.0.1:1',
    send: async (case_, request) => ({ sent: request, answer: answerTo(request, statusFor(case_)) }),
    close: async () => {},
  };
}

function answerTo({ method, url }: HttpRequest, status: number): HttpAnswer {
  const path = url.slice(url.indexOf('/', 'http://'.length));
  const content = Buffer.from(contentOf(method, path, status));
  const headers: [string, string][] = [['Content-Length', String(content.length)]];
  if (status === 405 || method === 'OPTIONS') headers.push(['Allow', allowed(path)]);
  if (status === 401) headers.push(['WWW-Authenticate', 'ApiKey']);
  if (content.length > 0) headers.push(['Content-Type', typeOf(status)]);
  const body = method === 'HEAD' ? Buffer.alloc(0) : content;
  return {
    ok: true,
    response: { status, headers: status === 204 ? headers.slice(1) : headers, body, durationMs: 0 },
  };
}
