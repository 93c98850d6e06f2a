import type { AnsweredExchange } from '../../core/exchange.ts';
import type { Json } from '../../core/json.ts';
import type { Binding, Producer } from '../../core/resource.ts';
import { producedValues } from '../../openapi/resources/produced-values.ts';
import { readContent } from '../../protocol/content.ts';

/** What an exchange of a producer gives, in the type in which it is wanted; nothing where it has no such value. */
export function valuesFrom(producer: Producer, { answer, case: { request } }: AnsweredExchange): Json[] {
  const { headers } = answer.response;
  const content = readContent(answer.response);
  const answered = { request, headers, ...(content.kind === 'json' ? { content: content.value } : {}) };
  return producedValues(producer, answered);
}

/** What an exchange gave of what a binding wants. */
export function givenBy({ producers }: Binding, exchange: AnsweredExchange): Json[] {
  return producers
    .filter(({ operation }) => operation.id === exchange.case.operation.id)
    .flatMap((producer) => valuesFrom(producer, exchange));
}

/** What lists show: the kind that an example names fits what else it says, where any of the others may not. */
export function listedBy(binding: Binding, asked: readonly AnsweredExchange[]): Json[] {
  const producers = binding.producers.filter(({ from }) => from.kind === 'items');
  return asked.flatMap((exchange) => givenBy({ ...binding, producers }, exchange));
}
