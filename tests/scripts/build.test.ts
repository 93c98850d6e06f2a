import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { bundleModules } from '../../scripts/package/bundle.ts';
import { exitCodes } from '../../src/core/errors.ts';

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'troth-build-'));
});
afterEach(() => rm(root, { recursive: true, force: true }));

async function write(files: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(root, name)), { recursive: true });
    await writeFile(join(root, name), text);
  }
}

test('entries share what they have in common, and import their dependencies', async () => {
  await write({
    'src/core/word.ts': "export const word: string = 'kept';",
    'package/one.ts': "export { word } from '../src/core/word.ts'; export { Client } from 'undici';",
    'package/two.ts': "export { word as other } from '../src/core/word.ts';",
  });
  const dist = join(root, 'dist');
  expect(await bundleModules(root, dist, ['one', 'two'])).toBe(3);
  const texts = await Promise.all((await readdir(dist)).map((name) => readFile(join(dist, name), 'utf8')));
  expect(texts.filter((text) => text.includes('"kept"'))).toHaveLength(1);
  expect(texts.join('\n')).toMatch(/from "undici"/);
});

test.for(['specs/square/api.ts', 'src/codegen/pack.ts', 'scripts/docs/site.ts'])(
  '%s is not bundled for others',
  async (path) => {
    await write({ [path]: 'export const own = 1;', 'package/one.ts': `export { own } from '../${path}';` });
    await expect(bundleModules(root, join(root, 'dist'), ['one'])).rejects.toMatchObject({
      exitCode: exitCodes.usage,
      message: expect.stringContaining(`package/ reaches ${path}`),
    });
  },
);
