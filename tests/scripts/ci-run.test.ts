import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Stands in for npm: `npm ci` and the two runs end as the environment says, and `tally` is the real one. Nothing of
 * the tree that the tests run in is touched.
 */
const npm = `#!/usr/bin/env bash
case "$*" in
  ci*) exit "\${CI_EXIT:-0}" ;;
  'run verify') printf '%s' "$VERIFY_RESULTS" > "$TROTH_TEST_RESULTS"; printf '%s' "$SLOW_RESULTS" > "\${TROTH_TEST_RESULTS%.json}.slow.json"; exit "\${VERIFY_EXIT:-0}" ;;
  'run verify:current') printf '%s' "$CURRENT_RESULTS" > "$TROTH_TEST_RESULTS"; exit "\${CURRENT_EXIT:-0}" ;;
  'run --silent tally'*) shift 4; exec "$NODE" --import "$TSX" "$ROOT/scripts/tally.ts" "$@" ;;
  *) echo "unexpected: npm $*" >&2; exit 99 ;;
esac
`;

function resultsOf(...states: readonly string[]): string {
  const assertionResults = states.map((status) => ({ status }));
  return JSON.stringify({ testResults: [{ status: 'passed', assertionResults }] });
}

let tree: string;

beforeEach(() => {
  tree = mkdtempSync(join(tmpdir(), 'troth-ci-'));
  mkdirSync(join(tree, 'bin'));
  mkdirSync(join(tree, 'reports/ci'), { recursive: true });
  cpSync(join(root, '.ci'), join(tree, '.ci'), { recursive: true });
  writeFileSync(join(tree, 'bin/npm'), npm, { mode: 0o755 });
});

afterEach(() => rmSync(tree, { recursive: true, force: true }));

function runCi(env: Readonly<Record<string, string>>): { code: number | null; lastLine: string } {
  const { status, stdout } = spawnSync(join(tree, '.ci/run'), {
    encoding: 'utf8',
    env: {
      ...process.env,
      PATH: `${join(tree, 'bin')}:${process.env.PATH}`,
      TROTH_CHROMIUM: process.execPath,
      NODE: process.execPath,
      TSX: import.meta.resolve('tsx'),
      ROOT: root,
      VERIFY_RESULTS: resultsOf('passed', 'skipped'),
      SLOW_RESULTS: resultsOf('passed'),
      CURRENT_RESULTS: resultsOf('passed'),
      ...env,
    },
  });
  return { code: status, lastLine: stdout.trimEnd().split('\n').at(-1) ?? '' };
}

test('a green run ends with 0 and with the sum of both test runs', () => {
  expect(runCi({})).toEqual({ code: 0, lastLine: '3 passed, 0 failed, 1 skipped' });
});

test('a failed test makes the run red', () => {
  expect(runCi({ CURRENT_EXIT: '1', CURRENT_RESULTS: resultsOf('passed', 'failed') })).toEqual({
    code: 1,
    lastLine: '3 passed, 1 failed, 1 skipped',
  });
});

test('a step that fails before the tests makes the run red, and the last line says so', () => {
  expect(runCi({ VERIFY_EXIT: '1', VERIFY_RESULTS: '', SLOW_RESULTS: '' })).toEqual({
    code: 1,
    lastLine: '1 passed, 2 failed, 0 skipped',
  });
});

test('a failed installation ends the run at once, and the last line says so', () => {
  expect(runCi({ CI_EXIT: '1' })).toEqual({ code: 1, lastLine: '0 passed, 1 failed, 0 skipped' });
});
