import { cpus, loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { parsed } from '../src/cli/arguments.ts';
import { runCommand } from '../src/cli/command.ts';
import { exitCodes, usageError } from '../src/core/errors.ts';
import type { Sink } from '../src/output/sink.ts';
import { benchmarksPage, type Section } from './bench/benchmarks-page.ts';
import { builtCommand } from './bench/built-command.ts';
import { memory } from './bench/memory.ts';
import { ourselves } from './bench/ourselves.ts';
import { besidePeers, sampleByKind } from './bench/peers.ts';
import { peersPage } from './bench/peers-page.ts';
import { scaling } from './bench/scaling.ts';
import { installSchemathesis } from './bench/schemathesis.ts';
import { shop } from './bench/shop.ts';
import { start } from './bench/start.ts';
import { throughput } from './bench/throughput.ts';

const help = `npm run bench                             measures speed and memory, writes docs/benchmarks.md
npm run bench -- --peers                  Schemathesis and us on the shop and its defects, writes docs/peers.md

  --peers-sample NUMBER   so many defects, evenly by kind (60)
  --peers-all             every defect
  --seed NUMBER           of both testers, and of the sample (1)`;

const flags = {
  peers: { type: 'boolean', default: false },
  'peers-sample': { type: 'string', default: '60' },
  'peers-all': { type: 'boolean', default: false },
  seed: { type: 'string', default: '1' },
  help: { type: 'boolean', default: false },
} as const;

const docs = new URL('../docs/', import.meta.url);

async function main(args: readonly string[], sink: Sink): Promise<number> {
  const { values } = parsed('bench', () => parseArgs({ args: [...args], options: flags }));
  if (values.help) {
    sink.out(`${help}\n`);
    return exitCodes.conformant;
  }
  if (values.peers) {
    const size = values['peers-all']
      ? Number.POSITIVE_INFINITY
      : wholeNumber('--peers-sample', values['peers-sample']);
    await comparePeers(size, wholeNumber('--seed', values.seed), sink);
    return exitCodes.conformant;
  }
  await measureAll(sink);
  return exitCodes.conformant;
}

/** Written after every benchmark, as below. */
async function measureAll(sink: Sink): Promise<void> {
  const [{ model = 'an unknown processor' } = {}, ...others] = cpus();
  const machine = {
    node: process.versions.node,
    cores: others.length + 1,
    processor: model.trim(),
    load: loadavg()[0] ?? 0,
  };
  const sections: Section[] = [];
  const benchmarks = [start, shop, throughput, memory, scaling];
  for (const benchmark of benchmarks) {
    const figures = await benchmark.run();
    sections.push({ benchmark, figures });
    sink.out(`${benchmark.title}\n`);
    for (const { what, measured, target } of figures)
      sink.out(`  ${what}: ${measured}${target === undefined ? '' : ` (${target})`}\n`);
    const page = benchmarksPage(sections, machine, benchmarks.length - sections.length);
    await sink.writeFile(fileURLToPath(new URL('benchmarks.md', docs)), page);
  }
}

/** The page is written after every defect, so that what was measured is not lost when somebody loses patience. */
async function comparePeers(size: number, seed: number, sink: Sink): Promise<void> {
  const built = await builtCommand();
  try {
    const peers = [await installSchemathesis(), ourselves(built.file)];
    const page = fileURLToPath(new URL('peers.md', docs));
    for await (const results of besidePeers(peers, (defects) => sampleByKind(defects, size, seed), seed)) {
      const { rows, defects } = results;
      const last = rows.at(-1);
      const told = [...(last?.asked ?? [])].map(([name, { seconds, requests }]) => {
        return `${name} ${last?.noticed.get(name)?.length ? 'noticed' : 'missed'} (${requests} requests, ${seconds.toFixed(1)} s)`;
      });
      sink.out(`${rows.length}/${defects.length} ${last?.defect.id}: ${told.join(', ')}\n`);
      await sink.writeFile(page, peersPage(results));
    }
  } finally {
    await built.remove();
  }
}

function wholeNumber(option: string, text: string): number {
  if (/^[1-9]\d*$/.test(text)) return Number(text);
  throw usageError(`bench: ${option} ${text} is not a number above 0`);
}

await runCommand([], main);
