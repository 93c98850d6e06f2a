import { responseFor } from '../core/declared-response.ts';
import type { AnsweredExchange } from '../core/exchange.ts';
import { headerValues } from '../core/http.ts';
import type { LocatedSchema } from '../core/operation.ts';
import { type Content, readContent } from './content.ts';
import { matchesMediaType } from './media-type.ts';

/** The content of a response and the schema that its status and media type declare for it. */
export function declaredContent(
  exchange: AnsweredExchange,
): { content: Content; schema: LocatedSchema } | undefined {
  const { response } = exchange.answer;
  const declared = responseFor(exchange.case.operation, response.status);
  const [mediaType = ''] = headerValues(response.headers, 'content-type');
  const schema = declared?.content.find(({ type }) => matchesMediaType(type, mediaType))?.schema;
  return schema && { content: readContent(response), schema };
}
