import { expect, test } from 'vitest';
import { registry } from '../../generated/registry.ts';
import type { HttpAnswer } from '../../src/core/http.ts';
import type { Json } from '../../src/core/json.ts';
import { defaultContext, planRun } from '../../src/engine/plan.ts';
import { unprovenCases } from '../../src/engine/unproven.ts';
import { createDescription } from '../../src/openapi/description.ts';
import { jsonBody } from '../openapi/described.ts';
import { answered, fakeTarget, jsonIn } from './fake-target.ts';
import { quietRun } from './quiet-run.ts';

const text = { type: 'string', minLength: 1 };
const order = { type: 'object', required: ['item', 'place'], properties: { item: text, place: text } };
const id = { name: 'id', in: 'path', required: true, schema: { type: 'integer' } };
const description = createDescription({
  info: { title: 'Orders' },
  paths: {
    '/orders/{id}': {
      put: {
        operationId: 'replaceOrder',
        parameters: [id],
        requestBody: jsonBody(order),
        responses: { 200: {}, 400: {}, 404: {} },
      },
    },
  },
});
const plan = planRun(description, registry.sources, { ...defaultContext, seed: 1 });

/** Nobody knows of an order that is there. */
async function ran(answer: (sent: Json | undefined) => HttpAnswer) {
  const target = fakeTarget((_case, { body }) => answer(jsonIn(body)), ['state']);
  const summary = await quietRun(plan, target);
  return { ...summary, found: summary.findings.map(({ check, keyword }) => [check, keyword]) };
}

test('what no valid request reaches is asked all the same whether it stands what is wrong', async () => {
  const { found } = await ran((sent) => answered(sent === undefined ? 500 : 404));
  expect(new Set(found.map(([check]) => check))).toEqual(new Set(['no-server-error']));
});

test('what is accepted there although it is wrong is told', async () => {
  const { found } = await ran((sent) => answered(sent === undefined ? 200 : 404));
  expect(new Set(found.map(([check]) => check))).toEqual(new Set(['refuses-invalid-request']));
});

test('that it is refused shows nothing there', async () => {
  const { found, outcomes, reasons } = await ran(() => answered(404));
  expect([found, outcomes.passed, outcomes.failed]).toEqual([[], 0, 0]);
  const blocked = reasons.filter(({ reason }) => reason.startsWith('no valid request of replaceOrder'));
  expect(blocked.length).toBeGreaterThan(0);
});

test('that it is sent elsewhere shows nothing either', async () => {
  const { found } = await ran((sent) =>
    answered(sent === undefined ? 302 : 404, undefined, [['Location', '/in']]),
  );
  expect(found).toEqual([]);
});

test('it is asked one of each kind, and not everything', () => {
  const { others = [] } = plan.operations[0]?.cases() ?? {};
  const chosen = unprovenCases(others);
  expect(chosen.size).toBeGreaterThan(6);
  expect(chosen.size).toBeLessThanOrEqual(15);
  expect([...chosen].filter((id) => id.includes('type (null) broken at body (whole)'))).toHaveLength(1);
  expect(unprovenCases([...others])).toEqual(chosen);
});
