import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Peer } from './peer.ts';
import { hostShop, type PlantedDefect } from './shop-host.ts';

/** One tester on one server. */
export interface Asked {
  readonly findings: readonly string[];
  readonly requests: number;
  readonly seconds: number;
  readonly stopped: boolean;
}

export interface PeerRow {
  readonly defect: PlantedDefect;
  /** By the names of the testers: what the conformant shop did not show. */
  readonly noticed: ReadonlyMap<string, readonly string[]>;
  readonly asked: ReadonlyMap<string, Asked>;
}

export interface PeerResults {
  readonly seed: number;
  readonly defects: readonly PlantedDefect[];
  /** By the names of the testers, on the conformant shop. */
  readonly conformant: ReadonlyMap<string, Asked>;
  readonly rows: readonly PeerRow[];
}

/** Every tester on the conformant shop and then on each defect; each time on a shop of its own, one after the other. */
export async function* besidePeers(
  peers: readonly Peer[],
  choose: (defects: readonly PlantedDefect[]) => readonly PlantedDefect[],
  seed: number,
): AsyncGenerator<PeerResults> {
  const conformant = new Map<string, Asked>();
  for (const peer of peers) conformant.set(peer.name, await ask(peer, seed));
  const host = await hostShop();
  const defects = choose(host.defects);
  host.close();
  const rows: PeerRow[] = [];
  for (const defect of defects) {
    const asked = new Map<string, Asked>();
    for (const peer of peers) asked.set(peer.name, await ask(peer, seed, defect.id));
    rows.push({
      defect,
      asked,
      noticed: new Map([...asked].map(([name, told]) => [name, news(name, told)])),
    });
    yield { seed, defects, conformant, rows };
  }

  function news(name: string, { findings }: Asked): string[] {
    const alarms = conformant.get(name)?.findings ?? [];
    return findings.filter((finding) => !alarms.includes(finding));
  }
}

async function ask(peer: Peer, seed: number, defect?: string): Promise<Asked> {
  const folder = await mkdtemp(join(tmpdir(), 'troth-peers-'));
  const shop = await hostShop(defect);
  try {
    const told = await peer.test(shop, seed, folder);
    return { ...told, requests: await shop.requests() };
  } finally {
    shop.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** As many of each kind as there is room for, kinds by turns; the same seed chooses the same ones. */
export function sampleByKind(
  defects: readonly PlantedDefect[],
  size: number,
  seed: number,
): readonly PlantedDefect[] {
  const drawn = (id: string): string => createHash('sha256').update(`${seed} ${id}`).digest('hex');
  const kinds = [...new Set(defects.map(({ kind }) => kind))];
  const queues = kinds.map((kind) =>
    defects.filter((defect) => defect.kind === kind).sort((a, b) => (drawn(a.id) < drawn(b.id) ? -1 : 1)),
  );
  const chosen = new Set<PlantedDefect>();
  for (let turn = 0; chosen.size < Math.min(size, defects.length); turn += 1) {
    for (const queue of queues) {
      const next = queue[turn];
      if (next && chosen.size < size) chosen.add(next);
    }
  }
  return [...chosen];
}
