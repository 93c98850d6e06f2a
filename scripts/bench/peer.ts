import type { HostedShop } from './shop-host.ts';

/** What a tester told about one server. */
export interface Told {
  /** Names of what it found, the same for the same finding on two servers. */
  readonly findings: readonly string[];
  readonly seconds: number;
  /** It was stopped because it took too long. */
  readonly stopped: boolean;
}

/** A tester of APIs that is run out of the box. */
export interface Peer {
  readonly name: string;
  test(shop: HostedShop, seed: number, folder: string): Promise<Told>;
}

export const patienceMs = 600_000;
