import { describe, expect, test } from 'vitest';
import { registry } from '../../generated/registry.ts';
import type { RunSummary } from '../../src/core/events.ts';
import type { HttpAnswer } from '../../src/core/http.ts';
import { planRun } from '../../src/engine/plan.ts';
import { run } from '../../src/engine/run.ts';
import { createDescription } from '../../src/openapi/description.ts';
import { jsonBody } from '../openapi/described.ts';
import { answered, fakeTarget } from './fake-target.ts';
import { rushing } from './rushing-clock.ts';

const thing = { type: 'object', required: ['name'], properties: { name: { type: 'string' } } };
const json = { content: { 'application/json': { schema: thing, example: { name: 'a' } } } };
const description = createDescription({
  info: { title: 'Things' },
  paths: {
    '/things': {
      get: { operationId: 'readThings', responses: { 200: json } },
      post: {
        operationId: 'makeThing',
        requestBody: jsonBody(thing, { name: 'a' }),
        responses: { 201: json, '4XX': {} },
      },
    },
  },
});

const refused: HttpAnswer = {
  ok: false,
  failure: { kind: 'refused', message: 'nobody listens', durationMs: 1 },
};
const closed: HttpAnswer = { ok: false, failure: { kind: 'closed', message: 'ended', durationMs: 1 } };

/** Things, whose `crash`th POST ends the connection, and everything for so many requests where it ends the server. */
async function asked(crash: number, isAwayFor: number): Promise<RunSummary> {
  let posts = 0;
  let away = 0;
  const target = fakeTarget((case_, { method }) => {
    if (away > 0) {
      away -= 1;
      return refused;
    }
    if (method === 'POST') posts += 1;
    if (method !== 'POST' || posts !== crash) {
      const isRefused = case_.intent === 'reject' || case_.intent === 'survive';
      return answered(isRefused ? 400 : method === 'POST' ? 201 : 200, isRefused ? undefined : { name: 'a' });
    }
    away = isAwayFor;
    return closed;
  });
  const checks = registry.checks.filter(({ id }) => id === 'stays-up' || id === 'completes-answer');
  return run(planRun(description, registry.sources, { seed: 1, budget: 5 }), {
    api: { id: 'things', title: 'Things' },
    target,
    checks,
    concurrency: 2,
    clock: rushing(),
    listener: () => {},
  });
}

describe('a connection that ends before the answer', () => {
  test('because the server ended with it is told once, of the request that it ended with', async () => {
    const { findings, stopped } = await asked(3, 1_000);
    expect(findings).toMatchObject([{ check: 'stays-up', operations: ['makeThing'], count: 1 }]);
    expect(stopped).toBe('nobody listens at the target any more');
  });

  test('and a server that is back after a while is told the same way', async () => {
    const { findings, stopped } = await asked(3, 4);
    expect(findings).toMatchObject([{ check: 'stays-up', operations: ['makeThing'] }]);
    expect(stopped).toBeUndefined();
  });

  test('and a server that takes seconds to start anew is waited for', async () => {
    const { findings, stopped } = await asked(3, 9);
    expect(findings).toMatchObject([{ check: 'stays-up', operations: ['makeThing'] }]);
    expect(stopped).toBeUndefined();
  });

  test('while the server goes on listening is an answer that is not whole', async () => {
    const { findings, stopped } = await asked(3, 0);
    expect(findings).toMatchObject([{ check: 'completes-answer', operations: ['makeThing'], count: 1 }]);
    expect(stopped).toBeUndefined();
  });
});

/** Both operations of the description, each request answered by what `answerOf` gives. */
async function playedBy(answerOf: (method: string, posts: number) => HttpAnswer): Promise<RunSummary> {
  let posts = 0;
  const target = fakeTarget((case_, { method }) => {
    if (method === 'POST') posts += 1;
    const answer = answerOf(method, posts);
    const isRefused = answer.ok && ['reject', 'survive'].includes(case_.intent);
    return isRefused ? answered(400) : answer;
  });
  return run(planRun(description, registry.sources, { seed: 1, budget: 5 }), {
    api: { id: 'things', title: 'Things' },
    target,
    checks: registry.checks.filter(({ id }) =>
      ['stays-up', 'completes-answer', 'no-server-error'].includes(id),
    ),
    concurrency: 1,
    clock: rushing(),
    listener: () => {},
  });
}

const made = answered(201, { name: 'a' });

describe('several connections that end at once', () => {
  test('are told of the request that ends them, and not of those that only waited', async () => {
    const { findings } = await playedBy((method, posts) => {
      return method === 'GET' || (method === 'POST' && posts === 2) ? closed : made;
    });
    expect(findings).toMatchObject([{ check: 'completes-answer', operations: ['readThings'] }]);
  });

  test('are told of each request that ends them again', async () => {
    const { findings } = await playedBy((method) => (['GET', 'POST'].includes(method) ? closed : made));
    expect(findings.map(({ operations }) => operations)).toEqual([['readThings'], ['makeThing']]);
  });
});

test('503 of a server that is on its way back is waited out, and one that stays is told', async () => {
  for (const [starting, told] of [
    [3, ['completes-answer']],
    [10_000, ['completes-answer', 'no-server-error']],
  ] as const) {
    let left = 0;
    let reads = 0;
    const { findings } = await playedBy((method) => {
      left -= 1;
      reads += method === 'GET' ? 1 : 0;
      // once, and when it is looked at again
      const isEnding = method === 'GET' && reads <= 2;
      if (isEnding) left = starting;
      return isEnding ? closed : left > 0 ? answered(503) : made;
    });
    expect(findings.map(({ check }) => check).sort()).toEqual(told);
  }
});

test('an operation that ends the server again and again is asked a few times, and no more', async () => {
  let asked = 0;
  let away = 0;
  const summary = await playedBy((method) => {
    away -= 1;
    if (away >= 0) return refused;
    if (method !== 'POST') return made;
    asked += 1;
    away = 4;
    return closed;
  });
  expect(asked).toBeLessThan(8);
  expect(summary.stopped).toBeUndefined();
  const { reasons = [] } = summary.operations.find(({ operation }) => operation.id === 'makeThing') ?? {};
  expect(reasons.map(({ reason }) => reason)).toContain(
    'several requests of this operation ended the server',
  );
});
