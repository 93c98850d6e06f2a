import { copyFile, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleModules } from '../package/bundle.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

export interface BuiltCommand {
  /** File of the command. */
  readonly file: string;
  remove(): Promise<void>;
}

/**
 * The command as the package has it: where its dependencies are found, and with the manifest one folder above it.
 * @throws Error where it cannot be bundled
 */
export async function builtCommand(): Promise<BuiltCommand> {
  const cache = join(root, 'node_modules', '.cache');
  await mkdir(cache, { recursive: true });
  const folder = await mkdtemp(join(cache, 'troth-built-'));
  await copyFile(join(root, 'package.json'), join(folder, 'package.json'));
  await bundleModules(root, join(folder, 'dist'), ['cli']);
  return {
    file: join(folder, 'dist', 'cli.js'),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
