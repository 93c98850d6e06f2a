import type { Finding } from '../core/finding.ts';
import { curlLine } from '../protocol/curl.ts';

/** What of a finding is told to the author of a test. */
export type ToldFinding = Pick<
  Finding,
  'check' | 'requirement' | 'pointer' | 'summary' | 'expected' | 'actual' | 'written' | 'why'
>;

/** What, where, expected and actual. Secrets are still in it: it passes a redactor before anyone sees it. */
export function findingLines(finding: ToldFinding): string[] {
  const { check, requirement, pointer, summary, expected, actual, written, why } = finding;
  const word = requirement === 'MUST' ? '' : `${requirement} `;
  return [
    `${word}${check}: ${summary}`,
    `  where     ${pointer || 'the whole message'}`,
    `  expected  ${expected}${written === undefined ? '' : ` (${written})`}`,
    `  actual    ${actual}`,
    `  why       ${why}`,
  ];
}

/** Command lines that show it again, numbered where they are several. */
export function commandLines({ requests, commands }: Pick<Finding, 'requests' | 'commands'>): string[] {
  const lines = commands ?? requests.map(curlLine);
  return lines.map((line, index) => {
    return `  ${(lines.length > 1 ? `step ${index + 1}` : 'again').padEnd(9)} ${line}`;
  });
}
