import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { notes } from './notes.ts';

const runner = fileURLToPath(new URL('../../node_modules/vitest/vitest.mjs', import.meta.url));
const entry = fileURLToPath(new URL('../../package/vitest.ts', import.meta.url));

interface Assertion {
  readonly title: string;
  readonly status: string;
  readonly failureMessages: readonly string[];
}

/** What became of one test file. */
export interface FileResult {
  /** How each test ended, by its title. */
  readonly tests: Readonly<Record<string, string>>;
  /** What the tests that failed say. */
  readonly messages: string;
}

export interface ChildRun {
  readonly code: number | null;
  readonly files: Readonly<Record<string, FileResult>>;
  /** Everything that was printed. */
  readonly printed: string;
}

/**
 * Test files of a team in a folder of their own, by name, beside `notes.json`, run by vitest as a process of its own.
 * `ENTRY` in their text stands for `troth/vitest`.
 */
export async function runTests(testFiles: Readonly<Record<string, string>>): Promise<ChildRun> {
  const folder = await mkdtemp(join(tmpdir(), 'troth-vitest-'));
  try {
    await writeFile(join(folder, 'notes.json'), JSON.stringify(notes, null, 2));
    for (const [name, content] of Object.entries(testFiles))
      await writeFile(join(folder, `${name}.test.ts`), content.replaceAll('ENTRY', JSON.stringify(entry)));
    const results = join(folder, 'results.json');
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${results}`];
    const args = ['run', ...reporters, '--no-isolate', '--root', folder];
    const { PATH = '', HOME = '' } = process.env;
    const child = spawn(process.execPath, [runner, ...args], {
      cwd: folder,
      env: { PATH, HOME, NO_COLOR: '1' },
    });
    const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
    const printed = (await Promise.all([text(child.stdout), text(child.stderr)])).join('');
    return { code: await ended, files: resultsIn(await readFile(results, 'utf8')), printed };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function resultsIn(json: string): Record<string, FileResult> {
  const { testResults }: { testResults: { name: string; message: string; assertionResults: Assertion[] }[] } =
    JSON.parse(json);
  return Object.fromEntries(
    testResults.map(({ name, message, assertionResults }) => [
      /([^/\\]+)\.test\.ts$/.exec(name)?.[1] ?? name,
      {
        tests: Object.fromEntries(assertionResults.map(({ title, status }) => [title, status])),
        messages: [message, ...assertionResults.flatMap(({ failureMessages }) => failureMessages)].join('\n'),
      },
    ]),
  );
}
