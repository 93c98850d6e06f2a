import { expect, test } from 'vitest';
import { registry } from '../../generated/registry.ts';
import type { VerdictRecord } from '../../src/core/events.ts';
import { planRun } from '../../src/engine/plan.ts';
import { run } from '../../src/engine/run.ts';
import { createDescription } from '../../src/openapi/description.ts';
import { answered, fakeTarget } from './fake-target.ts';

const description = createDescription({
  info: { title: 'Three' },
  paths: {
    '/a': { get: { operationId: 'getA', responses: { 200: {} } } },
    '/b': { get: { operationId: 'getB', responses: { 200: {} } } },
    '/c': { get: { operationId: 'getC', responses: { 200: {} } } },
  },
});

test('a run that was stopped makes no cases of what it does not ask, and tells what is left', async () => {
  const plan = planRun(description, registry.sources);
  const made: string[] = [];
  const records: VerdictRecord[] = [];
  const operations = plan.operations.map((planned) => ({
    ...planned,
    inSteps(...copy: Parameters<typeof planned.inSteps>) {
      made.push(planned.operation.id);
      return planned.inSteps(...copy);
    },
  }));
  const summary = await run(
    { ...plan, operations },
    {
      api: { id: 'three', title: 'Three' },
      target: fakeTarget(() => answered(200, undefined)),
      checks: registry.checks,
      concurrency: 1,
      limits: { maxRequests: 1 },
      listener: (event) => {
        if (event.type === 'verdict') records.push(event.record);
      },
    },
  );
  expect(summary.requests).toBe(1);
  expect(made).toEqual(['getA']);
  const left = records.filter(({ title }) => title === 'what was left to ask');
  expect(left.map(({ operation, outcome }) => [operation, outcome])).toEqual([
    ['getA', 'unknown'],
    ['getB', 'unknown'],
    ['getC', 'unknown'],
  ]);
});
