import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

interface LockedPackage {
  readonly dependencies?: Readonly<Record<string, string>>;
}

type LockedPackages = Readonly<Record<string, LockedPackage>>;

/** npm in another folder, without what `npm test` tells its children about this repository. */
export async function npm(folder: string, ...args: readonly string[]): Promise<void> {
  const isOfThisRun = (name: string): boolean => /^npm_(?!config_(cache|registry|userconfig)$)/i.test(name);
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !isOfThisRun(name)));
  await promisify(execFile)('npm', args, { cwd: folder, env });
}

/**
 * Installs a tarball in an empty folder, with a lock that already holds the releases which this repository's lock
 * names: so nobody is asked which there are, and the cache that `npm ci` filled has them.
 */
export async function installTarball(root: string, folder: string, tarball: string): Promise<void> {
  const { dependencies = {} }: LockedPackage = await readJson(join(root, 'package.json'));
  const { packages }: { packages: LockedPackages } = await readJson(join(root, 'package-lock.json'));
  const consumer = { name: 'consumer', version: '1.0.0' };
  const locked = { '': consumer, ...lockedClosure(packages, Object.keys(dependencies)) };
  await writeFile(join(folder, 'package.json'), JSON.stringify(consumer));
  await writeFile(
    join(folder, 'package-lock.json'),
    JSON.stringify({ lockfileVersion: 3, packages: locked }),
  );
  await npm(folder, 'install', '--prefer-offline', '--ignore-scripts', '--no-audit', '--no-fund', tarball);
}

/** The entries of the lock that these packages of its top folder need, and these themselves. */
function lockedClosure(packages: LockedPackages, names: readonly string[]): LockedPackages {
  const found = new Map<string, LockedPackage>();
  const add = (name: string, from: string): void => {
    const place = placeOf(packages, name, from);
    const entry = packages[place];
    if (!entry || found.has(place)) return;
    // a release that only development needs elsewhere is needed here
    found.set(place, { ...entry, ...{ dev: undefined, devOptional: undefined, peer: undefined } });
    for (const dependency of Object.keys(entry.dependencies ?? {})) add(dependency, place);
  };
  for (const name of names) add(name, '');
  return Object.fromEntries(found);
}

/** Where Node finds a package: in the nearest `node_modules` around the one that asks. */
function placeOf(packages: LockedPackages, name: string, from: string): string {
  const nested = `${from === '' ? '' : `${from}/`}node_modules/${name}`;
  if (nested in packages || from === '') return nested;
  return placeOf(packages, name, from.slice(0, Math.max(0, from.lastIndexOf('/node_modules/'))));
}

async function readJson<T>(path: string): Promise<T> {
  return JSON.parse(await readFile(path, 'utf8'));
}
