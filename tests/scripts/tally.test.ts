import { describe, expect, test } from 'vitest';
import { countTests, tally, tallyLine } from '../../scripts/ci/tally.ts';

/** As vitest's JSON reporter writes it; a file's own status is `failed` when anything in it went wrong. */
function results(...files: readonly (readonly [status: string, tests: readonly string[]])[]) {
  return {
    testResults: files.map(([status, tests]) => ({
      status,
      assertionResults: tests.map((state) => ({ status: state })),
    })),
  };
}

const green = results(['passed', ['passed', 'passed', 'skipped']]);
const red = results(['failed', ['passed', 'failed', 'todo']], ['passed', ['passed']]);

describe('the tests of a run', () => {
  test('are counted by how they ended; what was left out is skipped', () => {
    expect(countTests(red)).toEqual({ passed: 2, failed: 1, skipped: 1 });
  });

  test('count a file that could not be run as a failure', () => {
    expect(countTests(results(['failed', []]))).toEqual({ passed: 0, failed: 1, skipped: 0 });
    expect(countTests(results(['failed', ['skipped']]))).toEqual({ passed: 0, failed: 1, skipped: 1 });
  });
});

describe('the tally of CI', () => {
  test('adds up its steps', () => {
    const steps = [
      { name: 'verify', exitCode: 0, results: green },
      { name: 'current', exitCode: 1, results: red },
    ];
    expect(tallyLine(tally(steps))).toBe('4 passed, 1 failed, 2 skipped');
  });

  test('counts a step that failed without a failed test, as when the linter complains', () => {
    expect(tally([{ name: 'verify', exitCode: 1, results: green }])).toEqual({
      passed: 2,
      failed: 1,
      skipped: 1,
    });
    expect(tally([{ name: 'verify', exitCode: 2, results: undefined }])).toEqual({
      passed: 0,
      failed: 1,
      skipped: 0,
    });
  });

  test('counts a step that ended well but ran no test', () => {
    expect(tally([{ name: 'verify', exitCode: 0, results: undefined }]).failed).toBe(1);
    expect(tally([{ name: 'verify', exitCode: 0, results: results(['passed', ['skipped']]) }]).failed).toBe(
      1,
    );
    expect(tally([{ name: 'verify', exitCode: 0, results: { testResults: 'none' } }]).failed).toBe(1);
  });

  test('is not green without a step', () => {
    expect(tally([]).failed).toBe(1);
  });
});
