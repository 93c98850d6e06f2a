import { defineCheck } from '../core/check.ts';
import { declaresJson } from '../core/sketch.ts';
import { undeclaredObservations } from '../openapi/undeclared-observations.ts';
import { declaredContent, forbiddenIn, isOperationAnswered } from '../protocol/declared-content.ts';

const composed = { allOf: [{ properties: { a: {} } }, { oneOf: [{ properties: { b: {} } }] }] };
const one = declaresJson({ properties: { a: {} } });
const closed = declaresJson({ properties: { a: {} }, additionalProperties: false });
const answered = { status: 200, json: { a: 1, b: 2 } } as const;
const open = { properties: { a: {} }, additionalProperties: { type: 'integer' } };

export default defineCheck({
  id: 'undeclared-property',
  title: 'The content has only properties that the description declares',
  requirement: 'SHOULD',
  party: 'description',
  basis: {
    clause: 'OpenAPI 3.1.1 §4.8.24 Schema Object, properties',
    url: 'https://spec.openapis.org/oas/v3.1.1.html#schema-object',
  },
  why: 'The server has moved on from its description: clients cannot know of this property, or what it gives away.',
  appliesTo: isOperationAnswered,
  *run(exchange) {
    const declared = declaredContent(exchange);
    if (declared?.content.kind !== 'json') return;
    const { schema, content } = declared;
    // what the schema forbids is told as what breaks it
    yield* undeclaredObservations(exchange.description, schema, content.value, forbiddenIn(exchange));
  },
  examples: {
    passes: [
      { name: 'a branch', declares: declaresJson(composed), response: answered },
      {
        name: 'another thing altogether',
        declares: declaresJson({ required: ['a'], properties: { a: {} } }),
        response: { status: 200, json: { error: 'no' } },
      },
      { name: 'free form', declares: declaresJson({ type: 'object' }), response: answered },
      { name: 'what the schema forbids is told as such', declares: closed, response: answered },
      { name: 'others welcome', declares: declaresJson(open), response: answered },
    ],
    fails: [
      { name: 'nothing that is declared', declares: one, response: { status: 200, json: { code: 7 } } },
      {
        name: 'a new property inside an array',
        declares: declaresJson({ items: { properties: { a: {} } } }),
        response: { status: 200, json: [{ a: 1 }, { a: 1, b: 2 }] },
      },
    ],
  },
});
