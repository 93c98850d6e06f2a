import { copyFile, mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { redocly } from '../../src/codegen/redocly.ts';
import { usageError } from '../../src/core/errors.ts';
import { replaceFile } from '../../src/output/files.ts';
import { type DocumentedApi, documentedApis } from './documented-api.ts';
import { indexPage } from './index-page.ts';
import { iconUrl, redocOptions, selfContained, templateFile } from './redoc-page.ts';

/** Writes the page of one API of a repository into a folder. */
type PageWriter = (root: string, api: DocumentedApi, folder: string) => Promise<void>;

/**
 * Writes the documentation of every API of a repository to the folder `output`. The whole is made beside it and
 * put in its place at the end, so that there is the old site or the new one and never half of one.
 */
export async function buildSite(
  root: string,
  output: string,
  writePage: PageWriter = writeApiPage,
): Promise<readonly DocumentedApi[]> {
  const apis = await documentedApis(root);
  await mkdir(dirname(output), { recursive: true });
  const workshop = await mkdtemp(join(dirname(output), `.${basename(output)}-`));
  try {
    const made = join(workshop, 'made');
    await replaceFile(join(made, 'index.html'), indexPage(apis));
    for (const api of apis) await writePage(root, api, join(made, api.id));
    await replaceFolder(output, made, join(workshop, 'former'));
  } finally {
    await rm(workshop, { recursive: true, force: true });
  }
  return apis;
}

async function writeApiPage(root: string, api: DocumentedApi, folder: string): Promise<void> {
  const page = join(folder, 'index.html');
  const { ok, stderr } = await redocly(root, [
    'build-docs',
    api.file,
    '--inlineBundle',
    `--title=${api.title}`,
    `--template=${templateFile}`,
    `--templateOptions.icon=${iconUrl}`,
    `--openapi=${JSON.stringify(redocOptions)}`,
    `--output=${page}`,
  ]);
  if (!ok) throw usageError(`${api.file}: redocly build-docs failed: ${stderr.replaceAll('\n', ' ')}`);
  await replaceFile(page, selfContained(await readFile(page, 'utf8')));
  await copyFile(api.file, join(folder, 'openapi.json'));
}

/** A folder cannot be renamed over one that has files; the former one steps aside, and back when that fails. */
async function replaceFolder(output: string, made: string, former: string): Promise<void> {
  const hadFormer = await rename(output, former).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOENT') throw error;
      return false;
    },
  );
  try {
    await rename(made, output);
  } catch (error) {
    if (hadFormer) await rename(former, output);
    throw error;
  }
}
