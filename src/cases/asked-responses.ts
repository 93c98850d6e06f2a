import { type AskedResponse, caseId } from '../core/case.ts';
import { codeFor } from '../core/declared-response.ts';
import type { DeclaredResponse, Operation } from '../core/operation.ts';
import { defineSource } from '../core/source.ts';
import { baseRequest } from '../openapi/base-requests.ts';

export default defineSource({
  id: 'asked-responses',
  title: 'Each declared response and each of its examples, asked for by name',
  *cases(operation, description) {
    const base = baseRequest(operation, description);
    if (!base) return;
    for (const response of operation.responses) {
      for (const asks of askable(operation, response)) {
        const title = [response.status, asks.mediaType, asks.example].filter(Boolean).join(' ');
        yield {
          id: caseId(operation, 'asked-responses', title),
          operation,
          source: 'asked-responses',
          title: `asks for ${title}`,
          intent: 'accept',
          request: base,
          asks,
        };
      }
    }
  },
});

function* askable(
  operation: Operation,
  { status: declared, content }: DeclaredResponse,
): Generator<AskedResponse> {
  const status = codeFor(operation, declared);
  if (status === undefined) return;
  if (content.length === 0) yield { declared, status };
  for (const { type: mediaType, examples } of content) {
    if (examples.length === 0) yield { declared, status, mediaType };
    for (const { name: example } of examples) yield { declared, status, mediaType, example };
  }
}
