import { createHash } from 'node:crypto';
import type { Case } from '../core/case.ts';
import { usageError } from '../core/errors.ts';

/** One of several runs that share the cases of one plan. */
export interface Shard {
  /** From 1. */
  readonly index: number;
  readonly count: number;
}

/** Reads `i/n`; throws a usage `TrothError` for what is none. */
export function readShard(text: string): Shard {
  const [, index = 0, count = 0] = (/^(\d{1,6})\/(\d{1,6})$/.exec(text) ?? []).map(Number);
  if (index >= 1 && index <= count) return { index, count };
  throw usageError(`--shard ${text} is no share; give i/n with i from 1 to n, for example 1/4`);
}

/** Cases go to shards by their names, so that each shard knows its own without asking the others. */
export function ownsOf({ index, count }: Shard): (case_: Pick<Case, 'id'>) => boolean {
  return ({ id }) => {
    const digest = createHash('sha256').update(id).digest();
    return digest.readUInt32BE(0) % count === index - 1;
  };
}
