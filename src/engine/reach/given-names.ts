import type { AnsweredExchange } from '../../core/exchange.ts';
import type { Json } from '../../core/json.ts';
import type { Binding, Producer } from '../../core/resource.ts';
import { valuesFrom } from './origin-values.ts';
import { isWay, type NoWay, type Way } from './way.ts';

export function valueFrom(producer: Producer, entered: Way | NoWay): Json | undefined {
  return isWay(entered) ? valuesFrom(producer, entered.exchange)[0] : undefined;
}

export function givenBy({ producers }: Binding, exchange: AnsweredExchange): Json[] {
  return producers
    .filter(({ operation }) => operation.id === exchange.case.operation.id)
    .flatMap((producer) => valuesFrom(producer, exchange));
}

/** The last of the exchanges that gave a value. */
export function giversOf(
  binding: Binding,
  asked: readonly AnsweredExchange[],
  value?: Json,
): AnsweredExchange[] {
  const given = asked.filter((exchange) => value !== undefined && givenBy(binding, exchange).includes(value));
  return given.slice(-1);
}

/** What lists show: the kind that an example names fits what else it says, where any of the others may not. */
export function listedBy(binding: Binding, asked: readonly AnsweredExchange[]): Json[] {
  const producers = binding.producers.filter(({ from }) => from.kind === 'items');
  return asked.flatMap((exchange) => givenBy({ ...binding, producers }, exchange));
}
