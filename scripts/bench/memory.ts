import type { Benchmark } from './benchmark.ts';
import { measuredBy, one } from './measured.ts';

const program = new URL('../../tests/bench/memory.ts', import.meta.url);
const operations = 100;
const budget = 2300;
const wanted = 300;

export const memory: Benchmark = {
  title: 'Memory',
  how: `A run of ${operations} operations with ${budget} drawn cases for each that has something to draw, over loopback; looked at
every 20 ms, beyond what the process took after it had read the description.`,
  async run() {
    const measured = await measuredBy(program, [operations, budget], ['--expose-gc']);
    const megabytes = (name: string): number => one(measured, name) / 2 ** 20;
    const resident = megabytes('resident');
    return [
      {
        what: 'requests',
        measured: String(one(measured, 'requests')),
        target: 'at least 100000',
        holds: one(measured, 'requests') >= 100_000,
      },
      { what: 'most on the heap, MB', measured: megabytes('heap').toFixed(0) },
      {
        what: 'most resident, MB',
        measured: resident.toFixed(0),
        target: `below ${wanted}`,
        holds: resident < wanted,
      },
      { what: 'kept on the heap at the end, MB', measured: megabytes('kept').toFixed(0) },
      { what: 'the whole process, MB', measured: megabytes('total').toFixed(0) },
    ];
  },
};
