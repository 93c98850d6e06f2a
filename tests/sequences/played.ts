import { registry } from '../../generated/registry.ts';
import type { Description } from '../../src/core/description.ts';
import type { VerdictRecord } from '../../src/core/events.ts';
import type { Finding } from '../../src/core/finding.ts';
import type { OpenTarget } from '../../src/core/target.ts';
import { planRun } from '../../src/engine/plan.ts';
import { run } from '../../src/engine/run.ts';
import { rushing } from '../engine/rushing-clock.ts';

export interface Played {
  readonly records: readonly VerdictRecord[];
  readonly findings: readonly Finding[];
}

/** What laws say of a target on which nothing else is asked; all of them where none is named. */
export function played(
  description: Description,
  target: OpenTarget,
  ...ids: readonly string[]
): Promise<Played> {
  return playedByTwo(description, [target], ids);
}

/** The same with a second set of credentials, where there is a second target. */
export async function playedByTwo(
  description: Description,
  [target, other]: readonly [OpenTarget, OpenTarget?],
  ids: readonly string[],
): Promise<Played> {
  const laws = registry.laws.filter(({ id }) => ids.length === 0 || ids.includes(id));
  const records: VerdictRecord[] = [];
  await run(planRun(description, [], { seed: 1, budget: 1 }), {
    api: { id: 'fake', title: 'Fake' },
    target,
    ...(other ? { other } : {}),
    checks: registry.checks,
    laws,
    concurrency: 4,
    clock: rushing(),
    reaches: true,
    listener: (event) => {
      if (event.type === 'verdict' && event.record.source === 'laws') records.push(event.record);
    },
  });
  return { records, findings: records.flatMap(({ findings }) => findings) };
}

/** Check, operation and keyword of each finding. */
export function toldBy({ findings }: Played): string[] {
  return findings.map(({ check, operation, keyword }) => `${check} ${operation} ${keyword}`);
}
