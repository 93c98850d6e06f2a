import { constants } from 'node:os';

export interface Interrupt {
  readonly signal: AbortSignal;
  dispose(): void;
}

/**
 * The first Ctrl-C ends a run with a report of what was done; the second ends the process at once, with the exit code
 * that shells give a process that a signal ended (POSIX Shell Command Language §2.8.2).
 */
export function onInterrupt(tell: (text: string) => void): Interrupt {
  const controller = new AbortController();
  const names = ['SIGINT', 'SIGTERM'] as const;
  const handle = (name: (typeof names)[number]): void => {
    if (controller.signal.aborted) process.exit(128 + constants.signals[name]);
    controller.abort();
    tell('stopping; what was done is told at once, a second Ctrl-C ends it now\n');
  };
  for (const name of names) process.on(name, handle);
  return {
    signal: controller.signal,
    dispose: () => {
      for (const name of names) process.off(name, handle);
    },
  };
}
