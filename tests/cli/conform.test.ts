import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { registry } from '../../generated/registry.ts';
import { conform } from '../../src/cli/conform.ts';
import { TrothError } from '../../src/core/errors.ts';
import type { ApiPack } from '../../src/core/pack.ts';
import { secretsOf } from '../../src/engine/conform.ts';
import { createDescription } from '../../src/openapi/description.ts';
import { createRedactor } from '../../src/output/redactor.ts';
import { createSink } from '../../src/output/sink.ts';
import { type ProviderAnswer, type ReceivedRequest, startProvider } from '../targets/provider.ts';

interface Told {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'troth-conform-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function told(
  args: readonly string[],
  env: Record<string, string> = {},
  apis = registry.apis,
): Promise<Told> {
  const text = { out: '', err: '' };
  const stream = (name: 'out' | 'err') => ({
    write(chunk: string, done: (error?: Error | null) => void) {
      text[name] += chunk;
      done();
    },
    on: () => {},
  });
  const known = { ...registry, apis };
  const redactor = createRedactor({ secrets: secretsOf(known, env) });
  const sink = createSink({ out: stream('out'), err: stream('err'), redactor });
  const code = await conform([...args, '--reports', folder], known, env, sink).catch((error: unknown) => {
    if (!(error instanceof TrothError)) throw error;
    sink.err(`${error.message}\n`);
    return error.exitCode;
  });
  await sink.flush();
  return { code, ...text };
}

/** One API of one operation, so that a provider in a test can keep its word. */
const things: ApiPack = {
  api: {
    id: 'things',
    title: 'Things',
    homepage: 'https://things.invalid',
    documents: [{ title: 'Things', publishedAt: 'things.invalid', readOn: '2026-11-21' }],
    baseUrls: [],
    credentials: [{ scheme: 'key', env: 'THINGS_KEY', obtain: 'an API key' }],
    inputs: [],
    freshKeys: [],
    effects: { readThing: 'read' },
  },
  readings: [],
  typedSend: registry.apis[0]?.typedSend ?? (async () => undefined),
  describe: async () =>
    createDescription({
      openapi: '3.1.0',
      info: { title: 'Things', version: '1.0.0' },
      security: [{ key: [] }],
      paths: {
        '/thing': {
          get: {
            operationId: 'readThing',
            responses: {
              200: {
                description: 'A thing.',
                content: {
                  'application/json': {
                    schema: { type: 'object', properties: { name: { type: 'string' } } },
                    example: { name: 'a' },
                  },
                },
              },
              401: { description: 'No key.' },
            },
          },
        },
      },
      components: { securitySchemes: { key: { type: 'apiKey', in: 'header', name: 'X-Key' } } },
    }),
};
const secret = 'a-rather-secret-key-0123456789';

function keptWord({ method, headers }: ReceivedRequest): ProviderAnswer {
  if (method !== 'GET' && method !== 'HEAD') return { status: 405, headers: { allow: 'GET' } };
  if (headers['x-key'] !== secret) return { status: 401, headers: { 'www-authenticate': 'Key' } };
  return { status: 200, json: { name: 'a' } };
}

async function toldOf(
  answer: (request: ReceivedRequest) => ProviderAnswer,
  ...more: string[]
): Promise<Told> {
  await using provider = await startProvider(answer);
  const args = ['things', '--target', 'live', '--url', provider.url, ...more];
  return await told(args, { THINGS_KEY: secret }, [things]);
}

describe('conform', () => {
  test('asks one API on the embedded targets, prints a table and writes a report', async () => {
    const { code, out, err } = await told(['chataigne']);
    expect(out).toMatch(/^API +target +operation +passed +failed/);
    expect(out).toMatch(/chataigne +prism +createPaymentMethod +\d+ +·/);
    expect(out).toMatch(/conformant: \d+ passed/);
    expect(err).toMatch(/on prism: \d+ operations, seed 1\n/);
    expect(code).toBe(0);
    const report = JSON.parse(await readFile(join(folder, 'chataigne.prism.json'), 'utf8'));
    expect(report).toMatchObject({
      api: 'chataigne',
      target: 'prism',
      outcomes: { failed: 0 },
    });
  }, 60_000);

  test('is conformant on a provider that keeps its word', async () => {
    expect(await toldOf(keptWord)).toMatchObject({ code: 0 });
  });

  test('is not conformant on a provider that does not, and says what, why, where and how to see it again', async () => {
    const { code, out } = await toldOf((request) => {
      const answer = keptWord(request);
      return answer.status === 200 ? { ...answer, json: { name: 7 } } : answer;
    });
    expect(code).toBe(1);
    expect(out).toMatch(/FAILED things readThing: \/name must be string \[response-schema [0-9a-f]{12}/);
    expect(out).toMatch(/why +A client .+\n +where +\/name.+\n +expected +type at .+\n +actual +integer 7\n/);
    expect(out).toMatch(/again +curl .+ "x-key: \$THINGS_KEY"/i);
    expect(out).toMatch(/NOT conformant/);
  });

  test('lets no credential through, whatever the provider does with it', async () => {
    const { out, err } = await toldOf(() => ({
      status: 500,
      headers: { 'x-echo': secret },
      json: { name: 1, echo: secret, [secret]: btoa(secret) },
    }));
    const reports = await Promise.all(
      (await readdir(folder)).map((name) => readFile(join(folder, name), 'utf8')),
    );
    expect(reports.length).toBeGreaterThan(0);
    for (const text of [out, err, ...reports]) {
      expect(text).not.toContain(secret);
      expect(text).not.toContain(btoa(secret));
    }
    expect(reports.join('')).toContain('$THINGS_KEY');
  });

  test('cannot tell when the provider throttles', async () => {
    const { code, out } = await toldOf(() => ({ status: 429 }), '--max-time', '200ms');
    expect(code).toBe(3);
    expect(out).toContain('throttled (429)');
  });

  test('prints help', async () => {
    const { code, out } = await told(['--help']);
    expect(code).toBe(0);
    for (const word of ['square', 'prism', 'live', '--allow-production', 'Exit codes'])
      expect(out).toContain(word);
  });
});

describe('conform refuses', () => {
  test.for([
    [
      'an API that does not exist',
      ['sqare'],
      {},
      2,
      /^no API is called sqare; there are chataigne, offblocks, reverepay, square\n$/,
    ],
    [
      'an option that does not exist',
      ['--tarjet', 'live'],
      {},
      2,
      /^conform: Unknown option '--tarjet'.*; see --help\n$/,
    ],
    [
      'a target that does not exist',
      ['--target', 'prod'],
      {},
      2,
      /^no target is called prod; there are live, prism\n$/,
    ],
    ['a port that is none', ['--port', '99999'], {}, 2, /^--port 99999 is not a port/],
    [
      'one URL for four APIs',
      ['--target', 'live', '--url', 'https://x.invalid'],
      {},
      2,
      /^--url is the base URL of one API/,
    ],
    [
      'live without a URL',
      ['square', '--target', 'live'],
      {},
      2,
      /^target live of square needs --url or SQUARE_URL/,
    ],
    [
      'live without a credential',
      ['square', '--target', 'live', '--url', 'https://x.invalid'],
      {},
      2,
      /^target live of square needs SQUARE_\w+ \(.+\) in the environment\n$/,
    ],
    [
      'a credential too short to be hidden',
      ['things', '--target', 'live'],
      { THINGS_KEY: 'ab' },
      2,
      /THINGS_KEY/,
    ],
  ] as const)('%s, in one line', async ([, args, env, code, message]) => {
    const apis = args[0] === 'things' ? [things] : registry.apis;
    const refused = await told(args, env, apis).catch((error: unknown) => {
      if (!(error instanceof TrothError)) throw error;
      return { code: error.exitCode, out: '', err: `${error.message}\n` };
    });
    expect(refused.err).toMatch(message);
    expect(refused.err.trim().split('\n')).toHaveLength(1);
    expect(refused.out).toBe('');
    expect(refused.code).toBe(code);
  });

  test('a port that is taken, in one line', async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    // a server that listens on TCP has an address of this form
    const { port } = server.address() as AddressInfo;
    const { code, err } = await told(['chataigne', '--port', String(port)]);
    server.close();
    expect(err.trim()).toMatch(
      new RegExp(`^Prism could not listen on 127\\.0\\.0\\.1:${port} \\(.*EADDRINUSE.*\\); free the port`),
    );
    expect(code).toBe(3);
  }, 60_000);

  test('a provider that is down, in one line that names the host', async () => {
    const provider = await startProvider(() => ({ status: 200 }));
    await provider[Symbol.asyncDispose]();
    const { code, err } = await told(
      ['things', '--target', 'live', '--url', provider.url],
      { THINGS_KEY: secret },
      [things],
    );
    expect(err).toMatch(new RegExp(`^${new URL(provider.url).host} does not answer HTTP`));
    expect(code).toBe(3);
  });
});
