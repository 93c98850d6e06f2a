import { join } from 'node:path';
import { build } from 'esbuild';
import { usageError } from '../../src/core/errors.ts';

/** What stands in the repository for its own ends. */
const repositoryOnly = /^(specs|scripts|src\/codegen)\//;

/** Bundles entries of `package/`, what they share once; gives the number of files. Dependencies stay imports. */
export async function bundleModules(root: string, dist: string, entries: readonly string[]): Promise<number> {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: entries.map((name) => join('package', `${name}.ts`)),
    outdir: dist,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    packages: 'external',
    charset: 'utf8',
    metafile: true,
    logLevel: 'silent',
  });
  const misplaced = Object.keys(metafile.inputs).find((path) => repositoryOnly.test(path));
  if (misplaced !== undefined)
    throw usageError(`package/ reaches ${misplaced}, which is not for others; import something else`);
  return Object.keys(metafile.outputs).length;
}
