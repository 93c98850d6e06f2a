import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { unreachableError } from '../../src/core/errors.ts';
import type { Launch } from './field-server.ts';

export interface Ended {
  readonly code: number | null;
  readonly output: string;
}

function spawned({ command, args, env = {}, cwd }: Launch): ChildProcess {
  return spawn(command, [...args], {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    // a group of its own, so that what the command started ends with it
    detached: true,
  });
}

/** How much of what a process said is kept, for the one who has to find out why it ended. */
const keptCharacters = 20_000;

function tailOf(child: ChildProcess): () => string {
  let text = '';
  const keep = (chunk: Buffer): void => {
    text = (text + chunk.toString()).slice(-keptCharacters);
  };
  child.stdout?.on('data', keep);
  child.stderr?.on('data', keep);
  return () => text;
}

/** Runs a command to its end, or until patience ends, which is code null; a TrothError where it cannot be started. */
export async function ended(launch: Launch, patienceMs?: number): Promise<Ended> {
  const child = spawned(launch);
  const output = tailOf(child);
  const timer = patienceMs === undefined ? undefined : setTimeout(() => signal(child, 'SIGKILL'), patienceMs);
  try {
    const [code]: unknown[] = await once(child, 'close');
    return { code: typeof code === 'number' ? code : null, output: output() };
  } catch (error) {
    throw unreachableError(`${launch.command} cannot be started: ${String(error)}`);
  } finally {
    clearTimeout(timer);
  }
}

/** To everything that the child started as well. */
function signal({ pid, exitCode, signalCode }: ChildProcess, name: NodeJS.Signals): void {
  if (pid === undefined || exitCode !== null || signalCode !== null) return;
  try {
    process.kill(-pid, name);
  } catch {
    // it ended meanwhile
  }
}

/** Runs a command that has to succeed; a TrothError with its last line where it does not. */
export async function finished(launch: Launch): Promise<void> {
  const { code, output } = await ended(launch);
  if (code === 0) return;
  const lastLine = output.trimEnd().split('\n').at(-1) ?? '';
  throw unreachableError(
    `${[launch.command, ...launch.args].join(' ')} ended with ${code}: ${lastLine.trim()}`,
  );
}

/** What a command that has to succeed writes to its standard output. */
export async function outputOf(launch: Launch): Promise<string> {
  const child = spawned(launch);
  const chunks: Buffer[] = [];
  child.stdout?.on('data', (chunk: Buffer) => chunks.push(chunk));
  child.stderr?.resume();
  const [code]: unknown[] = await once(child, 'close');
  if (code !== 0) throw unreachableError(`${launch.command} ${launch.args.join(' ')} ended with ${code}`);
  return Buffer.concat(chunks).toString();
}

export interface Running {
  /** What it said last. */
  output(): string;
  /** Whether it has ended by itself. */
  hasEnded(): boolean;
  /** Ends it and everything that it started. */
  stop(): Promise<void>;
}

/** Milliseconds that a server has to end by itself. */
const patienceMs = 5_000;

export function started(launch: Launch): Running {
  const child = spawned(launch);
  const output = tailOf(child);
  let isOver = false;
  const over = new Promise<void>((resolve) => {
    const end = (): void => {
      isOver = true;
      resolve();
    };
    child.once('close', end);
    child.once('error', end);
  });
  return {
    output,
    hasEnded: () => isOver,
    async stop() {
      signal(child, 'SIGTERM');
      const timer = setTimeout(() => signal(child, 'SIGKILL'), patienceMs);
      await over;
      clearTimeout(timer);
    },
  };
}
