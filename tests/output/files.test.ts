import { execFile } from 'node:child_process';
import {
  chmod,
  mkdir,
  mkdtemp,
  open,
  readdir,
  readFile,
  rm,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { exitCodes, TrothError } from '../../src/core/errors.ts';
import { replaceFile } from '../../src/output/files.ts';

const run = promisify(execFile);
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'troth-files-'));
});

afterEach(async () => {
  vi.restoreAllMocks();
  await rm(folder, { recursive: true, force: true });
});

describe('replaceFile', () => {
  test('writes text and bytes, makes the folders above, and leaves nothing beside', async () => {
    await replaceFile(join(folder, 'a/b/text'), 'é\n');
    await replaceFile(join(folder, 'a/b/bytes'), new Uint8Array([0, 255]));
    expect(await readFile(join(folder, 'a/b/text'), 'utf8')).toBe('é\n');
    expect([...(await readFile(join(folder, 'a/b/bytes')))]).toEqual([0, 255]);
    expect(await readdir(join(folder, 'a/b'))).toEqual(['bytes', 'text']);
  });

  test('replaces a file: who has the old one open still reads the old one', async () => {
    const path = join(folder, 'report');
    await replaceFile(path, 'old');
    const reader = await open(path);
    await replaceFile(path, 'a new and longer one');
    expect(await reader.readFile('utf8')).toBe('old');
    await reader.close();
    expect(await readFile(path, 'utf8')).toBe('a new and longer one');
  });

  test('keeps the permissions of the file that it replaces', async () => {
    const path = join(folder, 'private');
    await writeFile(path, 'old');
    await chmod(path, 0o600);
    await replaceFile(path, 'new');
    expect((await stat(path)).mode & 0o777).toBe(0o600);
  });

  test('follows a link and leaves it a link', async () => {
    await writeFile(join(folder, 'real'), 'old');
    await symlink('real', join(folder, 'link'));
    await replaceFile(join(folder, 'link'), 'new');
    expect(await readFile(join(folder, 'real'), 'utf8')).toBe('new');
    const entries = await readdir(folder, { withFileTypes: true });
    expect(entries.filter((entry) => entry.isSymbolicLink()).map(({ name }) => name)).toEqual(['link']);
  });

  test('writes to what is no file, such as a pipe, as it is', async () => {
    const pipe = join(folder, 'pipe');
    await run('mkfifo', [pipe]);
    const reader = run('cat', [pipe]);
    await replaceFile(pipe, 'through');
    expect((await reader).stdout).toBe('through');
    expect((await stat(pipe)).isFIFO()).toBe(true);
  });

  test('takes a name as long as the file system allows', async () => {
    const name = 'n'.repeat(255);
    await replaceFile(join(folder, name), 'x');
    expect(await readdir(folder)).toEqual([name]);
  });
});

describe('replaceFile, when writing fails half-way,', () => {
  async function failingAfterHalf(): Promise<void> {
    const probe = await open(join(folder, 'probe'), 'w');
    vi.spyOn(Object.getPrototypeOf(probe), 'writeFile').mockImplementation(async function (
      this: typeof probe,
      data: unknown,
    ) {
      await this.write(String(data).slice(0, 3));
      throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
    });
    await probe.close();
    await rm(join(folder, 'probe'));
  }

  test('leaves the old file and nothing beside it', async () => {
    const path = join(folder, 'report.json');
    await replaceFile(path, 'the old report');
    await failingAfterHalf();
    await expect(replaceFile(path, 'the new report')).rejects.toThrow(/make room on the disk/);
    expect(await readFile(path, 'utf8')).toBe('the old report');
    expect(await readdir(folder)).toEqual(['report.json']);
  });

  test('leaves no file where there was none', async () => {
    await failingAfterHalf();
    await expect(replaceFile(join(folder, 'new'), 'text')).rejects.toThrow(TrothError);
    expect(await readdir(folder)).toEqual([]);
  });
});

describe('replaceFile tells in one line what is wrong and what to do', () => {
  test.each([
    ['a folder in its place', 'folder', /a folder stands there; give the name of a file/],
    ['a file among its folders', 'file/below', /a part of the path is a file; choose another path/],
    ['a file among the folders that it makes', 'file/below/it', /a part of the path is a file/],
    ['too long a name', 'n'.repeat(256), /choose a shorter name/],
  ])('%s', async (_title, name, expected) => {
    await mkdir(join(folder, 'folder/inside'), { recursive: true });
    await writeFile(join(folder, 'file'), 'kept');
    const path = join(folder, name);
    const error: unknown = await replaceFile(path, 'x').catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(TrothError);
    expect(error).toMatchObject({ exitCode: exitCodes.usage });
    expect(String(error)).toContain(`cannot write ${path}: `);
    expect(String(error)).toMatch(expected);
    expect(String(error)).not.toContain('\n');
    expect((await readdir(folder)).sort()).toEqual(['file', 'folder']);
    expect(await readFile(join(folder, 'file'), 'utf8')).toBe('kept');
  });
});
