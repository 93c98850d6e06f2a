import type { Benchmark } from './benchmark.ts';
import { median } from './figures.ts';
import { each, measuredBy } from './measured.ts';

const program = new URL('../../tests/bench/first-request.ts', import.meta.url);
const operations = 50;
const rounds = 7;
const wantedMs = { help: 300, first: 500 } as const;

export const start: Benchmark = {
  title: 'Start',
  how: `The command as it is built for the package: until its help has been printed, and until a first request of a description
with ${operations} operations arrives; and Node with nothing to do, by turns; medians of ${rounds} processes.`,
  async run() {
    const measured = await measuredBy(program, [operations, rounds]);
    const help = median(each(measured, 'help'));
    const first = median(each(measured, 'first'));
    const bare = median(each(measured, 'bare'));
    return [
      { what: 'nothing at all, milliseconds', measured: bare.toFixed(0) },
      {
        what: 'help, milliseconds',
        measured: help.toFixed(0),
        target: `below ${wantedMs.help}`,
        holds: help < wantedMs.help,
      },
      {
        what: 'first request, milliseconds',
        measured: first.toFixed(0),
        target: `below ${wantedMs.first}`,
        holds: first < wantedMs.first,
      },
      { what: 'help ÷ nothing at all', measured: (help / bare).toFixed(1) },
      { what: 'first request ÷ nothing at all', measured: (first / bare).toFixed(1) },
    ];
  },
};
