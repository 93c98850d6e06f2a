import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { isObject, type Json, type JsonObject } from '../../src/core/json.ts';
import type { Benchmark, Figure } from './benchmark.ts';
import { builtCommand } from './built-command.ts';
import { median } from './figures.ts';
import { ourselves } from './ourselves.ts';
import type { Peer } from './peer.ts';
import { type HostedShop, hostShop } from './shop-host.ts';

const rounds = 3;
const fewer = 25;
const wanted = { requests: 2000, seconds: 3 } as const;

export const shop: Benchmark = {
  title: 'A whole run',
  how: `The command as it is built for the package on the conformant shop of \`tests/servers/\`, from the start of its process to its
end, the shop in a process of its own; medians of ${rounds} runs. And with a description that has only the first ${fewer} operations.`,
  async run() {
    const command = await builtCommand();
    try {
      const all = await runs(ourselves(command.file), (host) => Promise.resolve(host));
      const few = await runs(ourselves(command.file), cutDown);
      return [
        noFindings('findings', all.findings),
        { what: 'requests', measured: String(all.requests) },
        { what: 'seconds', measured: all.seconds.toFixed(1) },
        noFindings(`findings, ${fewer} operations`, few.findings),
        bounded(`requests, ${fewer} operations`, few.requests, wanted.requests, 0),
        bounded(`seconds, ${fewer} operations`, few.seconds, wanted.seconds, 1),
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

type Describe = (host: HostedShop, folder: string) => Promise<HostedShop>;

async function runs(tester: Peer, describe: Describe): Promise<Costs> {
  const all: Costs[] = [];
  for (let round = 0; round < rounds; round += 1) all.push(await runOnce(tester, describe));
  const middle = (name: keyof Costs): number => median(all.map((one) => one[name]));
  return { requests: middle('requests'), seconds: middle('seconds'), findings: middle('findings') };
}

async function runOnce(tester: Peer, describe: Describe): Promise<Costs> {
  const folder = await mkdtemp(join(tmpdir(), 'troth-bench-'));
  const host = await hostShop();
  try {
    const { seconds, findings } = await tester.test(await describe(host, folder), 1, folder);
    return { seconds, findings: findings.length, requests: await host.requests() };
  } finally {
    host.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** The same server with fewer operations described. */
async function cutDown(host: HostedShop, folder: string): Promise<HostedShop> {
  // the description of the shop has no tags of YAML's own
  const document = load(await readFile(host.description, 'utf8')) as JsonObject;
  let left = fewer;
  const entries = Object.entries(isObject(document.paths) ? document.paths : {});
  const paths = entries.flatMap(([path, item]): [string, Json][] => {
    const kept = Object.entries(isObject(item) ? item : {}).filter(([key]) => {
      if (key === 'parameters') return true;
      left -= 1;
      return left >= 0;
    });
    return kept.some(([key]) => key !== 'parameters') ? [[path, Object.fromEntries(kept)]] : [];
  });
  const description = join(folder, 'openapi.json');
  await writeFile(description, JSON.stringify({ ...document, paths: Object.fromEntries(paths) }));
  return { ...host, description };
}
