import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { useDescription } from '../../package/vitest.ts';
import { notes } from './notes.ts';

const secret = 'a-rather-secret-token-0123456789';
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'troth-matcher-'));
  await writeFile(join(folder, 'notes.json'), JSON.stringify(notes, null, 2));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const note = { id: 'n1', text: 'buy milk' };

/** What the matcher says of what it refuses; empty where it refuses nothing. */
async function refusal(received: unknown, operation = 'createNote'): Promise<string> {
  try {
    await expect(received).toConform(operation);
    return '';
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

describe('toConform', () => {
  test('has no description before it is given one', async () => {
    await useDescription(join(folder, 'nowhere.json')).catch(() => {});
    expect(await refusal(Response.json(note))).toContain('nowhere.json:1:1: the path names no file');
  });

  describe('by the description of the notes', () => {
    beforeAll(() => useDescription(join(folder, 'notes.json'), { secrets: { NOTES_KEY: secret } }));

    test('lets through what the operation declares, and leaves the content to be read', async () => {
      const response = Response.json(note, { status: 201 });
      await expect(response).toConform('createNote');
      expect(await response.json()).toEqual(note);
      await expect(Response.json(note)).toConform('GET /notes/{id}');
      await expect(new Response(null, { status: 204 })).toConform('deleteNote');
    });

    test('says what is wrong, where, and where it is declared', async () => {
      const told = await refusal(Response.json({ ...note, text: 7 }, { status: 201 }));
      expect(told).toContain('201 in answer to createNote (POST /notes) does not conform to Notes');
      expect(told).toMatch(/response-schema: \/text must be string\n +where +\/text\n/);
      expect(told).toMatch(/expected .+notes\.json:\d+\)\n +actual +integer 7\n/);
    });

    test.for([
      ['a status that is not declared', Response.json(note, { status: 202 }), 'declared-status'],
      [
        'another media type',
        new Response('<p>', { status: 201, headers: { 'content-type': 'text/html' } }),
        'declared-media-type',
      ],
      [
        'content that is no JSON',
        new Response('{"id":', { status: 201, headers: { 'content-type': 'application/json' } }),
        'body-matches-media-type',
      ],
      ['a failure that is not declared', new Response(null, { status: 500 }), 'no-server-error'],
      ['a property left out', Response.json({ id: 'n1' }, { status: 201 }), 'response-schema'],
      [
        'a Location that is no URI',
        Response.json(note, { status: 201, headers: { location: '/my notes' } }),
        'created-location',
      ],
    ] as const)('refuses %s', async ([, response, check]) => {
      expect(await refusal(response)).toContain(`${check}: `);
    });

    test('keeps what is secret out of what it says', async () => {
      const told = await refusal(
        Response.json({ id: 'n1', text: [], stars: `key ${secret}` }, { status: 201 }),
      );
      expect(told).toContain('$NOTES_KEY');
      expect(told).not.toContain(secret);
    });

    test('takes the response of any client, parsed or not', async () => {
      const headers = { 'content-type': 'application/json', 'content-length': '999' };
      expect(await refusal({ status: 201, headers, body: note })).toBe('');
      expect(await refusal({ status: 201, headers, body: { ...note, stars: 'many' } })).toContain('/stars');
      const text = {
        status: 201,
        headers: { 'content-type': ['application/json'] },
        body: JSON.stringify(note),
      };
      expect(await refusal(text)).toBe('');
      expect(await refusal({ ...text, body: '{}' })).toContain('response-schema');
      expect(await refusal({ status: 204, headers: new Headers(), body: null }, 'deleteNote')).toBe('');
    });

    test('turns round with not', async () => {
      await expect(Response.json({}, { status: 201 })).not.toConform('createNote');
      const conforming = expect(Response.json(note, { status: 201 })).not.toConform('createNote');
      await expect(conforming).rejects.toThrow('201 in answer to createNote (POST /notes) conforms to Notes');
    });

    test('says in one line what it cannot judge', async () => {
      expect(await refusal(Response.json(note), 'makeNote')).toMatch(
        /^Notes has no operation makeNote; there is .*createNote/,
      );
      expect(await refusal('created')).toMatch(/^toConform judges a Response, .+ given string$/);
      const read = Response.json(note);
      await read.text();
      expect(await refusal(read)).toMatch(/^the content of this response was read already;/);
    });

    test('does not wait for the end of a stream of events', async () => {
      const endless = new ReadableStream({ pull: (stream) => stream.enqueue(new Uint8Array([58, 10])) });
      const response = new Response(endless, {
        status: 201,
        headers: { 'content-type': 'text/event-stream' },
      });
      expect(await refusal(response)).toContain('declared-media-type');
    });

    test('lets a warning through unless it is strict', async () => {
      const surprising = { ...note, colour: 'red' };
      expect(await refusal(Response.json(surprising, { status: 201 }))).toBe('');
      await useDescription(join(folder, 'notes.json'), { strict: true });
      expect(await refusal(Response.json(surprising, { status: 201 }))).toContain(
        'SHOULD undeclared-property',
      );
    });
  });
});
