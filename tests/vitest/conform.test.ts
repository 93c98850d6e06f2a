import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import createClient from 'openapi-fetch';
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import { type Conformity, ConformityError, type ConformOptions, conform } from '../../package/vitest.ts';
import { type Defect, notes, startNotes } from './notes.ts';

const secret = 'a-rather-secret-token-0123456789';

interface Note {
  id: string;
  text: string;
}
interface Json<T> {
  headers: Record<string, unknown>;
  content: { 'application/json': T };
}
interface Id {
  parameters: { path: { id: string } };
}

/** As openapi-typescript would write it, but that nothing is known of what is sent, so that tests can break it. */
interface paths {
  '/notes': {
    get: { parameters: { query?: Record<string, unknown> }; responses: { 200: Json<Note[]> } };
    post: {
      requestBody: { content: { 'application/json': unknown } };
      responses: { 201: Json<Note>; 400: Json<{ error: string }> };
    };
  };
  '/notes/{id}': {
    get: Id & { responses: { 200: Json<Note>; 404: Json<{ error: string }> } };
    delete: Id & { responses: { 204: { headers: Record<string, unknown> } } };
  };
  '/drafts': { get: { responses: { 200: Json<Note[]> } } };
}

let description: string;

beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'troth-conform-'));
  description = join(folder, 'notes.json');
  await writeFile(description, JSON.stringify(notes, null, 2));
});
afterAll(() => rm(join(description, '..'), { recursive: true, force: true }));

async function watched(
  options: Partial<ConformOptions> = {},
  defect?: Defect,
): Promise<{ client: ReturnType<typeof createClient<paths>>; conformity: Conformity }> {
  const provider = await startNotes(defect, '/v1');
  onTestFinished(() => provider[Symbol.asyncDispose]());
  const headers = { authorization: `Bearer ${secret}` };
  const client = createClient<paths>({ baseUrl: `${provider.url}/v1`, headers });
  return { client, conformity: await conform(client, { description, ...options }) };
}

const valid = { body: { text: 'buy milk', stars: 1 } };

describe('a watched client', () => {
  test('works as before on a server that keeps its word', async () => {
    const { client, conformity } = await watched({ strict: true });
    const { data } = await client.POST('/notes', valid);
    expect(data).toEqual({ id: 'n1', text: 'buy milk', stars: 1 });
    await client.GET('/notes', {
      params: { query: { tags: ['red', 'blue'], limit: 3 } },
      querySerializer: { array: { style: 'form', explode: false } },
    });
    await client.GET('/notes/{id}', { params: { path: { id: 'n1' } } });
    const { response } = await client.DELETE('/notes/{id}', { params: { path: { id: 'n1' } } });
    expect(response.status).toBe(204);
    const { error } = await client.GET('/notes/{id}', { params: { path: { id: 'n1' } } });
    expect(error).toEqual({ error: 'no such note' });
    expect(conformity.findings).toEqual([]);
    expect(() => conformity.verify()).not.toThrow();
  });

  test('throws where an answer breaks its description, with what, where, and how to see it again', async () => {
    const { client } = await watched({}, 'text-is-a-number');
    const failure = await client.POST('/notes', valid).catch((error: unknown) => error);
    if (!(failure instanceof ConformityError)) throw new Error('nothing was thrown');
    expect(failure.findings).toMatchObject([{ check: 'response-schema', party: 'server', pointer: '/text' }]);
    expect(failure.message).toContain('createNote: POST /notes answered 201\n');
    expect(failure.message).toMatch(/where +\/text\n +expected .+notes\.json:\d+\)\n +actual +integer 7\n/);
    expect(failure.message).toMatch(/again +curl .+--data-raw '{"text":"buy milk","stars":1}'/);
    expect(failure.message).toContain('$CREDENTIAL');
    expect(failure.message).not.toContain(secret);
  });

  test('throws where a request breaks its description and goes through', async () => {
    const { client } = await watched({}, 'takes-everything');
    const failure = await client
      .POST('/notes', { body: { text: '', stars: 'many' } })
      .catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(ConformityError);
    expect(failure).toMatchObject({
      findings: expect.arrayContaining([
        expect.objectContaining({
          check: 'valid-request',
          party: 'client',
          pointer: '/body/text',
          keyword: 'minLength',
        }),
        expect.objectContaining({ check: 'valid-request', pointer: '/body/stars', actual: 'string "many"' }),
      ]),
    });
  });

  test('judges parameters as they travelled, not as they were meant', async () => {
    const { client, conformity } = await watched({ mode: 'collect', refusedRequests: 'judged' });
    // the client repeats the name unless it is told otherwise, and the description says commas
    await client.GET('/notes', { params: { query: { tags: ['green'], limit: 0 } } });
    expect(conformity.findings).toMatchObject([
      { pointer: '/query/tags/0', keyword: 'enum', actual: 'string "green"' },
      { pointer: '/query/limit', keyword: 'minimum' },
    ]);
  });

  test('leaves alone a request that is refused on purpose, and counts it', async () => {
    const { client, conformity } = await watched();
    const { error } = await client.POST('/notes', { body: { stars: -1 } });
    expect(error).toEqual({ error: 'not a note' });
    expect(conformity.findings).toEqual([]);
    const { text } = await printed(conformity);
    expect(text).toContain('1 request broke the description, and was refused');
    const { client: strict } = await watched({ refusedRequests: 'judged' });
    await expect(strict.POST('/notes', { body: { stars: -1 } })).rejects.toThrow('valid-request');
  });

  test('throws where no operation of the description is called', async () => {
    const { client } = await watched();
    await expect(client.GET('/drafts')).rejects.toThrow(
      'declared-operation: GET /drafts is no operation of Notes',
    );
  });

  test('throws where the server fails', async () => {
    const { client } = await watched({}, 'fails');
    await expect(client.GET('/notes')).rejects.toThrow('no-server-error: the server failed with 500');
  });

  test('collects where it is told to, and throws all of it at the end', async () => {
    const { client, conformity } = await watched({ mode: 'collect' }, 'text-is-a-number');
    const { data } = await client.POST('/notes', valid);
    expect(data).toMatchObject({ text: 7 });
    await client.GET('/notes/{id}', { params: { path: { id: 'n1' } } });
    expect(conformity.findings.map(({ operation }) => operation)).toEqual(['createNote', 'readNote']);
    expect(() => conformity.verify()).toThrow(/createNote: POST[\s\S]+readNote: GET/);
  });

  test('tells what of the description it never touched', async () => {
    const { client, conformity } = await watched();
    await client.POST('/notes', { body: { text: 'buy milk' } });
    await client.GET('/notes/{id}', { params: { path: { id: 'n7' } } });
    const { text, shown } = await printed(conformity);
    expect(shown).toBe(`${text}\n`);
    const lines = text.split('\n');
    expect(lines[0]).toMatch(
      /^Notes: 2 exchanges touched 2 of 4 operations, 2 of 9 statuses, \d+ of \d+ fields/,
    );
    expect(lines).toContain('  listNotes was never called (GET /notes)');
    expect(lines).toContain('  deleteNote was never called (DELETE /notes/{id})');
    const createNote = lines.find((line) => line.startsWith('  createNote:'));
    expect(createNote).toContain('never answered 400, 415');
    expect(createNote).toContain('request application/json /stars');
    expect(createNote).not.toContain('request application/json /text');
    expect(conformity.coverage.counts.operations).toEqual({ declared: 4, exercised: 2 });
  });

  test('keeps apart what is sent at the same time', async () => {
    const { client, conformity } = await watched({ mode: 'collect' }, 'takes-everything');
    const bodies = Array.from({ length: 20 }, (_, index) => ({ text: index % 2 === 0 ? 'right' : '' }));
    await Promise.all(bodies.map((body) => client.POST('/notes', { body })));
    expect(conformity.findings.filter(({ check }) => check === 'valid-request')).toHaveLength(10);
  });

  test('refuses what is no client, and a mode that there is not', async () => {
    const client = createClient<paths>({ baseUrl: 'http://localhost' });
    // both are what a test without types could do
    await expect(conform({} as never, { description })).rejects.toThrow(
      'conform takes a client of openapi-fetch',
    );
    await expect(conform(client, { description, mode: 'warn' as never })).rejects.toMatchObject({
      exitCode: 2,
    });
    await expect(conform(client, { description: 'nowhere.yaml' })).rejects.toThrow('nowhere.yaml:1:1');
  });
});

/** The report, and what it wrote to standard error. */
async function printed(conformity: Conformity): Promise<{ text: string; shown: string }> {
  const written = vi.spyOn(process.stderr, 'write').mockImplementation((...args) => {
    for (const arg of args) if (typeof arg === 'function') arg();
    return true;
  });
  try {
    const text = await conformity.report();
    return { text, shown: written.mock.calls.map(([chunk]) => String(chunk)).join('') };
  } finally {
    written.mockRestore();
  }
}
