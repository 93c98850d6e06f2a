import type { AnsweredExchange } from '../../core/exchange.ts';
import type { HttpResponse } from '../../core/http.ts';
import type { Json } from '../../core/json.ts';
import type { Producer } from '../../core/resource.ts';
import { producedValues } from '../../openapi/resources/produced-values.ts';
import { readContent } from '../../protocol/content.ts';
import { namesOwnCredential } from '../../protocol/own-credential.ts';

/**
 * What an exchange of a producer gives, in the type in which it is wanted; nothing where it has no such value. The key
 * that it was asked with comes last: any other will do as well, and is not missed.
 */
export function valuesFrom(
  producer: Producer,
  { answer, request: { headers: sent }, case: { request } }: AnsweredExchange,
): Json[] {
  const { headers } = answer.response;
  const content = answeredValue(answer.response);
  const values = producedValues(producer, {
    request,
    headers,
    ...(content === undefined ? {} : { content }),
  });
  const own = values.filter((value) => namesOwnCredential(value, sent));
  return own.length === 0 ? values : [...values.filter((value) => !own.includes(value)), ...own];
}

/** JSON, or one word: some that make a thing answer with its name as plain text. */
function answeredValue(response: HttpResponse): Json | undefined {
  const content = readContent(response);
  if (content.kind === 'json') return content.value;
  const word = content.kind === 'text' ? content.text.trim() : '';
  return /^[^\s<>]{1,200}$/.test(word) ? word : undefined;
}
