import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runCommand } from '../src/cli/command.ts';
import { exitCodes, usageError } from '../src/core/errors.ts';
import type { Sink } from '../src/output/sink.ts';
import { bundleModules } from './package/bundle.ts';
import { writeDeclarations } from './package/declarations.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

const help = `npm run build   writes what npm ships to dist/: bundled modules and their declarations`;

async function main(args: readonly string[], sink: Sink): Promise<number> {
  if (args.includes('--help')) {
    sink.out(`${help}\n`);
    return exitCodes.conformant;
  }
  if (args.length > 0) throw usageError(`build: ${args[0]} is no option; it takes --help only`);
  const dist = join(root, 'dist');
  await rm(dist, { recursive: true, force: true });
  const [modules, declarations] = await Promise.all([
    bundleModules(root, dist, ['cli', 'index', 'vitest']),
    writeDeclarations(root, dist, ['index', 'vitest']),
  ]);
  sink.out(`dist/: ${modules} modules, ${declarations} declarations\n`);
  return exitCodes.conformant;
}

await runCommand([], main);
