import { describe, expect, test } from 'vitest';
import { registry } from '../../generated/registry.ts';
import type { HttpAnswer } from '../../src/core/http.ts';
import { planRun } from '../../src/engine/plan.ts';
import { run } from '../../src/engine/run.ts';
import { createDescription } from '../../src/openapi/description.ts';
import { answered, fakeTarget } from './fake-target.ts';
import { rushing } from './rushing-clock.ts';

const done = { responses: { 204: {}, 405: {} } };
const description = createDescription({
  openapi: '3.1.0',
  info: { title: 'Machine', version: '1' },
  paths: {
    '/restart': { post: { operationId: 'restart', ...done } },
    '/shutdown': { post: { operationId: 'shutDown', ...done } },
    '/lamp': { put: { operationId: 'light', ...done }, delete: { operationId: 'darken', ...done } },
  },
});

const refused: HttpAnswer = {
  ok: false,
  failure: { kind: 'refused', message: 'nobody listens', durationMs: 1 },
};
const cut: HttpAnswer = { ok: false, failure: { kind: 'closed', message: 'closed', durationMs: 1 } };

/** A machine that nobody answers for once it was told to end. */
async function ran(last: HttpAnswer, shardOnly = false) {
  let isOn = true;
  const asked: string[] = [];
  const target = fakeTarget(
    ({ operation }, { method, url }) => {
      asked.push(operation.id);
      if (!isOn) return refused;
      if (url.endsWith('/lamp')) return ['PUT', 'DELETE'].includes(method) ? answered(204) : answered(405);
      if (method !== 'POST') return answered(405);
      isOn = false;
      return last;
    },
    ['state'],
  );
  const summary = await run(planRun(description, registry.sources), {
    api: { id: 'machine', title: 'Machine' },
    target,
    checks: registry.checks.filter(({ id }) => !/allow/.test(id)),
    concurrency: 2,
    clock: rushing(),
    reaches: true,
    laws: registry.laws,
    shrinks: true,
    ...(shardOnly ? { owns: () => true } : {}),
    listener: () => {},
  });
  return { summary, asked };
}

describe('what may end the server', () => {
  test.each([
    ['answers before it ends', answered(204)],
    ['is gone before it has answered', cut],
  ])('is asked last, once, and is no finding where it %s', async (_title, last) => {
    const { summary, asked } = await ran(last);
    expect(summary.findings).toEqual([]);
    expect(summary.stopped).toBeUndefined();
    expect(asked.filter((id) => id === 'restart' || id === 'shutDown')).toEqual(['restart']);
    expect(asked.at(-1)).toBe('restart');
    expect(summary.reasons.map(({ reason }) => reason)).toContain('restart may have ended the server');
  });

  test('is left out of a shard, with the reason', async () => {
    const { summary, asked } = await ran(answered(204), true);
    expect(asked).not.toContain('restart');
    expect(summary.reasons).toContainEqual({
      outcome: 'skipped',
      reason: 'it may end the server, which other shards still ask',
      count: expect.any(Number),
    });
  });

  test('is a finding where it fails', async () => {
    const { summary } = await ran(answered(500));
    expect(summary.findings.map(({ check, operations }) => `${check} ${operations}`)).toContain(
      'no-server-error restart',
    );
  });
});
