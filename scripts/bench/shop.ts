import { execFileSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createDescription } from '../../src/openapi/description.ts';
import { loadDocument } from '../../src/openapi/load.ts';
import { currentNode } from '../ci/current-node.ts';
import type { Benchmark, Figure } from './benchmark.ts';
import { builtCommand } from './built-command.ts';
import { median } from './figures.ts';
import { ourselves } from './ourselves.ts';
import type { Peer } from './peer.ts';
import { hostShop } from './shop-host.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const rounds = 3;
const fewer = 25;
const wanted = { requests: 2000, seconds: 3 } as const;

export const shop: Benchmark = {
  title: 'A whole run',
  how: `The command as it is built for the package on the conformant shop of \`tests/servers/\`, from the start of its process to its
end, the shop in a process of its own; medians of ${rounds} runs. And only the first ${fewer} operations of its description,
on this Node and on the current one of \`tools/node24\`.`,
  async run() {
    const command = await builtCommand();
    try {
      const all = await runs(ourselves(command.file));
      const only = await firstOperations();
      const few = await runs(ourselves(command.file, { only }));
      const node = currentNode(root);
      const current = await runs(ourselves(command.file, { only, node }));
      const release = execFileSync(node, ['--version'], { encoding: 'utf8' }).trim();
      return [
        noFindings('findings', all.findings),
        { what: 'requests', measured: String(all.requests) },
        { what: 'seconds', measured: all.seconds.toFixed(1) },
        noFindings(`findings, ${fewer} operations`, few.findings),
        bounded(`requests, ${fewer} operations`, few.requests, wanted.requests, 0),
        bounded(`seconds, ${fewer} operations`, few.seconds, wanted.seconds, 1),
        bounded(`seconds, ${fewer} operations, Node ${release}`, current.seconds, wanted.seconds, 1),
      ];
    } finally {
      await command.remove();
    }
  },
};

function noFindings(what: string, found: number): Figure {
  return { what, measured: String(found), target: '0', holds: found === 0 };
}

function bounded(what: string, measured: number, below: number, digits: number): Figure {
  return { what, measured: measured.toFixed(digits), target: `below ${below}`, holds: measured < below };
}

interface Costs {
  readonly requests: number;
  readonly seconds: number;
  readonly findings: number;
}

async function firstOperations(): Promise<string[]> {
  const host = await hostShop();
  const { document } = await loadDocument(host.description);
  host.close();
  return createDescription(document)
    .operations.slice(0, fewer)
    .map(({ id }) => id);
}

async function runs(tester: Peer): Promise<Costs> {
  const all: Costs[] = [];
  for (let round = 0; round < rounds; round += 1) all.push(await runOnce(tester));
  const middle = (name: keyof Costs): number => median(all.map((one) => one[name]));
  return { requests: middle('requests'), seconds: middle('seconds'), findings: middle('findings') };
}

async function runOnce(tester: Peer): Promise<Costs> {
  const folder = await mkdtemp(join(tmpdir(), 'troth-bench-'));
  const host = await hostShop();
  try {
    const { seconds, findings } = await tester.test(host, 1, folder);
    return { seconds, findings: findings.length, requests: await host.requests() };
  } finally {
    host.close();
    await rm(folder, { recursive: true, force: true });
  }
}
