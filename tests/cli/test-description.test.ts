import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { registry } from '../../generated/registry.ts';
import { headersOf, testDescription } from '../../src/cli/test-description.ts';
import { TrothError } from '../../src/core/errors.ts';
import { createRedactor } from '../../src/output/redactor.ts';
import { createSink } from '../../src/output/sink.ts';
import { type ProviderAnswer, type ReceivedRequest, startProvider } from '../targets/provider.ts';

const key = 'a-rather-secret-key-0123456789';

/** OpenAPI 3.0, without any example. */
const description = {
  openapi: '3.0.3',
  info: { title: 'Notes', version: '1.0.0' },
  paths: {
    '/notes': {
      post: {
        operationId: 'makeNote',
        security: [{ key: [] }],
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: {
                type: 'object',
                required: ['text'],
                properties: {
                  text: { type: 'string', minLength: 1, maxLength: 20 },
                  stars: { type: 'integer', minimum: 1, maximum: 5, nullable: true },
                },
              },
            },
          },
        },
        responses: {
          201: { description: 'Made.' },
          400: { description: 'Refused.' },
          401: { description: 'No key.' },
          405: { description: 'Another method.' },
          415: { description: 'Another media type.' },
        },
      },
    },
  },
  components: { securitySchemes: { key: { type: 'apiKey', in: 'header', name: 'X-Api-Key' } } },
};

let folder: string;
let file: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'troth-test-'));
  file = join(folder, 'notes.json');
  await writeFile(file, JSON.stringify(description));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function told(args: readonly string[]): Promise<{ code: number; out: string }> {
  let out = '';
  const stream = {
    write(chunk: string, done: (error?: Error | null) => void) {
      out += chunk;
      done();
    },
    on: () => {},
  };
  const redactor = createRedactor({ secrets: [{ name: 'X_API_KEY', value: key }] });
  const sink = createSink({ out: stream, err: stream, redactor });
  const code = await testDescription(args, registry, sink).catch((error: unknown) => {
    if (!(error instanceof TrothError)) throw error;
    sink.err(`${error.message}\n`);
    return error.exitCode;
  });
  await sink.flush();
  return { code, out };
}

function isNote(text: string): boolean {
  try {
    const note: unknown = JSON.parse(text);
    if (typeof note !== 'object' || note === null || Array.isArray(note)) return false;
    const { text: words, stars } = note as { text?: unknown; stars?: unknown }; // an object, as has just been seen
    const isText = typeof words === 'string' && [...words].length >= 1 && [...words].length <= 20;
    const isStars =
      stars === undefined ||
      stars === null ||
      (Number.isInteger(stars) && Number(stars) >= 1 && Number(stars) <= 5);
    return isText && isStars && typeof (stars ?? 1) === 'number';
  } catch {
    return false;
  }
}

function keptWord({ method, headers, body }: ReceivedRequest): ProviderAnswer {
  if (method !== 'POST') return { status: 405, headers: { allow: 'POST' } };
  if (headers['x-api-key'] !== key) return { status: 401, headers: { 'www-authenticate': 'Key' } };
  if (!headers['content-type']?.startsWith('application/json')) return { status: 415 };
  return { status: isNote(body) ? 201 : 400 };
}

async function toldOf(answer: (request: ReceivedRequest) => ProviderAnswer, ...more: string[]) {
  await using provider = await startProvider(answer);
  return await told([file, '--url', provider.url, '--header', `X-Api-Key: ${key}`, ...more]);
}

describe('troth test', () => {
  test('has nothing to find on a server that keeps the word of a description without an example', async () => {
    const { code, out } = await toldOf(keptWord);
    expect(out).not.toMatch(/^(FAILED|WARNING)/m);
    expect(out).toMatch(/notes +live +makeNote +\d{2,} +·/);
    expect(code).toBe(0);
  });

  test.for<[string, (request: ReceivedRequest) => ProviderAnswer, RegExp]>([
    [
      'lets a note without text through',
      (request) => (request.body === '{}' ? { status: 201 } : keptWord(request)),
      /refuses-invalid-request/,
    ],
    [
      'asks for no key',
      (request) => keptWord({ ...request, headers: { ...request.headers, 'x-api-key': key } }),
      /refuses-wrong-credentials/,
    ],
    [
      'takes no fifth star',
      (request) => (request.body.includes('"stars":5') ? { status: 400 } : keptWord(request)),
      /accepts-valid-request/,
    ],
    [
      'says nothing of the methods it knows',
      (request) => ({ ...keptWord(request), headers: { 'www-authenticate': 'Key' } }),
      /allow-with-405/,
    ],
  ])('finds a server that %s', async ([, answer, check]) => {
    const { code, out } = await toldOf(answer);
    expect(out).toMatch(/^FAILED notes makeNote/m);
    expect(out).toMatch(check);
    expect(code).toBe(1);
  });

  test('says in which line of the description the broken word stands', async () => {
    const lines = join(folder, 'lines.json');
    await writeFile(lines, JSON.stringify(description, null, 2));
    const line =
      JSON.stringify(description, null, 2)
        .split('\n')
        .findIndex((text) => text.includes('"required": [')) + 1;
    await using provider = await startProvider((request) =>
      request.body === '{}' ? { status: 201 } : keptWord(request),
    );
    const { out } = await told([lines, '--url', provider.url, '--header', `X-Api-Key: ${key}`]);
    expect(out).toMatch(new RegExp(`expected .+\\(.*lines\\.json:${line}\\)`));
  });

  test('writes a report, and repeats no header value', async () => {
    const report = join(folder, 'report.json');
    const { out } = await toldOf(() => ({ status: 500, json: { seen: key } }), '--report', report);
    const text = await readFile(report, 'utf8');
    expect(JSON.parse(text)).toMatchObject({ api: 'notes', outcomes: { passed: 0 } });
    for (const written of [text, out]) {
      expect(written).not.toContain(key);
      expect(written).toContain('$X_API_KEY');
    }
  });

  test('gives the same cases for the same seed, and others for another', async () => {
    const asked = async (seed: string): Promise<string[]> => {
      await using provider = await startProvider(keptWord);
      await told([file, '--url', provider.url, '--header', `X-Api-Key: ${key}`, '--seed', seed]);
      return provider.received.map(({ method, body }) => `${method} ${body}`);
    };
    const [first, again, other] = [await asked('1'), await asked('1'), await asked('2')];
    expect(again).toEqual(first);
    expect(other).not.toEqual(first);
  });

  test.for([
    [[], /^test takes one description/],
    [['nowhere.yaml', '--url', 'http://127.0.0.1:1'], /nowhere\.yaml/],
    [['specs', '--url', 'http://127.0.0.1:1'], /specs/],
    [['package.json', '--url', 'http://127.0.0.1:1'], /package\.json/],
    [['redocly.yaml'], /^test needs --url/],
    [['--seeds', '1'], /^test: Unknown option '--seeds'/],
  ] as const)('refuses %j in a line that says what to do', async ([args, message]) => {
    const { code, out } = await told(args);
    expect(out).toMatch(message);
    expect(out).not.toContain('    at ');
    expect(code).toBe(2);
  });

  test('refuses a header that is none without repeating it', () => {
    expect(() => headersOf(['secret without a colon'])).toThrow("--header takes 'Name: value'");
  });
});
