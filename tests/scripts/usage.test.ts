import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { currentNode } from '../../scripts/ci/current-node.ts';
import { exitCodes } from '../../src/core/errors.ts';

const scripts = fileURLToPath(new URL('../../scripts/', import.meta.url));
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'troth-usage-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs a script as npm does, but in an empty folder. */
function run(script: string, args: readonly string[]): { code: number | null; out: string; err: string } {
  const command = ['--import', import.meta.resolve('tsx'), join(scripts, script), ...args];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { encoding: 'utf8', cwd: folder });
  return { code: status, out: stdout, err: stderr };
}

test.for([
  ['build.ts', ['--loud'], /^build: .*--loud.*; it takes --help only\n$/],
  ['docs.ts', ['--loud'], /^docs: .*--loud.*; it takes --help only\n$/],
  [
    'bench.ts',
    ['--peers', '--peers-sample', 'some'],
    /^bench: --peers-sample some is not a number above 0\n$/,
  ],
  ['tally.ts', ['verify'], /^tally: verify is no step; npm run tally -- .+\n$/],
  ['live-summary.ts', [], /^live-summary: name one API, for example square\n$/],
] as const)('%s %s is wrong usage, told in one line', ([script, args, line]) => {
  expect(run(script, args)).toEqual({ code: exitCodes.usage, out: '', err: expect.stringMatching(line) });
});

test('a live run without a report is told in the summary and in one line', () => {
  const { code, out, err } = run('live-summary.ts', ['square']);
  expect(code).toBe(exitCodes.usage);
  expect(out).toMatch(/^## square on live: no report\n/);
  expect(err).toMatch(/^reports\/square\.live\.json is no report; run .+\n$/);
});

test('the tests run on a current Node only where one is installed', () => {
  expect(() => currentNode(folder)).toThrow(
    expect.objectContaining({
      exitCode: exitCodes.usage,
      message: expect.stringContaining('run npm ci --prefix tools/node24'),
    }),
  );
  const bin = join(folder, 'tools/node24/node_modules/.bin');
  mkdirSync(bin, { recursive: true });
  writeFileSync(join(bin, 'node'), '');
  expect(currentNode(folder)).toBe(join(bin, 'node'));
});
