import { coverageKinds, type UnexercisedItem } from '../core/coverage.ts';
import type { Cause, RunSummary } from '../core/events.ts';
import { outcomes } from '../core/outcome.ts';
import { defineReport } from '../core/report.ts';
import { commandsOf } from '../protocol/finding-json.ts';

export default defineReport({
  id: 'terminal',
  title: 'A table of outcomes, then what a person must act on',
  render(summaries) {
    const sections = [
      outcomeTable(summaries),
      coverageTable(summaries),
      ...summaries.map(reasonLines),
      ...summaries.map(unexercisedLines),
      ...summaries.flatMap(({ api, findings }) => findings.map((finding) => findingLines(api, finding))),
    ];
    return `${sections
      .filter((lines) => lines.length > 0)
      .map((lines) => lines.join('\n'))
      .join('\n\n')}\n`;
  },
});

function outcomeTable(summaries: readonly RunSummary[]): string[] {
  const shown = outcomes.filter((outcome) => {
    return (
      ['passed', 'failed'].includes(outcome) || summaries.some((summary) => summary.outcomes[outcome] > 0)
    );
  });
  const rows = summaries.flatMap(({ api, target, operations }) =>
    operations.map(({ operation, outcomes: counts, statuses }) => [
      api,
      target,
      operation.id,
      ...shown.map((outcome) => (counts[outcome] === 0 ? '·' : String(counts[outcome]))),
      Object.entries(statuses)
        .map(([status, count]) => `${status}×${count}`)
        .join(' ') || '·',
    ]),
  );
  return table(['API', 'target', 'operation', ...shown, 'statuses seen'], rows, 3, 3 + shown.length);
}

function coverageTable(summaries: readonly RunSummary[]): string[] {
  const rows = summaries.map(({ api, target, coverage, requests, checksExecuted }) => [
    api,
    target,
    ...coverageKinds.map((kind) => `${coverage.counts[kind].exercised}/${coverage.counts[kind].declared}`),
    String(requests),
    String(checksExecuted),
  ]);
  const header = ['API', 'target', ...coverageKinds.map((kind) => `${kind} exercised`), 'requests', 'checks'];
  return table(header, rows, 2, header.length);
}

function reasonLines({ api, target, reasons }: RunSummary): string[] {
  return reasons.map(({ outcome, reason, count }) => `${api} on ${target}: ${count} ${outcome}: ${reason}`);
}

/** The JSON report has them all, and in full. */
const shownItems = 5;
const longestLine = 2_000;

function unexercisedLines({ api, target, coverage }: RunSummary): string[] {
  const grouped = new Map<string, UnexercisedItem[]>();
  for (const item of coverage.unexercised) {
    const key = `${item.operation}: ${item.reason ?? 'no example and no answer has it'}`;
    grouped.set(key, [...(grouped.get(key) ?? []), item]);
  }
  return [...grouped].map(([key, items]) => {
    const names = items.map(({ kind, item }) => `${kind} ${item}`);
    return `${api} on ${target}: not exercised, ${key} (${items.length}: ${someOf(names)})`;
  });
}

function findingLines(api: string, finding: Cause): string[] {
  const { requirement, check, operations, places, pointer, basis, count, party } = finding;
  if (finding.waived !== undefined) {
    return [
      `WAIVED ${api} ${operations.join(', ')}: ${finding.summary} [${check} ×${count}] ${finding.waived}`,
    ];
  }
  const word = requirement === 'MUST' ? 'FAILED' : requirement === 'SHOULD' ? 'WARNING' : 'NOTE';
  const shown = operations.length > shownItems ? `${operations.length} operations` : operations.join(', ');
  const times = count > 1 ? ` ×${count}` : '';
  const lines = commandsOf(finding);
  return [
    `${word} ${api} ${shown}: ${finding.summary} [${check} ${finding.fingerprint}${times}]`,
    `  why       ${finding.why}`,
    ...(party === 'description' ? ['  party     the description: it is what has to be mended'] : []),
    ...(operations.length > shownItems ? [`  seen in   ${operations.join(', ')}`] : []),
    `  where     ${pointer || 'the whole message'}, in "${finding.case}"`,
    `  expected  ${finding.expected}${finding.written === undefined ? '' : ` (${finding.written})`}`,
    ...(places.length > 1 ? [`  broken at ${someOf(places)}`] : []),
    `  actual    ${finding.actual}`,
    `  basis     ${basis.clause} ${basis.url}`,
    ...lines.map(
      (line, index) =>
        `  ${lines.length > 1 ? `step ${index + 1}`.padEnd(9) : 'again    '} ${readable(line, finding.fingerprint)}`,
    ),
  ];
}

function someOf(all: readonly string[]): string {
  const more = all.length - shownItems;
  return `${all.slice(0, shownItems).join(', ')}${more > 0 ? `, and ${more} more in the report` : ''}`;
}

/** A line of many thousand characters hides the findings around it. */
function readable(line: string, fingerprint: string): string {
  if (line.length <= longestLine) return line;
  const left = line.length - longestLine;
  return `${line.slice(0, longestLine)}… (${left} more characters, in the JSON report; troth replay ${fingerprint} sends it)`;
}

/** Columns from `numbersFrom` up to `numbersTo` are set flush right. */
function table(
  header: readonly string[],
  rows: string[][],
  numbersFrom: number,
  numbersTo: number,
): string[] {
  const all = [[...header], ...rows];
  const widths = header.map((_, column) => Math.max(...all.map((row) => (row[column] ?? '').length)));
  const line = (row: readonly string[]): string =>
    row
      .map((cell, column) => {
        const width = widths[column] ?? 0;
        return column >= numbersFrom && column < numbersTo ? cell.padStart(width) : cell.padEnd(width);
      })
      .join('  ')
      .trimEnd();
  return [line(header), widths.map((width) => '─'.repeat(width)).join('  '), ...rows.map(line)];
}
