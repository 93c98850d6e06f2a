import type { RunSummary } from './events.ts';

/** How runs are told: one format a file. */
export interface Report {
  /** Equal to the file's name. */
  readonly id: string;
  readonly title: string;
  /** The whole text, ending in a line feed. */
  render(summaries: readonly RunSummary[]): string;
}

export function defineReport(report: Report): Report {
  return report;
}
