import { type Exchange, isAnswered } from '../core/exchange.ts';
import type { IndexedVerdict } from './apart.ts';
import { type Asker, ask, notAsked } from './ask.ts';
import type { PlannedOperation } from './plan.ts';

/**
 * Asks what may end the server: last of all, once, and with a valid request. That nobody answers afterwards is what the
 * operation is for, and no finding.
 */
export async function* askEnding(
  operations: readonly PlannedOperation[],
  asker: Asker,
): AsyncGenerator<IndexedVerdict> {
  // another shard would find nobody who answers
  let not = asker.owns ? 'it may end the server, which other shards still ask' : undefined;
  for (const planned of operations) {
    const { id } = planned.operation;
    const first = not === undefined ? firstValid(planned) : undefined;
    const verdict = first && (await ask(first, asker));
    if (verdict) {
      const { exchange, requests } = verdict;
      const isLost = exchange !== undefined && !isAnswered(exchange);
      const gone = `${id} ended the server before it had answered`;
      yield { verdict: isLost ? notAsked(verdict.case, 'skipped', gone, requests) : verdict, index: 0 };
      if (isLost || hasSucceeded(exchange)) not = `${id} may have ended the server`;
    }
    const why = not ?? `${id} may end the server: it is asked once, and last of all`;
    yield* leftOut(planned, asker, why, first?.id);
  }
}

function firstValid({ cases }: PlannedOperation) {
  return cases().accepts.find(({ asks }) => !asks);
}

function hasSucceeded(exchange: Exchange | undefined): boolean {
  return exchange !== undefined && isAnswered(exchange) && exchange.answer.response.status < 300;
}

/** The cases of an operation that is not asked, but for one, with the reason. */
export function* leftOut(
  { cases }: PlannedOperation,
  { owns }: Asker,
  why: string,
  but?: string,
): Generator<IndexedVerdict> {
  const { accepts, others } = cases();
  for (const [index, case_] of [...accepts, ...others].entries()) {
    if (case_.id === but || owns?.(case_) === false) continue;
    yield { verdict: notAsked(case_, 'skipped', why), index: index + 1 };
  }
}
