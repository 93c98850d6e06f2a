import { describe, expect, test } from 'vitest';
import { registry } from '../../generated/registry.ts';
import type { Case } from '../../src/core/case.ts';
import type { RunEvent } from '../../src/core/events.ts';
import type { HeaderList, HttpAnswer } from '../../src/core/http.ts';
import type { JsonObject } from '../../src/core/json.ts';
import type { Capability, OpenTarget } from '../../src/core/target.ts';
import type { Clock } from '../../src/engine/gate.ts';
import { planRun } from '../../src/engine/plan.ts';
import { run } from '../../src/engine/run.ts';
import { createDescription } from '../../src/openapi/description.ts';
import { jsonBody } from '../openapi/described.ts';
import { answered, fakeTarget } from './fake-target.ts';
import { rushing } from './rushing-clock.ts';

const thing = { type: 'object', required: ['name'], properties: { name: { type: 'string' } } };
const document: JsonObject = {
  info: { title: 'Things' },
  paths: {
    '/things': {
      post: {
        operationId: 'makeThing',
        security: [{ key: [] }],
        requestBody: jsonBody(thing, { name: 'a' }),
        responses: {
          201: { content: { 'application/json': { schema: thing, example: { name: 'a' } } } },
          400: {},
          '4XX': {},
        },
      },
    },
  },
  components: { securitySchemes: { key: { type: 'apiKey', in: 'header', name: 'X-Key' } } },
};

async function ran(
  answer: (case_: Case) => HttpAnswer,
  capabilities: readonly Capability[] = [],
  checks = registry.checks,
  adapt?: OpenTarget['adapt'],
  clock: Clock = rushing(),
) {
  const plain = fakeTarget(answer, capabilities);
  const target = adapt ? { ...plain, adapt } : plain;
  const events: RunEvent[] = [];
  const summary = await run(planRun(createDescription(document), registry.sources), {
    api: { id: 'things', title: 'Things' },
    target,
    checks,
    concurrency: 2,
    clock,
    listener: (event) => events.push(event),
  });
  return { summary, events, target };
}

/** Does what the description says. */
function conformant({ intent, request, asks, operation }: Case): HttpAnswer {
  if (request.method !== undefined && request.method !== operation.method) {
    return answered(405, undefined, [['Allow', 'POST']]);
  }
  if (asks)
    return asks.status === 201 ? answered(201, { name: 'a' }) : answered(asks.status, undefined, challenge);
  if (request.credentials !== 'sent') return answered(401, undefined, challenge);
  return intent === 'accept' ? answered(201, { name: 'a' }) : answered(400);
}

const challenge: HeaderList = [['WWW-Authenticate', 'Key']];

describe('a run', () => {
  test('of a conformant server has nothing to find', async () => {
    const { summary } = await ran(conformant, ['asked-responses']);
    expect(summary.findings).toEqual([]);
    expect(summary.outcomes).toMatchObject({ failed: 0, unknown: 0, blocked: 0, skipped: 0, broken: 0 });
    expect(summary.outcomes.passed).toBeGreaterThan(5);
    expect(summary.coverage.unexercised).toEqual([]);
  });

  test('tells one start, each verdict, one end', async () => {
    const { events, summary } = await ran(conformant);
    expect(events[0]).toMatchObject({ type: 'run-started', seed: 1, operations: [{ id: 'makeThing' }] });
    expect(events.at(-1)).toMatchObject({ type: 'run-ended', summary });
    const told = Object.values(summary.outcomes).reduce((sum, count) => sum + count, 0);
    expect(events.filter(({ type }) => type === 'verdict')).toHaveLength(told);
  });

  test('says what a target cannot be asked instead of passing it', async () => {
    const { summary } = await ran(conformant);
    expect(summary.reasons).toContainEqual({
      outcome: 'skipped',
      reason: 'target fake cannot be told what to answer',
      count: 3,
    });
    const unexercised = summary.coverage.unexercised.map(({ kind, item }) => `${kind} ${item}`);
    expect(unexercised).toEqual([]);
  });

  test('does not call a refusal a refusal where nothing succeeds', async () => {
    const { summary } = await ran(() => answered(400));
    expect(summary.findings.map(({ check }) => check)).toEqual(['accepts-valid-request']);
    expect(summary.outcomes.blocked).toBeGreaterThan(3);
    expect(summary.reasons.map(({ reason }) => reason)).toContain('no valid request of makeThing succeeded');
  });

  test('skips the violations of an operation that its target does not send at all', async () => {
    const { summary, target } = await ran(conformant, [], registry.checks, () => ({
      skip: 'makeThing destroys data',
    }));
    expect(target.received).toEqual([]);
    expect(summary.outcomes).toMatchObject({ passed: 0, blocked: 0 });
    expect(summary.reasons.map(({ reason }) => reason)).toContain('makeThing destroys data');
  });

  test.for([
    [401, 'blocked', 'the target refused our credentials (401)'],
    [404, 'blocked', 'what the request names does not exist there (404)'],
    [409, 'unknown', 'refused because of what is stored there (409)'],
  ] as const)('cannot tell from a %i', async ([status, outcome, reason]) => {
    const { summary } = await ran(() => answered(status, undefined, challenge));
    expect(summary.reasons).toContainEqual({ outcome, reason, count: expect.any(Number) });
  });

  test('is unknown when it is throttled, with how long to wait', async () => {
    const { summary } = await ran(() => answered(429, undefined, [['Retry-After', '7']]));
    const reason = 'throttled (429, Retry-After: 7)';
    expect(summary.reasons).toContainEqual({ outcome: 'unknown', reason, count: expect.any(Number) });
  });

  test('waits as long as Retry-After says, and asks again', async () => {
    const clock = rushing();
    let asked = 0;
    const { summary } = await ran(
      (case_) => {
        asked += 1;
        return asked === 2 ? answered(429, undefined, [['Retry-After', '7']]) : conformant(case_);
      },
      [],
      registry.checks,
      undefined,
      clock,
    );
    expect(clock.now()).toBeGreaterThanOrEqual(7_000);
    expect(summary.reasons.filter(({ reason }) => reason.startsWith('throttled'))).toEqual([]);
    expect(summary.outcomes.failed).toBe(0);
  });

  test('ends with what it has when the server goes away and stays away', async () => {
    const failure = { kind: 'refused', message: 'nobody listens', durationMs: 1 } as const;
    let asked = 0;
    const { summary, target } = await ran((case_) => {
      asked += 1;
      return asked <= 3 ? conformant(case_) : { ok: false, failure };
    });
    expect(summary.findings.map(({ check }) => check)).toEqual(['stays-up']);
    expect(summary.stopped).toBe('nobody listens at the target any more');
    const reason = 'nobody listens at the target any more';
    expect(summary.reasons).toContainEqual({ outcome: 'unknown', reason, count: 1 });
    expect(target.received.length).toBeLessThan(12);
  });

  test('goes on when the server comes back, and tells that it was away', async () => {
    const failure = { kind: 'refused', message: 'nobody listens', durationMs: 1 } as const;
    let asked = 0;
    const { summary } = await ran((case_) => {
      asked += 1;
      return asked === 4 || asked === 5 ? { ok: false, failure } : conformant(case_);
    });
    // whom it found away it was not ended by
    expect(summary.findings).toMatchObject([{ check: 'stays-up', requirement: 'SHOULD', count: 1 }]);
    expect(summary.stopped).toBeUndefined();
    expect(summary.outcomes.passed).toBeGreaterThan(5);
  });

  test('is unknown when a target does not give the response it was asked for', async () => {
    const { summary } = await ran(
      (case_) => (case_.asks ? answered(201, { name: 'a' }) : conformant(case_)),
      ['asked-responses'],
    );
    expect(summary.reasons.map(({ reason }) => reason)).toContain('400 was asked for, 201 came');
  });

  test('looks twice at what may pass by itself, and calls it flaky when it does', async () => {
    let asked = 0;
    const steady = {
      ...document,
      paths: { '/things': { get: { operationId: 'readThings', responses: { 200: {} } } } },
    };
    const flaky = fakeTarget(({ request }) => {
      if (request.method?.toLowerCase() === 'head') return answered(200);
      if (request.method !== undefined) return answered(405, undefined, [['Allow', 'GET']]);
      asked += 1;
      return asked === 1 ? answered(503) : answered(200);
    });
    const summary = await run(planRun(createDescription(steady), registry.sources), {
      api: { id: 'things', title: 'Things' },
      target: flaky,
      checks: registry.checks,
      concurrency: 1,
      listener: () => {},
    });
    expect(summary.findings).toEqual([]);
    const reason = 'flaky: 503 the first time, 200 the second';
    expect(summary.reasons).toContainEqual({ outcome: 'unknown', reason, count: 1 });
  });

  test('tells what is there the second time as well', async () => {
    const steady = {
      ...document,
      paths: { '/things': { get: { operationId: 'readThings', responses: { 200: {} } } } },
    };
    const failure = { kind: 'headers-timeout', message: 'nothing came', durationMs: 1 } as const;
    const target = fakeTarget(() => ({ ok: false, failure }));
    const summary = await run(planRun(createDescription(steady), registry.sources), {
      api: { id: 'things', title: 'Things' },
      target,
      checks: registry.checks,
      concurrency: 1,
      listener: () => {},
    });
    expect(summary.findings.map(({ check }) => check)).toContain('answers-in-time');
  });

  test('asks an operation that never ends its answers a few times, and not for ever', async () => {
    const failure = { kind: 'total-timeout', message: 'it goes on', durationMs: 1 } as const;
    const { summary, target } = await ran(() => ({ ok: false, failure }));
    expect(target.received).toHaveLength(2);
    expect(summary.findings).toMatchObject([{ check: 'answers-in-time', requirement: 'MAY' }]);
    const reason = 'several requests of this operation were not answered in time';
    expect(summary.reasons).toContainEqual({ outcome: 'unknown', reason, count: expect.any(Number) });
  });

  test('calls a check that throws broken, and never a finding', async () => {
    const [first] = registry.checks;
    if (!first) throw new Error('there are no checks');
    const throwing = {
      ...first,
      id: 'throwing',
      run: () => {
        throw new Error('oops');
      },
    };
    const { summary } = await ran(conformant, [], [throwing]);
    expect(summary.findings).toEqual([]);
    expect(summary.outcomes.broken).toBeGreaterThan(0);
    expect(summary.reasons.map(({ reason }) => reason)).toContain('check throwing threw: oops');
  });

  test('counts one finding once, however many cases show it', async () => {
    const { summary } = await ran((case_) => (case_.intent === 'reject' ? answered(500) : conformant(case_)));
    const failures = summary.findings.filter(({ check }) => check === 'no-server-error');
    // what the path does not declare and what is no JSON fail apart from what the operation declares
    expect(failures).toHaveLength(3);
    for (const { count } of failures) expect(count).toBeGreaterThan(2);
  });

  test('finds what goes through without credentials', async () => {
    const { summary } = await ran((case_) => {
      const { credentials, method } = case_.request;
      return credentials === 'sent' || method ? conformant(case_) : answered(201, { name: 'a' });
    });
    // that wrong ones pass too is no other cause
    expect(summary.findings.map(({ check, keyword }) => `${check} ${keyword}`)).toEqual([
      'refuses-wrong-credentials withheld',
    ]);
  });

  test('tells apart what lets everyone in and what lets wrong credentials in', async () => {
    const { summary } = await ran((case_) => {
      const { credentials, method } = case_.request;
      return credentials !== 'wrong' || method ? conformant(case_) : answered(201, { name: 'a' });
    });
    expect(summary.findings.map(({ keyword }) => keyword)).toEqual(['wrong']);
  });

  test('asks what removes something without credentials before it is gone', async () => {
    const asked: string[] = [];
    const paths = { '/things/a': { delete: { security: [{ key: [] }], responses: { 204: {}, 401: {} } } } };
    const target = fakeTarget(({ request, source }) => {
      asked.push(`${source} ${request.credentials}`);
      return answered(request.credentials === 'sent' ? 204 : 401, undefined, challenge);
    });
    await run(planRun(createDescription({ ...document, paths }), registry.sources), {
      api: { id: 'things', title: 'Things' },
      target,
      checks: registry.checks,
      concurrency: 1,
      listener: () => {},
    });
    const valid = asked.indexOf('examples sent');
    expect(valid).toBeGreaterThan(2);
    expect(asked.slice(0, valid).every((one) => one.startsWith('credentials'))).toBe(true);
    expect(asked.slice(valid).some((one) => one.startsWith('credentials'))).toBe(false);
  });
});
