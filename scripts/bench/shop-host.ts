import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

export interface PlantedDefect {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
}

interface ShopFacts {
  readonly url: string;
  /** File of the description. */
  readonly description: string;
  /** With credentials, as `Name: value`. */
  readonly headers: readonly string[];
  readonly defects: readonly PlantedDefect[];
}

export interface HostedShop extends ShopFacts {
  /** How many requests it was asked so far. */
  requests(): Promise<number>;
  close(): void;
}

const program = fileURLToPath(new URL('../../tests/bench/shop-process.ts', import.meta.url));

/** Starts the shop, with a defect or without, as a process of its own. */
export async function hostShop(defect?: string): Promise<HostedShop> {
  const child = fork(program, defect === undefined ? [] : [defect], {
    execArgv: ['--import', import.meta.resolve('tsx')],
  });
  // what the shop process sends first is typed by its own source
  const [facts] = (await once(child, 'message')) as [ShopFacts];
  return {
    ...facts,
    async requests() {
      child.send('requests');
      // what it answers every message with
      const [{ requests }] = (await once(child, 'message')) as [{ readonly requests: number }];
      return requests;
    },
    close: () => child.disconnect(),
  };
}
