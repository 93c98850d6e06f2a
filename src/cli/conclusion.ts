import { type ExitCode, exitCodes } from '../core/errors.ts';
import type { RunSummary } from '../core/events.ts';
import { addOutcomes, exitCodeOf, noOutcomes, type OutcomeCounts } from '../core/outcome.ts';
import type { Sink } from '../output/sink.ts';

/** Tells how it all ended, in one line, and gives the exit code that follows. */
export function concluding(summaries: readonly RunSummary[], sink: Sink, isStrict = false): ExitCode {
  const total = summaries.reduce(
    (sum, { outcomes }): OutcomeCounts => addOutcomes(sum, outcomes),
    noOutcomes(),
  );
  const checks = summaries.reduce((sum, { checksExecuted }) => sum + checksExecuted, 0);
  const code = isStrict && summaries.some(hasWarning) ? exitCodes.notConformant : exitCodeOf(total, checks);
  const words: Record<ExitCode, string> = {
    [exitCodes.conformant]: 'conformant',
    [exitCodes.notConformant]: 'NOT conformant',
    [exitCodes.usage]: 'not run',
    [exitCodes.couldNotTell]: 'could not tell',
  };
  const told = Object.entries(total).filter(([, count]) => count > 0);
  sink.out(
    `\n${words[code]}: ${told.map(([outcome, count]) => `${count} ${outcome}`).join(', ') || 'nothing was asked'}\n`,
  );
  return code;
}

function hasWarning({ findings }: RunSummary): boolean {
  return findings.some(({ requirement, waived }) => requirement !== 'MAY' && waived === undefined);
}
