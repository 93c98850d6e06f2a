import type { Clock } from '../../src/engine/gate.ts';

/** A clock on which nothing takes time but sleeping, and sleeping takes none of ours. */
export function rushing(): Clock {
  let nowMs = 0;
  return {
    now: () => nowMs,
    async sleep(ms) {
      nowMs += ms;
    },
  };
}
