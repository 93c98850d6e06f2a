import { isArray, type Json, member } from '../../src/core/json.ts';

/** What a report of `npm run conform` says, as Markdown for people who have to act. */
export function liveSummary(report: Json): string {
  const findings = listAt(report, 'findings');
  const reasons = listAt(report, 'reasons');
  const heading = `## ${cell(report, 'title')} on ${cell(report, 'target')}: ${verdict(report, findings)}`;
  const run = `${cell(report, 'requests')} requests, ${cell(report, 'checksExecuted')} checks, ${outcomesOf(report)}.`;
  return [
    heading,
    run,
    ...(findings.length > 0 ? [findingTable(findings)] : []),
    ...(reasons.length > 0 ? [reasonTable(reasons)] : []),
  ].join('\n\n');
}

function verdict(report: Json, findings: readonly Json[]): string {
  const count = (outcome: string): number => Number(member(member(report, 'outcomes'), outcome) ?? 0);
  if (count('failed') > 0) return `drift, ${findings.length} finding${findings.length === 1 ? '' : 's'}`;
  if (count('unknown') + count('broken') + count('blocked') > 0) return 'could not tell';
  return Number(member(report, 'checksExecuted') ?? 0) > 0 ? 'no drift' : 'nothing was checked';
}

function outcomesOf(report: Json): string {
  const counts = Object.entries(member(report, 'outcomes') ?? {}).filter(([, count]) => Number(count) > 0);
  return counts.map(([outcome, count]) => `${count} ${outcome}`).join(', ') || 'nothing asked';
}

function findingTable(findings: readonly Json[]): string {
  const columns = ['status', 'operation', 'check', 'summary', 'expected', 'actual', 'count'];
  return table(
    columns,
    findings.map((finding) => columns.map((column) => cell(finding, column))),
  );
}

function reasonTable(reasons: readonly Json[]): string {
  const columns = ['outcome', 'reason', 'count'];
  return table(
    columns,
    reasons.map((reason) => columns.map((column) => cell(reason, column))),
  );
}

function table(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [columns, columns.map(() => '---'), ...rows];
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** A member as text that stays inside its cell; a report quotes servers, who may answer anything. */
function cell(value: Json, key: string): string {
  const operations = key === 'operation' ? member(value, 'operations') : undefined;
  const found = operations ?? member(value, key) ?? '';
  const words = isArray(found) ? found.join(', ') : String(found);
  const text = words.replaceAll(/\s+/g, ' ').slice(0, 300);
  return text.replaceAll(/[\\`*_{}[\]<>()#+!|~&@:]/g, (mark) => `&#${mark.codePointAt(0)};`);
}

function listAt(value: Json, key: string): readonly Json[] {
  const found = member(value, key);
  return isArray(found) ? found : [];
}
