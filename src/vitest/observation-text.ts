import type { Requirement } from '../core/basis.ts';
import type { HttpRequest } from '../core/http.ts';
import { commandLines, findingLines, type ToldFinding } from '../engine/finding-text.ts';

/** Whether a finding makes a test fail. */
export function isHeld({ requirement }: { readonly requirement: Requirement }, isStrict = false): boolean {
  return requirement === 'MUST' || (isStrict && requirement === 'SHOULD');
}

/** What was seen in one exchange, below a line that names it. */
export function observationText(
  title: string,
  findings: readonly ToldFinding[],
  request?: HttpRequest,
): string {
  const lines = findings.flatMap((finding) => findingLines(finding));
  const again = request ? commandLines({ requests: [request] }) : [];
  return [title, ...[...lines, ...again].map((line) => `  ${line}`)].join('\n');
}
