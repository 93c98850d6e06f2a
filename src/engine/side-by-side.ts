/** Which things keep nobody busy but the one who is waited for. */
export interface Waiting<T> {
  isSlow(thing: T): boolean;
  /** Calls back whenever more may be slow than before; gives what ends that. */
  whenMore(look: () => void): () => void;
}

/**
 * Works on so many things at once, and begins with them in their order. What is slow leaves its place to another one; as
 * many as `concurrency` may be slow at once.
 */
export function sideBySide<T>(
  things: readonly T[],
  concurrency: number,
  work: (thing: T) => Promise<void>,
  waiting?: Waiting<T>,
): Promise<void> {
  const pending = things.values();
  const under = new Set<T>();
  const hasRoom = (): boolean => {
    const slow = waiting ? [...under].filter((one) => waiting.isSlow(one)).length : 0;
    return under.size - Math.min(slow, concurrency) < concurrency;
  };
  return new Promise((resolve, reject) => {
    let isOver = false;
    const fill = (): void => {
      while (!isOver && hasRoom()) {
        const { done, value } = pending.next();
        if (done) {
          if (under.size === 0) end(resolve);
          return;
        }
        under.add(value);
        work(value).then(
          () => {
            under.delete(value);
            fill();
          },
          (error) => end(() => reject(error)),
        );
      }
    };
    const unsubscribe = waiting?.whenMore(fill);
    const end = (settle: () => void): void => {
      isOver = true;
      unsubscribe?.();
      settle();
    };
    fill();
  });
}
