import { spawn } from 'node:child_process';
import { once } from 'node:events';

export interface ProcessEnd {
  /** Absent where it was stopped because it took too long. */
  readonly exitCode?: number;
  readonly seconds: number;
  readonly stderr: string;
}

/** Runs a program to its end, or to the moment at which we lose patience; what it writes to standard output is dropped. */
export async function runTimed(
  command: string,
  args: readonly string[],
  options: { readonly cwd: string; readonly patienceMs: number },
): Promise<ProcessEnd> {
  const startedAt = performance.now();
  const child = spawn(command, args, {
    cwd: options.cwd,
    stdio: ['ignore', 'ignore', 'pipe'],
    timeout: options.patienceMs,
    killSignal: 'SIGKILL',
  });
  let stderr = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr = (stderr + text).slice(-2000);
  });
  // types of node:events leave the arguments of an event open
  const [exitCode] = (await once(child, 'close')) as [number | null];
  const seconds = (performance.now() - startedAt) / 1000;
  return { seconds, stderr, ...(exitCode === null ? {} : { exitCode }) };
}
