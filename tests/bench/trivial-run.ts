import { registry } from '../../generated/registry.ts';
import type { RunSummary } from '../../src/core/events.ts';
import type { OpenTarget } from '../../src/core/target.ts';
import type { Plan, PlannedOperation } from '../../src/engine/plan.ts';
import { run } from '../../src/engine/run.ts';
import { withCases } from '../engine/fixed-cases.ts';

/** Everything that a plan asks, judged by every check. */
export function askTrivially(plan: Plan, target: OpenTarget, concurrency: number): Promise<RunSummary> {
  return run(plan, {
    api: { id: 'bench', title: 'Bench' },
    target,
    checks: registry.checks,
    concurrency,
    listener: () => {},
  });
}

/** A plan whose cases are made once, so that what is measured is asking alone. */
export function remembering(plan: Plan): Plan {
  return { ...plan, operations: plan.operations.map(remembered) };
}

function remembered(planned: PlannedOperation): PlannedOperation {
  const made = planned.cases();
  return withCases(planned, () => made);
}
