import { registry } from '../../generated/registry.ts';
import { describedOperations } from '../../scripts/bench/described.ts';
import { planRun } from '../../src/engine/plan.ts';
import { createDescription } from '../../src/openapi/description.ts';
import { askTrivially } from './trivial-run.ts';
import { loopbackTarget, startTrivialServer } from './trivial-target.ts';

// who asked for it went away
process.once('disconnect', () => process.exit());

/** A process of its own: the most memory that a run takes beyond what its description takes. */
const [operations = 0, budget = 0] = process.argv.slice(2).map(Number);

const server = await startTrivialServer();
const description = createDescription(describedOperations(operations));
const plan = planRun(description, registry.sources, { seed: 1, budget, thorough: true });
globalThis.gc?.();
const before = process.memoryUsage();
let heap = 0;
let resident = 0;
const look = (): void => {
  const { heapUsed, rss } = process.memoryUsage();
  heap = Math.max(heap, heapUsed - before.heapUsed);
  resident = Math.max(resident, rss - before.rss);
};
const clock = setInterval(look, 20);
const target = loopbackTarget(server.url, 8);
const { requests } = await askTrivially(plan, target, 8);
look();
clearInterval(clock);
globalThis.gc?.();
const kept = process.memoryUsage().heapUsed - before.heapUsed;
await target.close();
process.send?.({ requests, heap, resident, kept, total: process.memoryUsage().rss });
server.close();
process.disconnect?.();
