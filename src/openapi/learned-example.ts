import type { CaseRequest } from '../core/case.ts';
import type { MediaType, Operation, Parameter } from '../core/operation.ts';

/**
 * The operation with a request that was seen to succeed as its first example, so that everything that is made of
 * examples is made of that one.
 */
export function withLearnedExample(operation: Operation, request: CaseRequest): Operation {
  const parameters = operation.parameters.map((parameter): Parameter => {
    const value = request[parameter.in][parameter.name];
    if (value === undefined) return parameter;
    const known = parameter.examples.filter((example) => !isSame(example.value, value));
    return { ...parameter, examples: [{ name: 'learned', pointer: parameter.pointer, value }, ...known] };
  });
  const { body } = operation;
  const sent = request.body;
  if (!body || !sent || !('value' in sent)) return { ...operation, parameters };
  const content = body.content.map((mediaType): MediaType => {
    if (mediaType.type !== sent.mediaType) return mediaType;
    const known = mediaType.examples.filter((example) => !isSame(example.value, sent.value));
    return {
      ...mediaType,
      examples: [{ name: 'learned', pointer: mediaType.pointer, value: sent.value }, ...known],
    };
  });
  return { ...operation, parameters, body: { ...body, content } };
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
