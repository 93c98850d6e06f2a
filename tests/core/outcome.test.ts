import { describe, expect, test } from 'vitest';
import { exitCodes } from '../../src/core/errors.ts';
import { exitCodeOf, noOutcomes, type Outcome } from '../../src/core/outcome.ts';

const counts = (given: Partial<Record<Outcome, number>>) => ({ ...noOutcomes(), ...given });

describe('the exit code', () => {
  test.for([
    ['all passed', { passed: 3, skipped: 1 }, exitCodes.conformant],
    ['waived counts as known', { passed: 1, waived: 1 }, exitCodes.conformant],
    ['one failed', { passed: 3, failed: 1 }, exitCodes.notConformant],
    ['failed beats what we could not tell', { failed: 1, unknown: 1, broken: 1 }, exitCodes.notConformant],
    ['one unknown', { passed: 3, unknown: 1 }, exitCodes.couldNotTell],
    ['one blocked', { passed: 3, blocked: 1 }, exitCodes.couldNotTell],
    ['we threw', { passed: 3, broken: 1 }, exitCodes.couldNotTell],
  ] as const)('when %s', ([, given, code]) => {
    expect(exitCodeOf(counts(given), 1)).toBe(code);
  });

  test('is never green when no check was executed', () => {
    expect(exitCodeOf(counts({ skipped: 5 }), 0)).toBe(exitCodes.couldNotTell);
    expect(exitCodeOf(counts({}), 0)).toBe(exitCodes.couldNotTell);
  });
});
