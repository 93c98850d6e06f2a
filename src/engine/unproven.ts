import type { Case } from '../core/case.ts';
import type { Verdict } from '../core/events.ts';

/** So many of each source: enough to see whether the server stands what nobody ought to send. */
const mostOfEach: Readonly<Record<string, number>> = { hostile: 5, violations: 10 };

/**
 * Names of the cases that an operation is asked of which no valid request succeeded: one of each kind, the same whoever
 * asks a part of them. A refusal shows nothing there; a failure, or that one of them is accepted, does.
 */
export function unprovenCases(others: readonly Case[]): ReadonlySet<string> {
  const kinds = new Map<string, Set<string>>();
  const chosen = new Set<string>();
  for (const case_ of others.flatMap(leaves)) {
    const known = kinds.get(case_.source) ?? new Set();
    kinds.set(case_.source, known);
    const kind = kindOf(case_);
    if (known.size >= (mostOfEach[case_.source] ?? 0) || known.has(kind)) continue;
    known.add(kind);
    chosen.add(case_.id);
  }
  return chosen;
}

function leaves(case_: Case): Case[] {
  const { joint } = case_;
  return joint ? [...joint.holds, ...joint.after].flatMap(leaves) : [case_];
}

/** What is broken, in the whole of the content or within it; or what is sent, whatever the parameter. */
function kindOf({ breaks, title }: Case): string {
  if (!breaks) return title.replace(/(?:, \d+)? (?:in|for) .*$/, '');
  const { keyword, at } = breaks;
  // null, a list and a text in the place of an object meet different parts of a parser
  const what = keyword === 'type' ? title.replace(/ broken at .*$/, '') : keyword;
  return `${what} ${at.in} ${at.in === 'body' && at.name === '' ? 'whole' : ''}`;
}

/** What was not refused stands; a refusal may have another reason than the one that it was sent for. */
export function unproven(verdict: Verdict, reason: string): Verdict {
  const { findings, outcome } = verdict;
  const isShown = findings.length > 0 || outcome === 'broken' || outcome === 'unknown';
  if (isShown && !isSentElsewhere(verdict)) return verdict;
  return { ...verdict, outcome: 'blocked', reason, findings: [] };
}

/** To a page that lets somebody in, perhaps, or that says what is wrong. */
function isSentElsewhere({ exchange }: Verdict): boolean {
  if (!exchange?.answer.ok) return false;
  const { status } = exchange.answer.response;
  return status >= 300 && status < 400;
}
