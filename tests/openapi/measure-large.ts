import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { registry } from '../../generated/registry.ts';
import { runCommand } from '../../src/cli/command.ts';
import { exitCodes } from '../../src/core/errors.ts';
import { openDescription } from '../../src/engine/open-description.ts';
import { planRun } from '../../src/engine/plan.ts';
import type { Sink } from '../../src/output/sink.ts';
import { largeDescription } from './large-description.ts';

/**
 * How long a large description takes from its file to the cases of its first operation, and of more:
 * npx tsx tests/openapi/measure-large.ts [--operations 1200] [--all]
 */
async function main(args: readonly string[], sink: Sink): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: { operations: { type: 'string', default: '1200' }, all: { type: 'boolean' } },
  });
  const folder = await mkdtemp(join(tmpdir(), 'troth-large-'));
  const file = join(folder, 'openapi.json');
  await writeFile(file, JSON.stringify(largeDescription(Number(values.operations)), null, 2));
  const megabytes = ((await stat(file)).size / 2 ** 20).toFixed(1);
  let last = [performance.now(), cpuTime()] as const;
  const step = (name: string): void => {
    const now = [performance.now(), cpuTime()] as const;
    const [elapsed, used] = [now[0] - last[0], now[1] - last[1]].map((ms) =>
      String(Math.round(ms)).padStart(6),
    );
    const memory = Math.round(process.memoryUsage().rss / 2 ** 20);
    sink.out(`${name.padEnd(50)} ${elapsed} ms ${used} ms of CPU ${memory} MB\n`);
    last = now;
  };
  const { description, warnings } = await openDescription(file);
  step(`opened: ${megabytes} MB, ${description.operations.length} operations, ${warnings.length} warnings`);
  const plan = planRun(description, registry.sources);
  const [first] = plan.operations;
  first?.cases();
  step('planned, cases of the first');
  for (const { cases } of plan.operations.slice(1, values.all ? undefined : 51)) cases();
  step(values.all ? 'cases of all' : 'cases of the next 50');
  await rm(folder, { recursive: true });
  return exitCodes.conformant;
}

/** Unlike the clock, it does not count what others do on the machine meanwhile. */
function cpuTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

await runCommand([], main);
