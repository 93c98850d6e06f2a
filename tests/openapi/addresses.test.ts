import { Buffer } from 'node:buffer';
import { describe, expect, test } from 'vitest';
import type { FailureKind, HttpAnswer } from '../../src/core/http.ts';
import type { Json } from '../../src/core/json.ts';
import { type LoadedDocument, loadDocument } from '../../src/openapi/load.ts';

type Stored =
  | Json
  | { readonly status: number; readonly location?: string }
  | { readonly failure: FailureKind };

function answered(stored: Stored | undefined): HttpAnswer {
  if (typeof stored === 'object' && stored !== null && 'failure' in stored) {
    return {
      ok: false,
      failure: { kind: stored.failure as FailureKind, message: 'nobody listens', durationMs: 1 },
    };
  }
  const isStatus = typeof stored === 'object' && stored !== null && 'status' in stored;
  const status = stored === undefined ? 404 : isStatus ? Number(stored.status) : 200;
  const location = isStatus && 'location' in stored ? [['Location', String(stored.location)] as const] : [];
  const text = status !== 200 ? '' : typeof stored === 'string' ? stored : JSON.stringify(stored);
  return { ok: true, response: { status, headers: location, body: Buffer.from(text), durationMs: 1 } };
}

/** A server that has these things, and the addresses that were asked for. */
function server(things: Readonly<Record<string, Stored>>): {
  asked: string[];
  load(address: string): Promise<LoadedDocument>;
} {
  const asked: string[] = [];
  return {
    asked,
    load: (address) =>
      loadDocument(address, {
        async read(url) {
          asked.push(url);
          return answered(things[url]);
        },
      }),
  };
}

const head = { openapi: '3.1.0', info: { title: 'Things', version: '1' } };

describe('a description at an address', () => {
  test('is read with what it refers to on the same origin, each once', async () => {
    const { asked, load } = server({
      'https://example.com/v1/openapi.json?token=secret': {
        ...head,
        paths: { '/a': { $ref: 'paths.yaml#/a' }, '/b': { $ref: '../v1/paths.yaml#/a' } },
      },
      'https://example.com/v1/paths.yaml':
        'a:\n  get:\n    responses:\n      200: {$ref: /shared/responses.json#/ok}\n',
      'https://example.com/shared/responses.json': { ok: { description: 'fine' } },
    });
    const { document, locate, entry } = await load('https://example.com/v1/openapi.json?token=secret');
    expect(asked).toEqual([
      'https://example.com/v1/openapi.json?token=secret',
      'https://example.com/v1/paths.yaml',
      'https://example.com/shared/responses.json',
    ]);
    expect(document['x-external']).toMatchObject({ 'shared-responses': { ok: { description: 'fine' } } });
    expect(entry).toBe('https://example.com/v1/openapi.json');
    const { file, line } = locate('/x-external/v1-paths/a/get');
    expect(`${file}:${line}`).toBe('https://example.com/v1/paths.yaml:2');
  });

  test.for([
    ['https://other.example.com/a.json', 'is an address'],
    ['//other.example.com/a.json', 'is an address'],
    ['/gone.json', 'answers 404 and not 200; check it'],
    ['/moved.json', 'answers 302 and leads to https://other.example.com/a, which is not followed'],
    ['/down.json', 'cannot be read (nobody listens); check it'],
  ] as const)('does not read %s, and tells it', async ([ref, told]) => {
    const { asked, load } = server({
      'https://example.com/api.json': { ...head, components: { schemas: { A: { $ref: ref } } } },
      'https://example.com/moved.json': { status: 302, location: 'https://other.example.com/a?token=secret' },
      'https://example.com/down.json': { failure: 'refused' },
    });
    const { warnings } = await load('https://example.com/api.json');
    expect(warnings.map(({ message }) => message)).toEqual([expect.stringContaining(told)]);
    expect(asked.every((address) => address.startsWith('https://example.com/'))).toBe(true);
  });

  test.for([
    [{ status: 404 }, 2, 'https://example.com/api.json:1:1: the address answers 404 and not 200; check it'],
    [{ status: 401 }, 2, 'answers 401 and not 200; download the description and name the file'],
    [{ status: 301, location: '/new.json' }, 2, 'answers 301 and leads to /new.json, which is not followed'],
    [
      { failure: 'refused' },
      3,
      'https://example.com/api.json cannot be read (nobody listens); check the address',
    ],
    [{ failure: 'too-large' }, 2, 'the address cannot be read'],
    ['<html>', 2, 'no valid JSON'],
    ['{"openapi": ', 2, 'https://example.com/api.json:1:'],
    ['\0', 2, 'this is a binary file'],
    [' ', 2, 'this file is empty'],
  ] as const)('that answers %j ends the run with %i and one line', async ([stored, exitCode, told]) => {
    const { load } = server({ 'https://example.com/api.json': stored });
    const error = await load('https://example.com/api.json').catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ exitCode, message: expect.stringContaining(told) });
    expect(String(error)).not.toContain('\n');
  });

  test('with a user in it is refused, and not repeated', async () => {
    const { asked, load } = server({});
    const error = await load('https://me:secret@example.com/api.json').catch((thrown: unknown) => thrown);
    expect(String(error)).toContain('the address names a user; leave that out');
    expect(String(error)).not.toContain('secret');
    expect(asked).toEqual([]);
  });
});
