import type { Benchmark } from './benchmark.ts';
import { median } from './figures.ts';
import { each, measuredBy, one } from './measured.ts';

const program = new URL('../../tests/bench/throughput.ts', import.meta.url);
const operations = 50;
const concurrency = 8;
const rounds = 5;
const wanted = 0.6;

const names = { bare: 'bare undici', client: 'the client', asking: 'asking', whole: 'a whole run' };

export const throughput: Benchmark = {
  title: 'Requests per second',
  how: `A run of ${operations} operations with every source and check against a server of another process that answers at
once, and the same requests through bare undici, ${concurrency} at a time, by turns; medians of ${rounds} rounds, and of the ratios of
neighbouring rounds; and the processor time that the asking process spends on a request, which a busy machine changes less.
"Asking" leaves the making of cases out, "the client" is the one HTTP client without the engine.`,
  async run() {
    const measured = await measuredBy(program, [operations, concurrency, rounds]);
    const bare = each(measured, 'bare');
    const rate = (name: string): string => Math.round(median(each(measured, name))).toString();
    const ratio = (name: string): number =>
      median(each(measured, name).map((value, round) => value / (bare[round] ?? Number.NaN)));
    const whole = ratio('whole');
    return [
      { what: 'requests in a run', measured: String(one(measured, 'requests')) },
      { what: 'findings on the trivial server', measured: String(one(measured, 'findings')) },
      { what: 'bare undici, requests per second', measured: rate('bare') },
      { what: 'the client, requests per second', measured: rate('client') },
      { what: 'asking, requests per second', measured: rate('asking') },
      { what: 'a whole run, requests per second', measured: rate('whole') },
      {
        what: 'a first run in a new process, requests per second',
        measured: Math.round(one(measured, 'first')).toString(),
      },
      { what: 'the client ÷ bare undici', measured: ratio('client').toFixed(2) },
      { what: 'asking ÷ bare undici', measured: ratio('asking').toFixed(2) },
      ...(['bare', 'client', 'asking', 'whole'] as const).map((name) => ({
        what: `${names[name]}, processor µs a request`,
        measured: Math.round(median(each(measured, `${name}Cost`))).toString(),
      })),
      {
        what: 'a whole run ÷ bare undici',
        measured: whole.toFixed(2),
        target: `at least ${wanted}`,
        holds: whole >= wanted,
      },
    ];
  },
};
