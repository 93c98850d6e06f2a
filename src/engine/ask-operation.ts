import type { Case } from '../core/case.ts';
import type { Verdict } from '../core/events.ts';
import { type AnsweredExchange, isAnswered } from '../core/exchange.ts';
import { withLearnedExample } from '../openapi/learned-example.ts';
import { type Asker, ask, notAsked } from './ask.ts';
import type { PlannedOperation } from './plan.ts';
import { gapVerdict } from './reach/gap.ts';
import { Stay } from './reach/stay.ts';
import { isWay } from './reach/way.ts';

/** A verdict, and the place of its case among those of the operation. */
export interface IndexedVerdict {
  readonly verdict: Verdict;
  readonly index: number;
}

/** An operation that refuses this many valid requests is not asked the rest: they would be refused as well. */
const mostRefusals = 25;

/** Asks all cases of one operation. A refusal means something only inside a request that is otherwise welcome. */
export async function* askOperation(planned: PlannedOperation, asker: Asker): AsyncGenerator<IndexedVerdict> {
  const owns = (case_: Case): boolean => asker.owns?.(case_) ?? true;
  const entered = planned.operation.kind === 'path' ? await asker.reach?.enter(planned.operation) : undefined;
  const way = entered && isWay(entered) ? entered : undefined;
  const operation = way ? withLearnedExample(planned.operation, way.request) : planned.operation;
  const { accepts, others } = planned.cases(operation);
  if (![...accepts, ...others].some(owns)) return;
  const gap = asker.reach?.gapOf(planned.operation);
  if (gap) yield { verdict: gapVerdict(gap, asker), index: accepts.length + others.length };
  const lacks = entered && !isWay(entered) ? `: ${entered.lacks}` : '';
  const nothingWorked = `no valid request of ${operation.id} succeeded${lacks}`;
  const stay = new Stay(planned.operation, way, asker.reach);
  let reference: AnsweredExchange | undefined = way?.exchange;
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
    const verdict = await stay.ask(case_, (request) => ask({ ...case_, request }, asker, reference));
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
    if (isReached) {
      const verdict = await stay.ask(case_, (request) => ask({ ...case_, request }, asker, reference));
      yield { verdict, index };
    } else if (skip !== undefined) yield { verdict: notAsked(case_, 'skipped', skip), index };
    else yield { verdict: notAsked(case_, 'blocked', nothingWorked), index };
  }
}

function success({ exchange }: Verdict): AnsweredExchange | undefined {
  return exchange && isAnswered(exchange) && exchange.answer.response.status < 300 ? exchange : undefined;
}
