import type { Benchmark, Figure } from './benchmark.ts';

export interface Machine {
  readonly node: string;
  readonly cores: number;
  readonly processor: string;
  /** Programs that waited for a core, on average over the last minute, before anything was measured. */
  readonly load: number;
}

export interface Section {
  readonly benchmark: Benchmark;
  readonly figures: readonly Figure[];
}

/** What `npm run bench` writes to docs/benchmarks.md. */
export function benchmarksPage(sections: readonly Section[], machine: Machine, missing = 0): string {
  const { node, cores, processor, load } = machine;
  return [
    '# Benchmarks',
    '',
    'Written by `npm run bench`; nothing here was typed in. Ratios and exponents may be compared between machines, seconds',
    'may not: on a machine that others use as well they waver by a third, and so does what is below a second.',
    '',
    `Measured on Node ${node}, ${cores} cores of ${processor}, load ${load.toFixed(1)} at the start.`,
    ...(missing > 0 ? ['', `Unfinished: ${missing} more to measure.`] : []),
    ...sections.flatMap(({ benchmark, figures }) => [
      '',
      `## ${benchmark.title}`,
      '',
      benchmark.how,
      '',
      '| what | measured | target | |',
      '| --- | --: | --: | --- |',
      ...figures.map(({ what, measured, target = '', holds }) => {
        return `| ${what} | ${measured} | ${target} | ${verdict(holds)} |`;
      }),
    ]),
    '',
  ].join('\n');
}

function verdict(holds: boolean | undefined): string {
  if (holds === undefined) return '';
  return holds ? 'holds' : '**does not hold**';
}
