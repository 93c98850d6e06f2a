import type { RunEvent, RunSummary } from './events.ts';

/** How runs are told: one format a file. */
export type Report = WholeReport | FollowingReport;

interface NamedReport {
  /** Equal to the file's name. */
  readonly id: string;
  readonly title: string;
}

/** Told when all is over. */
export interface WholeReport extends NamedReport {
  /** The whole text, ending in a line feed. */
  render(summaries: readonly RunSummary[]): string;
}

/** Told while a run goes on. */
export interface FollowingReport extends NamedReport {
  /** What an event adds: whole lines, or nothing. */
  follow(event: RunEvent): string;
}

export function defineReport<R extends Report>(report: R): R {
  return report;
}
