import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { registry } from '../../generated/registry.ts';
import { headersOf } from '../../src/cli/headers.ts';
import { merge } from '../../src/cli/merge.ts';
import { replay } from '../../src/cli/replay.ts';
import { testDescription } from '../../src/cli/test-description.ts';
import { TrothError } from '../../src/core/errors.ts';
import { createRedactor } from '../../src/output/redactor.ts';
import { createSink } from '../../src/output/sink.ts';
import { createValidator } from '../reports/report-schema.ts';
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

function told(args: readonly string[]): Promise<{ code: number; out: string }> {
  return toldBy(testDescription, [...args, '--last-run', join(folder, 'last-run.json')]);
}

function replayed(args: readonly string[]): Promise<{ code: number; out: string }> {
  return toldBy(replay, [...args, '--from', join(folder, 'last-run.json')]);
}

async function toldBy(
  verb: typeof testDescription,
  args: readonly string[],
): Promise<{ code: number; out: string }> {
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
  const code = await verb(args, registry, sink).catch((error: unknown) => {
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

describe('what troth test leaves behind', () => {
  const lenient = (request: ReceivedRequest): ProviderAnswer =>
    request.method === 'POST' && request.body === '{}' && request.headers['x-api-key'] === key
      ? { status: 201 }
      : keptWord(request);

  test('shows a finding again while it is there, and tells when it no longer is', async () => {
    await using provider = await startProvider(lenient);
    const shown = await told([file, '--url', provider.url, '--header', `X-Api-Key: ${key}`]);
    const [, fingerprint = ''] = /\[refuses-invalid-request ([0-9a-f]{12})/.exec(shown.out) ?? [];
    const again = await replayed([fingerprint, '--header', `X-Api-Key: ${key}`]);
    expect(again.out).toContain('still shows: a request that breaks required at body /text was accepted');
    expect(again.out).toContain(
      `--header "X-Api-Key: $X_API_KEY" --header "content-type: application/json" --data-raw '{}'`,
    );
    expect(again.code).toBe(1);
    await using mended = await startProvider(keptWord);
    const gone = await replayed([fingerprint, '--header', `X-Api-Key: ${key}`, '--url', mended.url]);
    expect([gone.code, gone.out]).toEqual([
      0,
      'no longer shows: refuses-invalid-request has nothing to say about the answer (400)\n',
    ]);
  });

  test('holds no credential', async () => {
    await using provider = await startProvider(lenient);
    await told([file, '--url', provider.url, '--header', `X-Api-Key: ${key}`]);
    expect(await readFile(join(folder, 'last-run.json'), 'utf8')).not.toContain(key);
  });

  test('is asked for by a fingerprint that it has', async () => {
    const { code, out } = await replayed(['0123456789ab']);
    expect([code, out.replace(/there are .*/, '…')]).toEqual([
      2,
      expect.stringMatching(/last-run\.json has no finding 0123456789ab; …/),
    ]);
  });
});

describe('the reporters of troth test', () => {
  test('write JSON, NDJSON and JUnit at once, and merge gives the same findings', async () => {
    await using provider = await startProvider((request) => ({ ...keptWord(request), headers: {} }));
    const at = (name: string): string => join(folder, name);
    const list = `json=${at('r.json')},ndjson=${at('r.ndjson')},junit=${at('r.xml')}`;
    await told([file, '--url', provider.url, '--header', `X-Api-Key: ${key}`, '--reporter', list]);
    const report = JSON.parse(await readFile(at('r.json'), 'utf8'));
    const validate = createValidator();
    expect([validate(report), validate.errors]).toEqual([true, null]);
    expect(report.findings.length).toBeGreaterThan(0);
    expect(await readFile(at('r.xml'), 'utf8')).toContain(`<failure message="${report.findings[0].summary}"`);
    const merged = await toldBy(merge, [at('r.ndjson'), '--reporter', `json=${at('m.json')}`]);
    expect(merged.code).toBe(1);
    const joined = JSON.parse(await readFile(at('m.json'), 'utf8'));
    expect(joined.findings).toEqual(report.findings);
    expect(joined.outcomes).toEqual(report.outcomes);
    expect(joined.coverage).toEqual(report.coverage);
  });

  test('are refused before anything is sent when they cannot be written', async () => {
    const { code, out } = await told([file, '--url', 'http://127.0.0.1:1', '--reporter', `ndjson=${folder}`]);
    expect([code, out]).toEqual([
      2,
      expect.stringContaining(`cannot write ${folder}: a folder stands there`),
    ]);
    const unknown = await told([file, '--url', 'http://127.0.0.1:1', '--reporter', 'html=x']);
    expect([unknown.code, unknown.out]).toEqual([
      2,
      expect.stringContaining('--reporter html=x names no report'),
    ]);
  });
});

test('a run that is stopped by its budget tells what was left over, and does not pass', async () => {
  const { code, out } = await toldOf(keptWord, '--max-requests', '5');
  expect(code).toBe(3);
  expect(out).toContain('unknown: budget spent: 5 requests were sent');
});
