import { beforeAll, describe, expect, test } from 'vitest';
import type { Plan } from '../../src/engine/plan.ts';
import { askShop, planOf, shopPlan, told } from './detection.ts';

/** At least one defect of each kind, the operation in which it shows, and a check that has to see it. */
const sample = [
  ['shape-required-created', 'createCustomer', 'response-schema'],
  ['status-200-for-201', 'createProduct', 'declared-status'],
  ['headers-missing-etag', 'getProduct', 'response-headers'],
  ['media-malformed', 'listOrders', 'declared-media-type'],
  ['accepts-type-boolean', 'createCustomer', 'refuses-invalid-request'],
  ['refuses-min-length', 'createApiKey', 'accepts-valid-request'],
  ['robustness-umlaut', 'createCustomer', 'no-server-error'],
  ['auth-none-on-list', 'listCustomers', 'refuses-wrong-credentials'],
  ['methods-undeclared-post', 'getHealth', 'method-not-allowed'],
  ['leaks-stack', 'createProduct', 'stack-trace'],
  ['leaks-sql', 'createCustomer', 'database-error'],
  ['status-500-on-missing', 'getShipment', 'no-server-error'],
  ['auth-none-on-delete', 'deleteApiKey', 'refuses-wrong-credentials'],
  ['auth-one-of-two', 'deleteApiKey', 'refuses-wrong-credentials'],
  ['methods-head-status', 'getOrder', 'head-like-get'],
] as const;

describe('on the shop of tests/servers', { timeout: 60_000 }, () => {
  let plan: Plan;
  beforeAll(async () => {
    plan = await shopPlan(1);
  }, 60_000);

  test('a conformant server has nothing to be told', async () => {
    const { findings, requests } = await askShop(plan);
    expect(told(findings)).toEqual([]);
    expect(requests).toBeGreaterThan(1_000);
  });

  test.for(sample)('%s is seen in %s by %s', async ([defect, operation, check]) => {
    const cut = planOf(plan, ({ id }) => id === operation);
    const { findings } = await askShop(cut, defect);
    expect(findings.map((finding) => finding.check)).toContain(check);
  });

  test.for([
    ['ownership-reads-receipt', 'added-by-owner-only'],
    ['idempotency-shared-by-orders', 'key-is-of-one-place'],
  ] as const)('%s, which shows only between exchanges, is seen by the law %s', async ([defect, law]) => {
    const { findings } = await askShop(plan, defect, 'laws');
    expect(findings.map(({ check }) => check)).toEqual([law]);
  });
});
