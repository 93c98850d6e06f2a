import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { registry } from '../../generated/registry.ts';
import type { Artifact } from '../../src/codegen/artifact.ts';
import { deriveAll } from '../../src/codegen/derive.ts';
import { staleFiles } from '../../src/codegen/staleness.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

describe('derivation', () => {
  let copy: string;
  let artifacts: Artifact[];
  beforeAll(async () => {
    copy = await mkdtemp(join(tmpdir(), 'troth-derive-'));
    for (const part of ['specs', 'src', 'generated', 'redocly.yaml'])
      await cp(join(root, part), join(copy, part), { recursive: true });
    await symlink(join(root, 'node_modules'), join(copy, 'node_modules'));
    artifacts = await deriveAll(copy, registry.sources);
  }, 120_000);
  afterAll(() => rm(copy, { recursive: true, force: true }));

  test('in another folder gives the same bytes as what is committed', async () => {
    expect(await staleFiles(copy, artifacts)).toEqual([]);
  });

  test('names no path, date or machine', () => {
    for (const { path, text } of artifacts) {
      expect(path).toMatch(/^generated\/[a-z0-9/.-]+$/);
      for (const secret of [copy, root, tmpdir(), process.env.USER ?? 'no-user-name-here'])
        expect(text).not.toContain(`${secret}/`);
    }
  });

  test('lists what is missing, changed and left over, sorted', async () => {
    await writeFile(join(copy, 'generated/square/openapi.json'), '{}');
    await rm(join(copy, 'generated/reverepay/client.ts'));
    await writeFile(join(copy, 'generated/chataigne/other.ts'), '');
    expect(await staleFiles(copy, artifacts)).toEqual([
      { path: 'generated/chataigne/other.ts', state: 'left over' },
      { path: 'generated/reverepay/client.ts', state: 'missing' },
      { path: 'generated/square/openapi.json', state: 'changed' },
    ]);
  });

  test('writes suites of three lines', () => {
    const suites = artifacts.filter(({ path }) => path.endsWith('.test.ts'));
    expect(suites).toHaveLength(registry.apis.length);
    for (const { text } of suites) expect(text.trim().split('\n')).toHaveLength(3);
  });

  test('compiles validators that need no import', async () => {
    const validators = await readFile(join(root, 'generated/square/validators.js'), 'utf8');
    expect(validators).not.toMatch(/Dynamic require|^import /m);
    expect(validators).not.toContain('node_modules');
  });
});
