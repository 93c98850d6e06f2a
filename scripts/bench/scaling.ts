import type { Benchmark, Figure } from './benchmark.ts';
import { exponentOf } from './figures.ts';
import { each, measuredBy } from './measured.ts';

const program = new URL('../../tests/bench/scaling.ts', import.meta.url);
const sizes = [10, 30, 100, 300, 1000];
const wanted = 1.1;

export const scaling: Benchmark = {
  title: 'Growth with the number of operations',
  how: `Processor time to plan, and to ask, generated descriptions of ${sizes.join(', ')} operations, answered
without a network; the exponent is the slope of the line of least squares through the logarithms.`,
  async run() {
    const measured = await measuredBy(program, sizes);
    return ['planning', 'asking'].flatMap((phase): Figure[] => {
      const times = each(measured, phase);
      const exponent = exponentOf(sizes.map((x, index) => ({ x, y: times[index] ?? Number.NaN })));
      return [
        { what: `${phase}, milliseconds`, measured: times.map((time) => Math.round(time)).join(', ') },
        {
          what: `${phase}, exponent`,
          measured: exponent.toFixed(2),
          target: `at most ${wanted}`,
          holds: exponent <= wanted,
        },
      ];
    });
  },
};
