import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { usageError } from '../core/errors.ts';
import { isName } from './artifact.ts';

/** The folders that hold one thing a file, and what the registry calls their contents. */
export const registeredFolders = {
  checks: 'src/checks',
  sources: 'src/cases',
  laws: 'src/sequences',
  targets: 'src/targets',
  reports: 'src/reports',
} as const;

export type RegisteredKind = keyof typeof registeredFolders;

export interface DiscoveredApi {
  readonly id: string;
  /** File names without their ending, sorted. */
  readonly readings: readonly string[];
}

/** The APIs of a repository: the folders below `specs/`, sorted. */
export async function discoverApis(root: string): Promise<DiscoveredApi[]> {
  const entries = await readdir(join(root, 'specs'), { withFileTypes: true });
  const ids = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  return Promise.all(
    ids.sort().map(async (id) => {
      if (!isName(id))
        throw usageError(`specs/${id}: a folder name is made of lower-case words joined by hyphens`);
      return { id, readings: await moduleNames(root, `specs/${id}/readings`) };
    }),
  );
}

/** The modules of a folder, by file name without ending, sorted. */
export async function moduleNames(root: string, folder: string): Promise<string[]> {
  const files = await readdir(join(root, folder)).catch((): string[] => []);
  const names = files.filter((file) => file.endsWith('.ts')).map((file) => file.slice(0, -'.ts'.length));
  const odd = names.find((name) => !isName(name));
  if (odd !== undefined) {
    throw usageError(`${folder}/${odd}.ts: a file name is made of lower-case words joined by hyphens`);
  }
  return names.sort();
}
