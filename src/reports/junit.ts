import type { Cause, OperationSummary, RunSummary } from '../core/events.ts';
import { defineReport } from '../core/report.ts';
import { commandsOf } from '../protocol/finding-json.ts';

export default defineReport({
  id: 'junit',
  title: 'JUnit XML: a test suite for each API, a test case for each operation',
  render(summaries) {
    const suites = summaries.map(suite);
    return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="troth">\n${suites.join('')}</testsuites>\n`;
  },
});

/** What keeps an operation from having passed without being a failure. */
const undecided = ['unknown', 'blocked', 'broken'] as const;

function suite(summary: RunSummary): string {
  const { api, target, operations, durationMs } = summary;
  const cases = operations.map((operation) => testCase(operation, summary));
  const having = (word: string): number => cases.filter((text) => text.includes(`<${word}`)).length;
  const counts = {
    name: `${api} on ${target}`,
    tests: cases.length,
    failures: having('failure'),
    errors: having('error'),
    skipped: having('skipped'),
    ...(durationMs === undefined ? {} : { time: (durationMs / 1000).toFixed(3) }),
  };
  return `  <testsuite${attributes(counts)}>\n${cases.join('')}  </testsuite>\n`;
}

function testCase(account: OperationSummary, { api, findings }: RunSummary): string {
  const { operation, outcomes, reasons } = account;
  const { id, method, path, tags } = operation;
  const own = findings.filter(({ operations, waived, requirement }) => {
    return operations.includes(id) && waived === undefined && requirement === 'MUST';
  });
  const lines = own.map(failure);
  const doubts = reasons.filter(({ outcome }) => undecided.some((word) => word === outcome));
  if (own.length === 0 && doubts.length > 0) {
    const message = doubts.map(({ outcome, reason, count }) => `${count} ${outcome}: ${reason}`).join('; ');
    lines.push(`      <error${attributes({ message, type: doubts[0]?.outcome ?? 'unknown' })}/>\n`);
  } else if (own.length === 0 && outcomes.passed + outcomes.waived === 0) {
    const message = reasons.map(({ reason }) => reason).join('; ') || 'nothing was asked';
    lines.push(`      <skipped${attributes({ message })}/>\n`);
  }
  const name = operation.kind === 'webhook' ? `webhook ${path}` : `${method.toUpperCase()} ${path}`;
  const head = attributes({ classname: [api, ...tags.slice(0, 1)].join('.'), name });
  if (lines.length === 0) return `    <testcase${head}/>\n`;
  return `    <testcase${head}>\n${lines.join('')}    </testcase>\n`;
}

function failure(finding: Cause): string {
  const { summary, check, why, expected, actual, pointer, basis, written, fingerprint } = finding;
  const told = [
    why,
    `where: ${pointer || 'the whole message'}`,
    `expected: ${expected}${written === undefined ? '' : ` (${written})`}`,
    `actual: ${actual}`,
    `basis: ${basis.clause} ${basis.url}`,
    ...commandsOf(finding),
    `troth replay ${fingerprint}`,
  ];
  return `      <failure${attributes({ message: summary, type: check })}>${escaped(told.join('\n'))}</failure>\n`;
}

function attributes(values: Readonly<Record<string, string | number>>): string {
  return Object.entries(values)
    .map(([name, value]) => ` ${name}="${escaped(String(value)).replaceAll('\n', '&#10;')}"`)
    .join('');
}

/** XML 1.0 §2.2: what is no character there cannot be escaped either. */
function escaped(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
