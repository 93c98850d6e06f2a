import { registry } from '../../generated/registry.ts';
import type { Cause, RunSummary } from '../../src/core/events.ts';
import type { Operation } from '../../src/core/operation.ts';
import type { OpenTarget } from '../../src/core/target.ts';
import { defaultContext, type Plan, type PlannedOperation, planRun } from '../../src/engine/plan.ts';
import { run } from '../../src/engine/run.ts';
import { createDescription } from '../../src/openapi/description.ts';
import { loadDocument } from '../../src/openapi/load.ts';
import { defaultLimits } from '../../src/protocol/client-limits.ts';
import { createHttpClient } from '../../src/protocol/http-client.ts';
import { withCases } from '../engine/fixed-cases.ts';
import { credentials, descriptionFile, otherCredentials, startShop } from './shop/server.ts';

/** Short, because a hang is what some defects do; not so short that a busy machine is taken for one. */
const limits = { ...defaultLimits, headersTimeoutMs: 2_500, idleTimeoutMs: 2_500, totalTimeoutMs: 5_000 };

/** What a run would ask of the shop. The cases are made once, because every variant is asked the same. */
export async function shopPlan(seed: number): Promise<Plan> {
  const { document } = await loadDocument(descriptionFile);
  const plan = planRun(createDescription(document), registry.sources, { ...defaultContext, seed });
  return { ...plan, operations: plan.operations.map(remembered) };
}

function remembered(planned: PlannedOperation): PlannedOperation {
  let made: ReturnType<PlannedOperation['cases']> | undefined;
  return withCases(planned, () => {
    made ??= planned.cases();
    return made;
  });
}

/** The plan, cut down to operations; a defect of one of them needs no other to be seen. */
export function planOf(plan: Plan, wanted: (operation: Operation) => boolean): Plan {
  return { ...plan, operations: plan.operations.filter(({ operation }) => wanted(operation)) };
}

/** What of a run is made: all of it, the single exchanges, or the laws. */
export type Part = 'all' | 'exchanges' | 'laws';

/** How far a run goes: to its end, or until something is found. */
export type Extent = 'whole' | 'until found';

/** Asks the shop, or a variant of it, everything once, or a part. */
export async function askShop(
  whole: Plan,
  defect?: string,
  part: Part = 'all',
  extent: Extent = 'whole',
): Promise<RunSummary> {
  const plan = part === 'laws' ? withoutCases(whole) : whole;
  const found = new AbortController();
  const shop = await startShop(defect === undefined ? {} : { defect });
  const client = createHttpClient({ ...limits, allowedHosts: [new URL(shop.url).host] });
  const targetWith = (secrets: Readonly<Record<string, string>>): OpenTarget => ({
    id: 'shop',
    baseUrl: shop.url,
    capabilities: new Set(['state']),
    credentials: new Map(Object.entries(secrets)),
    waivers: [],
    adapt: ({ request }) => ({ request }),
    send: async (_case, request) => ({ sent: request, answer: await client.send(request) }),
    close: () => client.close(),
  });
  const target = targetWith(credentials);
  try {
    return await run(plan, {
      api: { id: 'shop', title: 'Shop' },
      target,
      other: targetWith(otherCredentials),
      checks: registry.checks,
      laws: part === 'exchanges' ? [] : registry.laws,
      concurrency: 8,
      reaches: true,
      limits: { signal: found.signal },
      listener: (event) => {
        if (extent === 'until found' && event.type === 'verdict' && event.record.findings.length > 0)
          found.abort();
      },
    });
  } finally {
    await target.close();
    await shop.close();
  }
}

function withoutCases(plan: Plan): Plan {
  const without = (planned: PlannedOperation): PlannedOperation => ({
    ...withCases(planned, () => ({ accepts: [], others: [] })),
    early: () => [],
  });
  return { ...plan, operations: plan.operations.map(without) };
}

/** Findings without wording, for comparison and for tables. */
export function told(findings: readonly Cause[]): string[] {
  return findings.map(
    ({ check, operations, pointer, keyword }) => `${check} ${operations.join(',')} ${pointer} ${keyword}`,
  );
}
