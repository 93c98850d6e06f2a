import { defineCheck } from '../core/check.ts';
import { jsonType } from '../core/json.ts';
import { pointerTokens, valueAt } from '../core/pointer.ts';
import { declaresJson } from '../core/sketch.ts';
import { componentAbove } from '../openapi/component-above.ts';
import { undeclaredProperties } from '../openapi/undeclared-properties.ts';
import { declaredContent, isOperationAnswered } from '../protocol/declared-content.ts';

const composed = { allOf: [{ properties: { a: {} } }, { oneOf: [{ properties: { b: {} } }] }] };
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
    for (const at of undeclaredProperties(exchange.description, schema.schema, content.value)) {
      const found = valueAt(content.value, at);
      const owner = componentAbove(exchange.description, schema.schema, at);
      yield {
        at: at.replace(/\/\d+(?=\/|$)/g, '/*'),
        keyword: 'properties',
        summary: `property ${pointerTokens(at).at(-1)} is not declared`,
        expected: 'only declared properties',
        actual: found === undefined ? 'absent' : jsonType(found),
        // a component is behind wherever it is used
        ...(owner === undefined ? {} : { cause: owner }),
      };
    }
  },
  examples: {
    passes: [
      { name: 'a branch', declares: declaresJson(composed), response: { status: 200, json: { a: 1, b: 2 } } },
      {
        name: 'free form',
        declares: declaresJson({ type: 'object' }),
        response: { status: 200, json: { a: 1 } },
      },
      {
        name: 'others welcome',
        declares: declaresJson(open),
        response: { status: 200, json: { a: 1, b: 2 } },
      },
    ],
    fails: [
      {
        name: 'a new property inside an array',
        declares: declaresJson({ items: { properties: { a: {} } } }),
        response: { status: 200, json: [{ a: 1 }, { a: 1, b: 2 }] },
      },
    ],
  },
});
