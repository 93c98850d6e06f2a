import type { AnsweredExchange } from '../../core/exchange.ts';
import type { Json } from '../../core/json.ts';
import type { Producer } from '../../core/resource.ts';
import { producedValues } from '../../openapi/resources/produced-values.ts';
import { readContent } from '../../protocol/content.ts';

/** What an exchange of a producer gives, in the type in which it is wanted; nothing where it has no such value. */
export function valuesFrom(producer: Producer, { answer, case: { request } }: AnsweredExchange): Json[] {
  const { headers } = answer.response;
  const content = readContent(answer.response);
  const answered = { request, headers, ...(content.kind === 'json' ? { content: content.value } : {}) };
  return producedValues(producer, answered);
}
