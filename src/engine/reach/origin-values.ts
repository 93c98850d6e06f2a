import type { AnsweredExchange } from '../../core/exchange.ts';
import type { HttpResponse } from '../../core/http.ts';
import type { Json } from '../../core/json.ts';
import type { Producer } from '../../core/resource.ts';
import { producedValues } from '../../openapi/resources/produced-values.ts';
import { readContent } from '../../protocol/content.ts';

/** What an exchange of a producer gives, in the type in which it is wanted; nothing where it has no such value. */
export function valuesFrom(producer: Producer, { answer, case: { request } }: AnsweredExchange): Json[] {
  const { headers } = answer.response;
  const content = answeredValue(answer.response);
  return producedValues(producer, { request, headers, ...(content === undefined ? {} : { content }) });
}

/** JSON, or one word: some that make a thing answer with its name as plain text. */
function answeredValue(response: HttpResponse): Json | undefined {
  const content = readContent(response);
  if (content.kind === 'json') return content.value;
  const word = content.kind === 'text' ? content.text.trim() : '';
  return /^[^\s<>]{1,200}$/.test(word) ? word : undefined;
}
