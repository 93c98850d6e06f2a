import { copyFile, cp, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { replaceFile } from '../../src/output/files.ts';
import { finished, outputOf } from './process.ts';

/** Each installs exact versions through the registry's own client into one folder, and nowhere else. */

export async function installFromPyPI(dir: string, ...requirements: readonly string[]): Promise<void> {
  await finished({ command: 'python3', args: ['-m', 'venv', join(dir, 'venv')] });
  await finished({
    command: join(dir, 'venv/bin/pip'),
    args: ['install', '--quiet', '--disable-pip-version-check', ...requirements],
  });
}

/** Copies one file of an installed package, such as its description, to `dir`. */
export async function copyFromPyPI(dir: string, path: string): Promise<void> {
  const args = ['-c', 'import sysconfig; print(sysconfig.get_path("purelib"))'];
  const packages = await outputOf({ command: join(dir, 'venv/bin/python'), args });
  await copyFile(join(packages.trim(), path), join(dir, basename(path)));
}

export async function installFromNpm(dir: string, ...packages: readonly string[]): Promise<void> {
  const args = ['install', '--prefix', dir, '--no-audit', '--no-fund', '--ignore-scripts', '--save-exact'];
  await finished({ command: 'npm', args: [...args, ...packages], cwd: dir });
}

/** Compiles what an installed package holds of other languages; installing alone runs no script of anybody. */
export async function buildFromNpm(dir: string, name: string): Promise<void> {
  await finished({ command: 'npm', args: ['rebuild', '--prefix', dir, name], cwd: dir });
}

/** The folder of the module cache that holds a module's sources. */
async function goModule(dir: string, module: string): Promise<string> {
  const told = await outputOf({ command: 'go', args: ['mod', 'download', '-json', module], cwd: dir });
  const found: unknown = JSON.parse(told);
  return typeof found === 'object' && found !== null && 'Dir' in found ? String(found.Dir) : '';
}

/** Builds a command of a module to `dir/bin`, and lays the module's description beside it. */
export async function installFromGo(
  dir: string,
  module: string,
  { command, description }: { readonly command: string; readonly description: string },
): Promise<void> {
  const [path = '', version = ''] = module.split('@');
  const env = { GOBIN: join(dir, 'bin') };
  await finished({ command: 'go', args: ['install', `${path}/${command}@${version}`], env, cwd: dir });
  await copyFile(join(await goModule(dir, module), description), join(dir, basename(description)));
}

/**
 * Builds the main package of a module from a copy of its sources in `dir/src`: for a module whose command embeds files
 * that are built elsewhere and left out of the module, which `placeholders` then stand in for.
 */
export async function buildFromGo(
  dir: string,
  module: string,
  placeholders: Readonly<Record<string, string>>,
  tags = '',
  command = '.',
): Promise<void> {
  const src = join(dir, 'src');
  await rm(src, { recursive: true, force: true });
  await cp(await goModule(dir, module), src, { recursive: true });
  // the module cache is read-only, and so is what is copied from it
  await finished({ command: 'chmod', args: ['-R', 'u+w', src] });
  for (const [name, text] of Object.entries(placeholders)) await replaceFile(join(src, name), text);
  await finished({
    command: 'go',
    args: ['build', '-buildvcs=false', '-tags', tags, '-o', join(dir, 'server'), command],
    cwd: src,
  });
}

/** `artifact` as Maven writes it: group:artifact:version:type:classifier. */
export async function installFromMaven(dir: string, artifact: string): Promise<void> {
  const copy = 'org.apache.maven.plugins:maven-dependency-plugin:3.6.1:copy';
  const args = ['--quiet', '--batch-mode', copy, `-Dartifact=${artifact}`, `-DoutputDirectory=${dir}`];
  await finished({ command: 'mvn', args: [...args, '-Dmdep.stripVersion=true'], cwd: dir });
}
