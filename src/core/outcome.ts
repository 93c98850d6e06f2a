import { type ExitCode, exitCodes } from './errors.ts';

/** In the order in which they are told. */
export const outcomes = ['passed', 'failed', 'waived', 'skipped', 'blocked', 'unknown', 'broken'] as const;

/**
 * `passed` · `failed` (a MUST was broken) · `waived` · `skipped` (does not apply, or the target lacks a capability)
 * · `blocked` (what it depends on failed) · `unknown` (we could not tell) · `broken` (we threw).
 */
export type Outcome = (typeof outcomes)[number];

export type OutcomeCounts = Readonly<Record<Outcome, number>>;

export function noOutcomes(): Record<Outcome, number> {
  return { passed: 0, failed: 0, waived: 0, skipped: 0, blocked: 0, unknown: 0, broken: 0 };
}

export function addOutcomes(sum: OutcomeCounts, more: OutcomeCounts): Record<Outcome, number> {
  const total = noOutcomes();
  for (const outcome of outcomes) total[outcome] = sum[outcome] + more[outcome];
  return total;
}

/** `failed` beats `unknown` and `broken`, and these beat `passed`; without one executed check nothing is known. */
export function exitCodeOf(counts: OutcomeCounts, checksExecuted: number): ExitCode {
  if (counts.failed > 0) return exitCodes.notConformant;
  if (counts.unknown + counts.broken + counts.blocked > 0 || checksExecuted === 0)
    return exitCodes.couldNotTell;
  return exitCodes.conformant;
}
