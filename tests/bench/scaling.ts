import { registry } from '../../generated/registry.ts';
import { describedOperations } from '../../scripts/bench/described.ts';
import { planRun } from '../../src/engine/plan.ts';
import { createDescription } from '../../src/openapi/description.ts';
import { askTrivially, remembering } from './trivial-run.ts';
import { deafTarget } from './trivial-target.ts';

// who asked for it went away
process.once('disconnect', () => process.exit());

/** A process of its own: time to plan and to ask descriptions of several sizes, without a network. */
const sizes = process.argv.slice(2).map(Number);

/** Processor time, which other processes waver less than the clock; in milliseconds. */
function spent(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

async function measure(size: number): Promise<{ planning: number; asking: number }> {
  const document = describedOperations(size);
  const startedAt = spent();
  const plan = remembering(planRun(createDescription(document), registry.sources));
  const plannedAt = spent();
  await askTrivially(plan, deafTarget(), 8);
  return { planning: plannedAt - startedAt, asking: spent() - plannedAt };
}

// what is compiled while it runs is compiled before it is measured
for (let round = 0; round < 6; round += 1) await measure(30);
const planning: number[] = [];
const asking: number[] = [];
for (const size of sizes) {
  const times: { planning: number; asking: number }[] = [];
  for (let round = 0; round < Math.max(1, Math.min(10, 500 / size)); round += 1)
    times.push(await measure(size));
  planning.push(Math.min(...times.map((time) => time.planning)));
  asking.push(Math.min(...times.map((time) => time.asking)));
}
process.send?.({ planning, asking });
process.disconnect?.();
