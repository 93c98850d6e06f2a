import type { Case } from '../core/case.ts';
import type { Verdict } from '../core/events.ts';
import type { IndexedVerdict } from './apart.ts';
import { namedIn } from './named-refusal.ts';

/** Behind the other cases of an operation, and behind their parts. */
const firstJointIndex = 20_000_000_000;
const roomOfCase = 16_384;

/** Whoever names this many looks at everything before it answers. */
const leastNamed = 2;

/** Nothing where the run is over. */
type Ask = (case_: Case) => Promise<Verdict | undefined>;

/**
 * Asks a joint case, and by itself each of those it holds that the refusal does not name. Where its refusal names none,
 * what comes after it is asked one by one as well.
 */
export async function* askJointly(first: Case, index: number, ask: Ask): AsyncGenerator<IndexedVerdict> {
  let place = firstJointIndex + index * roomOfCase;
  for await (const verdict of verdictsOf(first, ask)) {
    yield { verdict, index: place };
    place += 1;
  }
}

async function* verdictsOf(first: Case, ask: Ask): AsyncGenerator<Verdict> {
  const named = yield* together(first, ask);
  for (const case_ of named === undefined ? [] : (first.joint?.after ?? [])) {
    if (named !== undefined && named >= leastNamed && case_.joint) yield* together(case_, ask);
    else for (const one of case_.joint?.holds ?? [case_]) yield* alone(one, ask);
  }
}

async function* alone(case_: Case, ask: Ask): AsyncGenerator<Verdict> {
  const verdict = await ask(case_);
  if (verdict) yield verdict;
}

/** Gives how many the refusal names; the answer to all at once is told where it names some, or shows more than they do. */
async function* together(case_: Case, ask: Ask): AsyncGenerator<Verdict, number | undefined> {
  const holds = case_.joint?.holds ?? [];
  const whole = await ask(case_);
  if (!whole) return undefined;
  const named = whole.exchange ? namedIn(whole.exchange, holds) : new Set<Case>();
  if (named.size > 0) yield whole;
  let isShown = named.size > 0;
  let owed = isShown ? 0 : whole.requests;
  for (const one of holds.filter((held) => !named.has(held))) {
    const verdict = await ask(one);
    if (!verdict) break;
    yield { ...verdict, requests: verdict.requests + owed };
    owed = 0;
    isShown ||= verdict.findings.length > 0;
  }
  if (!isShown && (owed > 0 || whole.findings.length > 0)) yield { ...whole, requests: owed };
  return named.size;
}
