import { describe, expect, test } from 'vitest';
import { registry } from '../../generated/registry.ts';
import type { Api } from '../../src/core/api.ts';
import { member } from '../../src/core/json.ts';
import { defineTarget } from '../../src/core/target.ts';
import { conformApi } from '../../src/engine/conform.ts';
import { replayFinding } from '../../src/engine/replay.ts';
import { createDescription } from '../../src/openapi/description.ts';
import { jsonBody } from '../openapi/described.ts';
import { answered, fakeTarget } from './fake-target.ts';
import { blogDescription, startBlog } from './reach/blog.ts';

const api: Api = {
  id: 'blog',
  title: 'Blog',
  homepage: '',
  documents: [{ title: 'Blog', publishedAt: 'tests', readOn: '2026-11-21' }],
  baseUrls: [],
  credentials: [],
  inputs: [],
  freshKeys: [],
  effects: {},
};
const pack = { api, readings: [], describe: async () => blogDescription };

/** A blog that answers as it should, or keeps what is deleted. */
function blogTarget(isForgetful: { now: boolean }) {
  const { target } = startBlog();
  return defineTarget({
    id: 'blog',
    title: 'Blog',
    embedded: true,
    open: async () => ({
      ...target,
      async send(case_, request) {
        const isKept = isForgetful.now && request.method === 'DELETE';
        if (!isKept) return target.send(case_, request);
        const response = { status: 204, headers: [], body: new Uint8Array(), durationMs: 1 };
        return { sent: request, answer: { ok: true, response } };
      },
    }),
  });
}

describe('a finding of a law', () => {
  test('is shown again step by step while it is there, and no longer when it is mended', async () => {
    const isForgetful = { now: true };
    const target = blogTarget(isForgetful);
    const summary = await conformApi(pack, target, registry, { env: {} }, () => {});
    const found = summary.findings.find(({ check }) => check === 'deleted-is-gone');
    expect(found?.commands?.[0]).toMatch(/^ID1=\$\(curl .+jq --raw-output '\.id'\)$/);
    expect(found?.commands?.at(-1)).toContain('/users/$ID1"');
    if (!found) throw new Error('nothing was found');
    const { check, cause, operation, source, case: title } = found;
    const kept = { check, cause, operation, source, case: title, law: title, shrunk: [] };
    const options = { pack, target, registry, request: { env: {} }, seed: 1 };
    const again = await replayFinding(kept, options);
    expect(again.exitCode).toBe(1);
    expect(again.lines.join('\n')).toMatch(/step 1 +ID1=\$\(curl/);
    isForgetful.now = false;
    const mended = await replayFinding(kept, options);
    expect(mended).toEqual({
      lines: ['no longer shows: deleted-is-gone has nothing to say about the sequence'],
      exitCode: 0,
    });
  });
});

describe('a finding of a case', () => {
  const range = { type: 'integer', minimum: 1, maximum: 9 };
  const note = {
    type: 'object',
    required: ['a', 'b', 'sub'],
    properties: { a: range, b: range, sub: { type: 'object' } },
  };
  const description = createDescription({
    info: { title: 'Notes' },
    paths: {
      '/notes': {
        post: {
          operationId: 'makeNote',
          requestBody: jsonBody(note, { a: 5, b: 5, sub: {} }),
          responses: { 201: {}, 400: {}, 405: {} },
        },
      },
    },
  });
  /** Takes a text where an object is to be, and not the greatest number. */
  const target = defineTarget({
    id: 'notes',
    title: 'Notes',
    embedded: true,
    open: async () =>
      fakeTarget(({ request: { body, method }, intent }) => {
        if (method) return answered(405, undefined, [['Allow', 'POST']]);
        const value = body && 'value' in body ? body.value : null;
        if (member(value, 'sub') === 'text') return answered(201);
        return answered(intent === 'reject' || member(value, 'b') === 9 ? 400 : 201);
      }),
  });

  test('that was made of what nothing succeeds with any more is not told from one that is mended', async () => {
    const closed = defineTarget({
      id: 'closed',
      title: 'Closed',
      embedded: true,
      open: async () => fakeTarget(() => answered(404), ['state']),
    });
    const kept = { check: 'response-schema', cause: 'x', operation: 'makeNote', source: 'examples' };
    const replayed = await replayFinding(
      { ...kept, case: 'as described', shrunk: [] },
      {
        pack: { api, readings: [], describe: async () => description },
        target: closed,
        registry,
        request: { env: {} },
        seed: 1,
      },
    );
    expect(replayed.exitCode).toBe(3);
    expect(replayed.lines.join()).toMatch(/^could not tell: no valid request of makeNote succeeded/);
  });

  test.for([
    ['that is a part of another', false, 'accepts-valid-request', 'body /b highest'],
    ['that only --thorough asks', true, 'refuses-invalid-request', 'type (of no object) broken at body /sub'],
  ] as const)('%s is made anew', { timeout: 30_000 }, async ([, nothingSpread, check, title]) => {
    const whole = { api, readings: [], describe: async () => description };
    const options = { env: {}, nothingSpread, shrinks: false };
    const summary = await conformApi(whole, target, registry, options, () => {});
    const found = summary.findings.find((finding) => finding.check === check);
    expect(found?.case).toContain(title);
    if (!found) throw new Error('nothing was found');
    const kept = { ...found, shrunk: [] };
    const again = await replayFinding(kept, {
      pack: whole,
      target,
      registry,
      request: { env: {} },
      seed: 1,
    });
    expect(again.lines[0]).toContain(`[${check}]`);
    expect(again.exitCode).toBe(1);
  });
});
