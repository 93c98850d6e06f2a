import { afterAll, beforeAll, describe, expect, type TestOptions, test } from 'vitest';
import type { VerdictRecord } from '../core/events.ts';
import type { Suite } from '../engine/suite.ts';
import { untouchedLines } from '../engine/untouched.ts';
import { createRedactor } from '../output/redactor.ts';
import { complaints } from './complaints.ts';
import { coverageLines, tell } from './tell.ts';

export interface RegisteredSuite {
  readonly title: string;
  readonly suite: Suite;
  readonly secrets: readonly { readonly name: string; readonly value: string }[];
  /** Told before anything is asked. */
  readonly warnings?: readonly string[];
  /** A SHOULD fails as a MUST does. */
  readonly isStrict?: boolean;
  /** Fails where something that is declared was not exercised and nothing says why. */
  readonly needsAll?: boolean;
  /** For each test, and for opening and closing. Those of the project where it is left out. */
  readonly timeoutMs?: number;
}

/** Hands a suite to vitest: a test for each operation, one for each law and resource, and what all of it exercised. */
export function registerSuite(registered: RegisteredSuite): void {
  const { title, suite, secrets, isStrict = false, needsAll = false, timeoutMs, warnings = [] } = registered;
  const redactor = createRedactor({ secrets });
  const options: TestOptions = timeoutMs === undefined ? {} : { timeout: timeoutMs };
  const judge = (records: readonly VerdictRecord[], skip: (reason: string) => void): void => {
    const skipped = records.filter(({ outcome }) => outcome === 'skipped');
    if (skipped.length === records.length) skip(skipped[0]?.reason ?? 'there is no case');
    const found = complaints(records, redactor, isStrict);
    if (found.length > 0) expect.fail(found.join('\n\n'));
  };
  const asked = suite.operations.map((planned) => [planned.operation.id, planned] as const);
  const played = suite.plays.map((play) => [play.id, play] as const);
  describe(title, options, () => {
    beforeAll(async () => {
      if (warnings.length > 0) await tell(warnings, secrets);
      await suite.open();
    }, timeoutMs);
    afterAll(() => suite.close(), timeoutMs);
    test.for(asked)('%s', async ([, planned], { skip }) => judge(await suite.ask(planned), skip));
    test.for(played)('%s', async ([, play], { skip }) => judge([await suite.play(play)], skip));
    const exercised = async (): Promise<void> => {
      const summary = suite.summary();
      const { coverage, requests } = summary;
      const lines = needsAll
        ? coverageLines(title, summary)
        : untouchedLines(suite.description, coverage, requests);
      await tell(lines, secrets);
      const unexplained = coverage.unexercised.filter(({ reason }) => reason === undefined);
      if (needsAll) expect(unexplained).toEqual([]);
    };
    if (needsAll) test('exercises everything that is declared, or says why not', exercised);
    else afterAll(exercised);
  });
}

/** A suite that cannot run stands there as one skipped test, and the reason is printed. */
export function registerSkipped(title: string, reason: string): void {
  test(title, async ({ skip }) => {
    await tell([`${title}: skipped, ${reason}`], []);
    skip(reason);
  });
}
