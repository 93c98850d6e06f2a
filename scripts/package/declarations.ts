import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, posix } from 'node:path';
import { promisify } from 'node:util';
import { usageError } from '../../src/core/errors.ts';
import { replaceFile } from '../../src/output/files.ts';

/** Where the declarations stand below `dist/`, in the folders of their sources. */
const folder = 'types';

/** Writes the declarations of the typed entries, and of what these name and nothing else; gives their number. */
export async function writeDeclarations(
  root: string,
  dist: string,
  entries: readonly string[],
): Promise<number> {
  const emitted = await mkdtemp(join(tmpdir(), 'troth-types-'));
  try {
    await emitDeclarations(root, emitted);
    const paths = new Set(entries.map((name) => `package/${name}.d.ts`));
    // the set grows while it is gone through
    for (const path of paths) {
      const text = await readFile(join(emitted, path), 'utf8');
      for (const named of relativeImports(text)) {
        paths.add(posix.join(posix.dirname(path), named.replace(/\.ts$/, '.d.ts')));
      }
      await replaceFile(join(dist, folder, path), text);
    }
    return paths.size;
  } finally {
    await rm(emitted, { recursive: true, force: true });
  }
}

async function emitDeclarations(root: string, folder: string): Promise<void> {
  const compiler = join(root, 'node_modules/typescript-7/bin/tsc');
  const args = [compiler, '-p', join(root, 'package'), '--outDir', folder];
  try {
    await promisify(execFile)(process.execPath, args);
  } catch (error) {
    const told = error instanceof Error && 'stdout' in error ? String(error.stdout) : String(error);
    throw usageError(`package/ does not compile; run npm run typecheck: ${told.trim().split('\n')[0]}`);
  }
}

/** In `from '…'`, `import '…'` and `import('…')`; the compiler finds a declaration where `.ts` is written. */
function relativeImports(declarations: string): string[] {
  const imports = declarations.matchAll(/\b(?:from|import)\s*\(?\s*["'](\.[^"']+\.ts)["']/g);
  return [...imports].map(([, path = '']) => path);
}
