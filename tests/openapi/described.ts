import type { Description } from '../../src/core/description.ts';
import type { JsonObject } from '../../src/core/json.ts';
import type { Operation } from '../../src/core/operation.ts';
import { createDescription } from '../../src/openapi/description.ts';

/** A description of one operation, `POST /things/{id}` unless it is said otherwise. */
export function described(
  operation: JsonObject,
  components: JsonObject = {},
  path = '/things/{id}',
): { description: Description; operation: Operation } {
  const description = createDescription({
    openapi: '3.1.0',
    info: { title: 'Things', version: '1.0.0' },
    paths: { [path]: { post: { operationId: 'makeThing', ...operation } } },
    components,
  });
  const [first] = description.operations;
  if (!first) throw new Error('the operation is missing');
  return { description, operation: first };
}

export function jsonBody(schema: JsonObject, ...examples: JsonObject[]): JsonObject {
  const named = Object.fromEntries(examples.map((value, index) => [`example${index + 1}`, { value }]));
  return { required: true, content: { 'application/json': { schema, examples: named } } };
}
