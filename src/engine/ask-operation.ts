import type { Verdict } from '../core/events.ts';
import { type AnsweredExchange, isAnswered } from '../core/exchange.ts';
import { type Asker, ask, notAsked } from './ask.ts';
import type { PlannedOperation } from './plan.ts';

/** Asks all cases of one operation. A refusal means something only inside a request that is otherwise welcome. */
export async function* askOperation(planned: PlannedOperation, asker: Asker): AsyncGenerator<Verdict> {
  const { operation } = planned;
  const { accepts, others: all } = planned.cases();
  for (const case_ of all) if (case_.early) yield await ask(case_, asker);
  const others = all.filter(({ early }) => !early);
  let reference: AnsweredExchange | undefined;
  const skips: string[] = [];
  for (const case_ of accepts) {
    const verdict = await ask(case_, asker, reference);
    if (!case_.asks) reference ??= success(verdict);
    if (!case_.asks && verdict.outcome === 'skipped' && verdict.reason !== undefined)
      skips.push(verdict.reason);
    yield verdict;
  }
  const plain = accepts.filter(({ asks }) => !asks);
  const [skip] = skips.length === plain.length ? skips : [];
  const isReached = reference !== undefined || operation.kind === 'webhook';
  for (const case_ of others) {
    if (isReached) yield await ask(case_, asker, reference);
    else if (skip !== undefined) yield notAsked(case_, 'skipped', skip);
    else yield notAsked(case_, 'blocked', `no valid request of ${operation.id} succeeded`);
  }
}

function success({ exchange }: Verdict): AnsweredExchange | undefined {
  return exchange && isAnswered(exchange) && exchange.answer.response.status < 300 ? exchange : undefined;
}
