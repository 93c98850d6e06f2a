import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { notes } from './notes.ts';

const runner = fileURLToPath(new URL('../../node_modules/vitest/vitest.mjs', import.meta.url));
const entry = fileURLToPath(new URL('../../package/vitest.ts', import.meta.url));

export interface ChildRun {
  readonly code: number | null;
  /** How each test ended, by its title. */
  readonly tests: Readonly<Record<string, string>>;
  /** Everything that was printed. */
  readonly output: string;
}

/**
 * A test file of a team in a folder of its own, beside `notes.json`, run by vitest as a process of its own. `ENTRY` in
 * the text stands for `troth/vitest`.
 */
export async function runTests(testFile: string, env: Record<string, string> = {}): Promise<ChildRun> {
  const folder = await mkdtemp(join(tmpdir(), 'troth-vitest-'));
  try {
    await writeFile(join(folder, 'notes.json'), JSON.stringify(notes, null, 2));
    await writeFile(join(folder, 'notes.test.ts'), testFile.replaceAll('ENTRY', JSON.stringify(entry)));
    const { PATH = '', HOME = '' } = process.env;
    const child = spawn(process.execPath, [runner, 'run', '--reporter=verbose', '--root', folder], {
      cwd: folder,
      env: { PATH, HOME, NO_COLOR: '1', ...env },
    });
    const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
    const output = (await Promise.all([text(child.stdout), text(child.stderr)])).join('');
    const lines = [
      ...output.matchAll(/^ ([✓×↓]) notes\.test\.ts > (?:Notes > )?(.+?)(?: \d+ms)?(?: \[.*\])?$/gm),
    ];
    const words: Readonly<Record<string, string>> = { '✓': 'passed', '×': 'failed', '↓': 'skipped' };
    const tests = Object.fromEntries(lines.map(([, sign = '', title = '']) => [title, words[sign] ?? sign]));
    return { code: await ended, tests, output };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
