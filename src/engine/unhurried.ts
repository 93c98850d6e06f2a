import { setImmediate } from 'node:timers/promises';

/** So long at most nobody else gets a turn. */
const longestMs = 40;

/**
 * Does what has many steps without keeping others waiting: meanwhile answers are read, deadlines of other requests are
 * kept, and Ctrl-C is heard. `undefined` where it was over before it was done.
 */
export async function unhurried<T>(
  steps: Generator<undefined, T>,
  isOver: () => boolean,
): Promise<T | undefined> {
  let since = performance.now();
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return step.value;
    if (performance.now() - since < longestMs) continue;
    await setImmediate();
    if (isOver()) return undefined;
    since = performance.now();
  }
}
