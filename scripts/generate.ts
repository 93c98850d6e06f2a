import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { parsed } from '../src/cli/arguments.ts';
import { runCommand } from '../src/cli/command.ts';
import { deriveAll } from '../src/codegen/derive.ts';
import { moduleNames, registeredFolders } from '../src/codegen/discover.ts';
import { staleFiles } from '../src/codegen/staleness.ts';
import { exitCodes } from '../src/core/errors.ts';
import type { Source } from '../src/core/source.ts';
import { replaceFile } from '../src/output/files.ts';
import type { Sink } from '../src/output/sink.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

const help = `npm run generate            derives everything below generated/ from specs/ and src/
npm run generate -- --check   lists what is stale, writes nothing, ends with 1 when something is`;

async function main(args: readonly string[], sink: Sink): Promise<number> {
  const flags = { check: { type: 'boolean' }, help: { type: 'boolean' } } as const;
  const { values: options } = parsed('generate', () => parseArgs({ args: [...args], options: flags }));
  if (options.help) {
    sink.out(`${help}\n`);
    return exitCodes.conformant;
  }
  const artifacts = await deriveAll(root, await importSources());
  const stale = await staleFiles(root, artifacts);
  for (const { path, state } of stale) sink.out(`${state}: ${path}\n`);
  if (options.check) {
    sink.out(stale.length === 0 ? 'generated/ is fresh\n' : 'generated/ is stale; run npm run generate\n');
    return stale.length === 0 ? exitCodes.conformant : exitCodes.notConformant;
  }
  const texts = new Map(artifacts.map(({ path, text }) => [path, text]));
  for (const { path, state } of stale) {
    if (state === 'left over') await rm(join(root, path));
    else await replaceFile(join(root, path), texts.get(path) ?? '');
  }
  sink.out(`${artifacts.length} files derived, ${stale.length} changed\n`);
  return exitCodes.conformant;
}

/** Imported one by one and not from the registry, which this script derives. */
async function importSources(): Promise<Source[]> {
  const folder = registeredFolders.sources;
  const names = await moduleNames(root, folder);
  return Promise.all(
    names.map(async (name) => {
      const module: { default: Source } = await import(`../${folder}/${name}.ts`);
      return module.default;
    }),
  );
}

await runCommand([], main);
