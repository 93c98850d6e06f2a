import { isArray, type Json, member } from '../../src/core/json.ts';

export interface TestCounts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** A command of CI: how it ended, and what vitest's JSON reporter wrote while it ran, if anything. */
export interface CiStep {
  readonly name: string;
  readonly exitCode: number;
  readonly results: Json | undefined;
}

const nothing: TestCounts = { passed: 0, failed: 0, skipped: 0 };

/**
 * What vitest's JSON reporter counted. A file that failed although none of its tests did, as when it cannot be
 * imported, is one failure.
 */
export function countTests(results: Json): TestCounts {
  let counts = nothing;
  for (const file of listAt(results, 'testResults')) {
    const ofFile = countFile(file);
    const isBroken = member(file, 'status') === 'failed' && ofFile.failed === 0;
    counts = add(counts, isBroken ? { ...ofFile, failed: 1 } : ofFile);
  }
  return counts;
}

function countFile(file: Json): TestCounts {
  const states = listAt(file, 'assertionResults').map((test) => member(test, 'status'));
  const passed = states.filter((state) => state === 'passed').length;
  const failed = states.filter((state) => state === 'failed').length;
  return { passed, failed, skipped: states.length - passed - failed };
}

/** A step that went wrong without a failed test, or that ran no test at all, counts as one failure. */
export function countStep({ exitCode, results }: CiStep): TestCounts {
  const counts = results === undefined ? nothing : countTests(results);
  const hasRun = counts.passed + counts.failed > 0;
  const isUnexplained = counts.failed === 0 && (exitCode !== 0 || !hasRun);
  return isUnexplained ? { ...counts, failed: 1 } : counts;
}

function add(sum: TestCounts, more: TestCounts): TestCounts {
  return {
    passed: sum.passed + more.passed,
    failed: sum.failed + more.failed,
    skipped: sum.skipped + more.skipped,
  };
}

/** All steps of a CI run together; without a step there is nothing to be green about. */
export function tally(steps: readonly CiStep[]): TestCounts {
  return steps.length === 0 ? { ...nothing, failed: 1 } : steps.map(countStep).reduce(add);
}

export function tallyLine({ passed, failed, skipped }: TestCounts): string {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}

function listAt(value: Json, key: string): readonly Json[] {
  const found = member(value, key);
  return isArray(found) ? found : [];
}
