import { describe, expect, test } from 'vitest';
import { registry } from '../../generated/registry.ts';
import type { Case } from '../../src/core/case.ts';
import type { HttpAnswer } from '../../src/core/http.ts';
import { type Json, member } from '../../src/core/json.ts';
import { planRun } from '../../src/engine/plan.ts';
import { run } from '../../src/engine/run.ts';
import { shrunkRequest } from '../../src/engine/shrink.ts';
import { createDescription } from '../../src/openapi/description.ts';
import { jsonBody } from '../openapi/described.ts';
import { answered, fakeTarget } from './fake-target.ts';
import { rushing } from './rushing-clock.ts';

const order = {
  type: 'object',
  required: ['buyer', 'items'],
  properties: {
    buyer: { type: 'string', minLength: 1 },
    note: { type: 'string', maxLength: 200 },
    gift: { type: 'boolean' },
    items: {
      type: 'array',
      minItems: 1,
      items: {
        type: 'object',
        required: ['sku'],
        properties: { sku: { type: 'string' }, count: { type: 'integer', minimum: 1, maximum: 99 } },
      },
    },
  },
};
const whole = {
  buyer: 'Ada',
  note: 'by the door',
  gift: true,
  items: [{ sku: 'a-1', count: 2 }, { sku: 'b-2' }],
};
const description = createDescription({
  info: { title: 'Orders' },
  paths: {
    '/orders': {
      post: {
        operationId: 'makeOrder',
        parameters: [{ name: 'trace', in: 'query', schema: { type: 'string' }, example: 'x' }],
        requestBody: jsonBody(order, whole),
        responses: { 201: {}, 400: {} },
      },
    },
  },
});

function bodyOf({ request: { body } }: Case): Json {
  return body && 'value' in body ? body.value : null;
}

async function ran(answer: (case_: Case) => HttpAnswer, reaches = false) {
  const plan = planRun(description, registry.sources);
  const summary = await run(plan, {
    api: { id: 'orders', title: 'Orders' },
    target: fakeTarget(answer, reaches ? ['state'] : []),
    checks: registry.checks,
    concurrency: 1,
    clock: rushing(),
    shrinks: true,
    reaches,
    listener: () => {},
  });
  return { plan, summary };
}

function sentBody(body: Uint8Array | undefined): Json {
  return JSON.parse(new TextDecoder().decode(body));
}

describe('a finding is shown with the smallest request', () => {
  test('that is still valid, where a valid one was refused', async () => {
    const { summary, plan } = await ran((case_) => {
      const isOther = case_.request.method !== undefined;
      if (isOther || case_.intent !== 'accept')
        return answered(isOther ? 405 : 400, undefined, [['Allow', 'POST']]);
      return answered(member(bodyOf(case_), 'note') === undefined ? 201 : 400);
    });
    const [finding] = summary.findings.filter(({ check }) => check === 'accepts-valid-request');
    expect(sentBody(finding?.requests[0]?.body)).toEqual({ buyer: 'a', items: [{ sku: '' }], note: '' });
    expect(finding?.requests[0]?.url).toBe('http://fake.invalid/orders');
    const { accepts = [] } = plan.operations[0]?.cases() ?? {};
    const case_ = accepts.find(({ title }) => title === finding?.case);
    const again = case_ && shrunkRequest(case_, finding?.shrunk ?? []);
    expect(again?.body).toMatchObject({ value: { note: '' } });
  });

  test('that breaks the same and nothing else, where a violation was let through', async () => {
    const { summary } = await ran((case_) => {
      if (case_.request.method !== undefined) return answered(405, undefined, [['Allow', 'POST']]);
      const isMissed = case_.breaks?.keyword === 'maximum';
      return answered(case_.intent === 'reject' && !isMissed ? 400 : 201);
    });
    const [finding] = summary.findings.filter(({ check }) => check === 'refuses-invalid-request');
    expect(finding?.keyword).toBe('maximum');
    expect(sentBody(finding?.requests[0]?.body)).toEqual({ buyer: 'a', items: [{ sku: '', count: 100 }] });
  });

  test('but not with one that fails only because of what the first has left there', async () => {
    const shown = async (isLasting: boolean) => {
      let isDown = false;
      const { summary } = await ran((case_) => {
        if (case_.request.method !== undefined) return answered(405, undefined, [['Allow', 'POST']]);
        const isFatal = isHuge(bodyOf(case_));
        isDown ||= isLasting && isFatal;
        if (isDown || isFatal) return answered(500);
        return answered(case_.intent === 'accept' ? 201 : 400);
      }, true);
      const [finding] = summary.findings.filter(({ check }) => check === 'no-server-error');
      return sentBody(finding?.requests[0]?.body);
    };
    expect(isHuge(await shown(true))).toBe(true);
    expect(isHuge(await shown(false))).toBe(true);
  });
});

function isHuge(body: Json): boolean {
  return JSON.stringify(body).length > 2_000;
}
