import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** What a measuring process tells: numbers, or one for each round, by name. */
export type Measured = Readonly<Record<string, number | readonly number[]>>;

/** Runs one of the programs of tests/bench, which tells once what it measured. */
export function measuredBy(
  program: URL,
  args: readonly number[],
  flags: readonly string[] = [],
): Promise<Measured> {
  const execArgv = [...flags, '--import', import.meta.resolve('tsx')];
  return new Promise((resolve, reject) => {
    const child = fork(fileURLToPath(program), args.map(String), { execArgv });
    // what these programs send is typed by their own sources
    child.once('message', (told) => resolve(told as Measured));
    child.once('exit', (code) =>
      reject(new Error(`${program.pathname} ended with ${code} and told nothing`)),
    );
  });
}

export function one(measured: Measured, name: string): number {
  const value = measured[name];
  if (typeof value !== 'number') throw new Error(`${name} was not measured`);
  return value;
}

export function each(measured: Measured, name: string): readonly number[] {
  const value = measured[name];
  if (value === undefined || typeof value === 'number') throw new Error(`${name} was not measured`);
  return value;
}
