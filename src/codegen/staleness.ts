import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { Artifact } from './artifact.ts';

export interface StaleFile {
  readonly path: string;
  readonly state: 'missing' | 'changed' | 'left over';
}

/** What of `generated/` differs from what would be derived now, sorted by path. */
export async function staleFiles(root: string, artifacts: readonly Artifact[]): Promise<StaleFile[]> {
  const stale: StaleFile[] = [];
  for (const { path, text } of artifacts) {
    const present = await readFile(join(root, path), 'utf8').catch(() => undefined);
    if (present === undefined) stale.push({ path, state: 'missing' });
    else if (present !== text) stale.push({ path, state: 'changed' });
  }
  const derived = new Set(artifacts.map(({ path }) => path));
  for (const path of await filesBelow(root, 'generated')) {
    if (!derived.has(path)) stale.push({ path, state: 'left over' });
  }
  return stale.sort((a, b) => (a.path < b.path ? -1 : 1));
}

async function filesBelow(root: string, folder: string): Promise<string[]> {
  const entries = await readdir(join(root, folder), { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'));
}
