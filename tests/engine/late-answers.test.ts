import { describe, expect, test } from 'vitest';
import { registry } from '../../generated/registry.ts';
import type { Case } from '../../src/core/case.ts';
import type { Exchange } from '../../src/core/exchange.ts';
import type { HttpAnswer, HttpRequest } from '../../src/core/http.ts';
import type { RunLimits } from '../../src/engine/gate.ts';
import { LateAnswers } from '../../src/engine/late-answers.ts';
import { planRun } from '../../src/engine/plan.ts';
import { run } from '../../src/engine/run.ts';
import { createDescription } from '../../src/openapi/description.ts';
import { sketchedExchange } from '../checks/sketched-exchange.ts';
import { jsonBody } from '../openapi/described.ts';
import { answered, fakeTarget } from './fake-target.ts';
import { rushing } from './rushing-clock.ts';

const late = (kind: 'headers-timeout' | 'total-timeout'): HttpAnswer => ({
  ok: false,
  failure: { kind, message: 'it is waited for', durationMs: 1 },
});

const note = { type: 'object', properties: { text: { type: 'string' }, size: { type: 'integer' } } };
const noteId = { name: 'note_id', in: 'path', required: true, schema: { type: 'string' } };
const description = createDescription({
  info: { title: 'Notes' },
  paths: {
    '/notes': { post: { operationId: 'makeNote', requestBody: jsonBody(note), responses: { 201: {} } } },
    '/notes/{note_id}': { get: { operationId: 'readNote', parameters: [noteId], responses: { 200: {} } } },
    '/events': {
      get: {
        operationId: 'follow',
        parameters: [{ name: 'since', in: 'query', schema: { type: 'string', example: 'noon' } }],
        responses: { 200: {} },
      },
    },
  },
});

async function ran(
  answer: (case_: Case, request: HttpRequest) => HttpAnswer,
  limits: RunLimits = {},
  clock = rushing(),
) {
  const target = fakeTarget(answer, ['state']);
  const summary = await run(planRun(description, registry.sources, { seed: 1, budget: 5 }), {
    api: { id: 'notes', title: 'Notes' },
    target,
    checks: registry.checks,
    concurrency: 1,
    clock,
    limits,
    reaches: true,
    shrinks: true,
    laws: registry.laws,
    listener: () => {},
  });
  const received = (path: string) => target.received.filter(({ url }) => new URL(url).pathname === path);
  return { summary, received };
}

function notes({ operation, intent }: Case): HttpAnswer {
  if (operation.id === 'readNote') return answered(200);
  return intent === 'accept' ? answered(201, { note_id: 'n1' }) : answered(400);
}

test('an operation that takes seconds for each answer is asked for a minute, and the rest is told, unless patience is asked for', async () => {
  const slow = (case_: Case): HttpAnswer => {
    const answer = notes(case_);
    if (!answer.ok || case_.operation.id !== 'makeNote') return answer;
    return { ...answer, response: { ...answer.response, durationMs: 4_000 } };
  };
  const { summary, received } = await ran(slow);
  const patient = await ran(slow, { patient: true });
  expect(received('/notes').length).toBeLessThan(patient.received('/notes').length);
  expect(received('/notes').length).toBeGreaterThanOrEqual(15);
  expect(received('/notes/n1').length).toBe(patient.received('/notes/n1').length);
  expect([summary.outcomes.unknown > 0, patient.summary.outcomes.unknown]).toEqual([true, 0]);
});

test('what stays throttled and does not say how long is waited for once, and everything else is asked', async () => {
  const clock = rushing();
  const { summary, received } = await ran(
    (case_) => (case_.operation.id === 'follow' ? answered(429) : notes(case_)),
    {},
    clock,
  );
  // 0.5 + 1 + 2 + 4 + 8
  expect(clock.now()).toBe(15_500);
  expect(received('/events').length).toBeGreaterThan(6);
  expect(summary.stopped).toBeUndefined();
});

test('what only refuses slowly is asked everything, after it has succeeded at once', () => {
  const answers = new LateAnswers();
  const answer = (status: number, durationMs: number): Exchange => {
    const exchange = sketchedExchange({ name: 'sketch', declares: {}, response: { status } });
    const { answer: given } = exchange;
    return given.ok
      ? { ...exchange, answer: { ...given, response: { ...given.response, durationMs } } }
      : exchange;
  };
  const looked: boolean[] = [];
  const { operation } = answer(200, 1).case;
  const unsubscribe = answers.whenSlow(() => looked.push(answers.isSlow(operation)));
  answers.note(answer(400, 2_000));
  answers.note(answer(400, 70_000));
  expect([answers.tooSlow(operation), looked]).toEqual([expect.stringContaining('72 s'), [false, true]]);
  answers.note(answer(201, 10));
  expect([answers.tooSlow(operation), answers.isSlow(operation)]).toEqual([undefined, false]);
  unsubscribe();
  answers.note(answer(400, 70_000));
  answers.note(answer(201, 10));
  expect([answers.tooSlow(operation), looked.length]).toEqual([expect.stringContaining('70 s'), 2]);
});

describe('an operation that is not answered in time', () => {
  test('is waited for twice in a run where it has no end, and told', async () => {
    const { summary, received } = await ran((case_) =>
      case_.operation.id === 'follow' ? late('total-timeout') : notes(case_),
    );
    expect(received('/events')).toHaveLength(2);
    const told = summary.findings.filter(({ check }) => check === 'answers-in-time');
    expect(told).toMatchObject([{ operation: 'follow', requirement: 'MAY' }]);
  });

  test('is told as a MUST where nothing comes at all, and not waited for while it is made smaller', async () => {
    const { summary, received } = await ran((case_) =>
      case_.operation.id === 'follow' ? late('headers-timeout') : notes(case_),
    );
    const told = summary.findings.filter(({ check }) => check === 'answers-in-time');
    expect(told).toMatchObject([{ operation: 'follow', requirement: 'MUST' }]);
    // each is looked at twice
    expect(received('/events').length).toBeLessThanOrEqual(4);
  });

  test('is alone told of where it keeps all others from being answered as well', async () => {
    let isBlocked = false;
    const { summary } = await ran((case_, request) => {
      isBlocked ||= case_.operation.id === 'makeNote' && case_.intent === 'survive';
      const isFollowing = case_.operation.id === 'follow' && request.method === 'GET';
      return isBlocked || isFollowing ? late('headers-timeout') : notes(case_);
    });
    const told = summary.findings.filter(({ check }) => check === 'answers-in-time');
    expect(told.map(({ operations }) => operations)).toEqual([['makeNote']]);
  });

  test('is told of beside another one where others are answered meanwhile', async () => {
    const { summary } = await ran((case_, request) => {
      const isHeavy = case_.operation.id === 'makeNote' && case_.intent === 'survive';
      const isLate = isHeavy ? request.method === 'POST' : request.method === 'GET';
      return isLate && case_.operation.id !== 'readNote' ? late('headers-timeout') : notes(case_);
    });
    const told = summary.findings.filter(({ check }) => check === 'answers-in-time');
    expect(told.map(({ operation }) => operation).toSorted()).toEqual(['follow', 'makeNote']);
  });

  test('is asked on where only some of its requests are late', async () => {
    const { summary, received } = await ran((case_, request) => {
      const isHeavy = case_.operation.id === 'makeNote' && case_.intent === 'survive';
      return isHeavy && request.method === 'POST' ? late('headers-timeout') : notes(case_);
    });
    const told = summary.findings.filter(({ check }) => check === 'answers-in-time');
    expect(told).toMatchObject([{ operation: 'makeNote', requirement: 'MUST' }]);
    expect(received('/notes/n1').length).toBeGreaterThan(0);
    const { statuses } = summary.operations.find(({ operation }) => operation.id === 'readNote') ?? {};
    expect(statuses).toHaveProperty('200');
  });

  test('is not accused where a busy machine has kept one answer back', async () => {
    const seen = new Set<string>();
    const { summary } = await ran((case_) => {
      const isFirst = case_.operation.id === 'makeNote' && !seen.has(case_.id);
      seen.add(case_.id);
      return isFirst ? late('headers-timeout') : notes(case_);
    });
    expect(summary.findings.filter(({ check }) => check === 'answers-in-time')).toEqual([]);
    expect(summary.reasons.map(({ reason }) => reason).join()).toMatch(
      /flaky: no answer \(headers-timeout\) the first time/,
    );
  });
});
