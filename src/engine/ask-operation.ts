import type { Case } from '../core/case.ts';
import type { Verdict } from '../core/events.ts';
import { type AnsweredExchange, isAnswered } from '../core/exchange.ts';
import { type Asker, ask, notAsked } from './ask.ts';
import type { PlannedOperation } from './plan.ts';

/** A verdict, and the place of its case among those of the operation. */
export interface IndexedVerdict {
  readonly verdict: Verdict;
  readonly index: number;
}

/** An operation that refuses this many valid requests is not asked the rest: they would be refused as well. */
const mostRefusals = 25;

/** Asks all cases of one operation. A refusal means something only inside a request that is otherwise welcome. */
export async function* askOperation(planned: PlannedOperation, asker: Asker): AsyncGenerator<IndexedVerdict> {
  const { operation } = planned;
  const { accepts, others } = planned.cases();
  const owns = (case_: Case): boolean => asker.owns?.(case_) ?? true;
  if (![...accepts, ...others].some(owns)) return;
  const nothingWorked = `no valid request of ${operation.id} succeeded`;
  let reference: AnsweredExchange | undefined;
  let refusals = 0;
  const skips: string[] = [];
  for (const [index, case_] of accepts.entries()) {
    if (asker.gate.stopped !== undefined) return;
    // somebody else's case is asked only as long as it may show what succeeds
    if (!owns(case_) && (reference || case_.asks)) continue;
    if (refusals >= mostRefusals) {
      if (owns(case_)) yield { verdict: notAsked(case_, 'blocked', nothingWorked), index };
      continue;
    }
    const verdict = await ask(case_, asker, reference);
    if (!case_.asks) {
      reference ??= success(verdict);
      if (!reference && verdict.exchange) refusals += 1;
      if (verdict.outcome === 'skipped' && verdict.reason !== undefined) skips.push(verdict.reason);
    }
    if (owns(case_)) yield { verdict, index };
  }
  const plain = accepts.filter(({ asks }) => !asks);
  const [skip] = skips.length === plain.length ? skips : [];
  const isReached = reference !== undefined || operation.kind === 'webhook';
  for (const [place, case_] of others.entries()) {
    if (asker.gate.stopped !== undefined) return;
    if (!owns(case_)) continue;
    const index = accepts.length + place;
    if (isReached) yield { verdict: await ask(case_, asker, reference), index };
    else if (skip !== undefined) yield { verdict: notAsked(case_, 'skipped', skip), index };
    else yield { verdict: notAsked(case_, 'blocked', nothingWorked), index };
  }
}

function success({ exchange }: Verdict): AnsweredExchange | undefined {
  return exchange && isAnswered(exchange) && exchange.answer.response.status < 300 ? exchange : undefined;
}
