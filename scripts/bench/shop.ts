import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Benchmark } from './benchmark.ts';
import { median } from './figures.ts';
import { ourselves } from './ourselves.ts';
import { hostShop } from './shop-host.ts';

const rounds = 3;

export const shop: Benchmark = {
  title: 'A whole run',
  how: `The command on the conformant shop of \`tests/servers/\`, from the start of its process to its end, the shop in a process
of its own; medians of ${rounds} runs.`,
  async run() {
    const runs: { requests: number; seconds: number; findings: number }[] = [];
    for (let round = 0; round < rounds; round += 1) runs.push(await runOnce());
    const [first] = runs;
    const seconds = median(runs.map((run) => run.seconds));
    return [
      { what: 'findings', measured: String(first?.findings), target: '0', holds: first?.findings === 0 },
      { what: 'requests', measured: String(first?.requests) },
      { what: 'seconds', measured: seconds.toFixed(1) },
    ];
  },
};

async function runOnce(): Promise<{ requests: number; seconds: number; findings: number }> {
  const folder = await mkdtemp(join(tmpdir(), 'troth-bench-'));
  const host = await hostShop();
  try {
    const { seconds, findings } = await ourselves.test(host, 1, folder);
    return { seconds, findings: findings.length, requests: await host.requests() };
  } finally {
    host.close();
    await rm(folder, { recursive: true, force: true });
  }
}
