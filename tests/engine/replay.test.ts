import { describe, expect, test } from 'vitest';
import { registry } from '../../generated/registry.ts';
import type { Api } from '../../src/core/api.ts';
import { defineTarget } from '../../src/core/target.ts';
import { conformApi } from '../../src/engine/conform.ts';
import { replayFinding } from '../../src/engine/replay.ts';
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
