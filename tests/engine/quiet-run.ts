import { registry } from '../../generated/registry.ts';
import type { RunSummary } from '../../src/core/events.ts';
import type { OpenTarget } from '../../src/core/target.ts';
import type { Plan } from '../../src/engine/plan.ts';
import { run } from '../../src/engine/run.ts';
import { rushing } from './rushing-clock.ts';

/** A run with every check and no law, one operation after the other, that looks for a way in and waits for nothing. */
export function quietRun(plan: Plan, target: OpenTarget): Promise<RunSummary> {
  return run(plan, {
    api: { id: 'quiet', title: 'Quiet' },
    target,
    checks: registry.checks,
    concurrency: 1,
    clock: rushing(),
    reaches: true,
    listener: () => {},
  });
}
