import { readFile } from 'node:fs/promises';
import { runCommand } from '../src/cli/command.ts';
import { exitCodes, usageError } from '../src/core/errors.ts';
import type { Json } from '../src/core/json.ts';
import type { Sink } from '../src/output/sink.ts';
import { type CiStep, countStep, tally, tallyLine } from './ci/tally.ts';

const usage = 'npm run tally -- <name>:<exit code>:<file of vitest’s JSON reporter> …';

/** Adds up what the steps of CI tested; the last line is the sum of them. */
async function main(args: readonly string[], sink: Sink): Promise<number> {
  const steps = await Promise.all(args.map(readStep));
  for (const step of steps) {
    sink.out(`${step.name}: exit code ${step.exitCode}, ${tallyLine(countStep(step))}\n`);
  }
  const counts = tally(steps);
  sink.out(`${tallyLine(counts)}\n`);
  return counts.failed === 0 ? exitCodes.conformant : exitCodes.notConformant;
}

async function readStep(argument: string): Promise<CiStep> {
  const [, name, exitCode, file] = /^([a-z-]+):(\d+):(.+)$/.exec(argument) ?? [];
  if (!name || !exitCode || !file) throw usageError(`tally: ${argument} is no step; ${usage}`);
  return { name, exitCode: Number(exitCode), results: await readResults(file) };
}

/** What is missing or cut off tells nothing, and so counts as a failure. */
async function readResults(file: string): Promise<Json | undefined> {
  try {
    // JSON.parse is typed to return `any`; what it returns is JSON
    return JSON.parse(await readFile(file, 'utf8')) as Json;
  } catch {
    return undefined;
  }
}

await runCommand([], main);
