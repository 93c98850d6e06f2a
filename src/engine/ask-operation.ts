import type { Verdict } from '../core/events.ts';
import { isAnswered } from '../core/exchange.ts';
import { type Asker, ask, notAsked } from './ask.ts';
import type { PlannedOperation } from './plan.ts';

/** Asks all cases of one operation. A refusal means something only inside a request that is otherwise welcome. */
export async function* askOperation(planned: PlannedOperation, asker: Asker): AsyncGenerator<Verdict> {
  const { operation, accepts, rejects } = planned;
  let isReached = operation.kind === 'webhook';
  const skips: string[] = [];
  for (const case_ of accepts) {
    const verdict = await ask(case_, asker);
    isReached ||= !case_.asks && succeeded(verdict);
    if (!case_.asks && verdict.outcome === 'skipped' && verdict.reason !== undefined)
      skips.push(verdict.reason);
    yield verdict;
  }
  const plain = accepts.filter(({ asks }) => !asks);
  const [skip] = skips.length === plain.length ? skips : [];
  for (const case_ of rejects) {
    if (isReached) yield await ask(case_, asker);
    else if (skip !== undefined) yield notAsked(case_, 'skipped', skip);
    else yield notAsked(case_, 'blocked', `no valid request of ${operation.id} succeeded`);
  }
}

function succeeded({ exchange }: Verdict): boolean {
  return exchange !== undefined && isAnswered(exchange) && exchange.answer.response.status < 300;
}
