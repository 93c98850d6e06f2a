import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { runCommand } from '../src/cli/command.ts';
import { exitCodes, usageError } from '../src/core/errors.ts';
import type { Sink } from '../src/output/sink.ts';
import { buildSite } from './docs/site.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

const help = `npm run docs              writes site/: an index, and a page for each API below specs/
npm run docs -- --help    this text

Open site/index.html, or serve the folder from any static host; nothing in it is fetched from elsewhere.`;

async function main(args: readonly string[], sink: Sink): Promise<number> {
  if (wantsHelp(args)) {
    sink.out(`${help}\n`);
    return exitCodes.conformant;
  }
  const apis = await buildSite(root, join(root, 'site'));
  for (const { id, title, operations } of apis) {
    sink.out(`site/${id}/index.html: ${title}, ${operations.length} operations\n`);
  }
  sink.out('site/index.html: written\n');
  return exitCodes.conformant;
}

function wantsHelp(args: readonly string[]): boolean {
  try {
    return parseArgs({ args: [...args], options: { help: { type: 'boolean' } } }).values.help ?? false;
  } catch (error) {
    throw usageError(`docs: ${error instanceof Error ? error.message : error}; it takes --help only`);
  }
}

await runCommand([], main);
