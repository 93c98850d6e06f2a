import { usageError } from '../core/errors.ts';
import type { RunEvent, RunListener, RunSummary } from '../core/events.ts';
import type { FollowingReport, Report, WholeReport } from '../core/report.ts';
import type { LineFile, Sink } from '../output/sink.ts';

/** Where a report goes. */
interface Written {
  readonly report: Report;
  readonly path: string;
}

export interface Reporters {
  readonly listener: RunListener;
  /** Writes what is told at the end, and closes what was told on the way. */
  finish(summaries: readonly RunSummary[]): Promise<void>;
}

/** Reads `json=FILE,junit=FILE`; throws a usage `TrothError` for what names no report or no file. */
export function readReporters(lists: readonly string[], reports: readonly Report[]): Written[] {
  const offered = reports.filter(({ id }) => id !== 'terminal');
  return lists
    .flatMap((list) => list.split(','))
    .map((text) => {
      const [, id, path] = /^([a-z]+)=(.+)$/.exec(text) ?? [];
      const report = offered.find((one) => one.id === id);
      if (report && path !== undefined) return { report, path };
      const forms = offered.map((one) => `${one.id}=FILE`).join(', ');
      throw usageError(`--reporter ${text} names no report; give ${forms}, with commas between them`);
    });
}

/** Opens what is told on the way, so that a path that cannot be written is told before anything is sent. */
export async function openReporters(written: readonly Written[], sink: Sink): Promise<Reporters> {
  const following: { readonly report: FollowingReport; readonly file: LineFile }[] = [];
  const whole: { readonly report: WholeReport; readonly path: string }[] = [];
  for (const { report, path } of written) {
    if ('follow' in report) following.push({ report, file: await sink.openFile(path) });
    else whole.push({ report, path });
  }
  return {
    listener(event: RunEvent) {
      for (const { report, file } of following) {
        const lines = report.follow(event);
        if (lines !== '') file.write(lines);
      }
    },
    async finish(summaries) {
      for (const { file } of following) await file.close();
      for (const { report, path } of whole) await sink.writeFile(path, report.render(summaries));
    },
  };
}

/** A report that is told at the end; those of the registry are known by name. */
export function wholeReport(reports: readonly Report[], id: string): WholeReport {
  const found = reports.find((report) => report.id === id);
  if (!found || !('render' in found)) throw new Error(`the registry has no report ${id}`);
  return found;
}
