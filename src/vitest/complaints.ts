import type { VerdictRecord } from '../core/events.ts';
import type { Finding } from '../core/finding.ts';
import { commandLines, findingLines } from '../engine/finding-text.ts';
import type { Redactor } from '../output/redactor.ts';

interface Complaint {
  readonly finding: Finding;
  /** The case that showed it first. */
  readonly record: VerdictRecord;
  count: number;
}

/** Outcomes that show nothing amiss by themselves. */
const quiet = ['passed', 'failed', 'waived', 'skipped'];

/**
 * What keeps verdicts from all being good, one text a cause; warnings are among them only where it is strict. Empty
 * where nothing does.
 */
export function complaints(
  records: readonly VerdictRecord[],
  redactor: Redactor,
  isStrict = false,
): readonly string[] {
  const causes = new Map<string, Complaint>();
  const reasons = new Map<string, number>();
  for (const record of records) {
    for (const finding of record.findings) {
      if (!isHeld(finding, isStrict)) continue;
      const key = JSON.stringify([finding.check, finding.requirement, finding.cause]);
      const known = causes.get(key);
      if (known) known.count += 1;
      else causes.set(key, { finding, record, count: 1 });
    }
    if (quiet.includes(record.outcome)) continue;
    const told = `${record.outcome}: ${record.reason}`;
    reasons.set(told, (reasons.get(told) ?? 0) + 1);
  }
  const texts = [
    ...[...causes.values()].map(textOf),
    ...[...reasons].map(([told, count]) => (count === 1 ? told : `${told}, in ${count} cases`)),
  ];
  return texts.map((text) => redactor.redact(text));
}

function isHeld({ requirement, waived }: Finding, isStrict: boolean): boolean {
  return waived === undefined && (requirement === 'MUST' || (isStrict && requirement === 'SHOULD'));
}

function textOf({ finding, record, count }: Complaint): string {
  const times = count > 1 ? `, in ${count} cases` : '';
  return [
    ...findingLines(finding),
    `  case      ${record.source}: ${record.title}${times}`,
    ...commandLines(finding),
  ].join('\n');
}
