import { defineCheck } from '../core/check.ts';
import { isAnswered } from '../core/exchange.ts';
import { jsonType } from '../core/json.ts';
import { valueAt } from '../core/pointer.ts';
import { declaresJson } from '../core/sketch.ts';
import { schemaObservation } from '../openapi/schema-observation.ts';
import { declaredContent } from '../protocol/declared-content.ts';

const card = (id: object) =>
  declaresJson({ type: 'object', required: ['id'], properties: { id: { ...id } } });

export default defineCheck({
  id: 'response-schema',
  title: 'The content is valid against the schema of its response',
  requirement: 'MUST',
  party: 'server',
  basis: {
    clause: 'OpenAPI 3.1.1 §4.8.14 Media Type Object, schema',
    url: 'https://spec.openapis.org/oas/v3.1.1.html#media-type-object',
  },
  why: 'A client generated from the description fails on this content, or reads it wrongly.',
  appliesTo: isAnswered,
  *run(exchange) {
    const declared = declaredContent(exchange);
    if (!declared || declared.content.kind === 'none') return;
    const { content, schema } = declared;
    if (content.kind === 'malformed') {
      const actual = content.problem;
      yield { at: '', keyword: 'content', summary: 'the content is not JSON', expected: 'JSON', actual };
      return;
    }
    const value = content.kind === 'json' ? content.value : content.text;
    for (const error of exchange.description.validate(schema.pointer, value)) {
      const found = valueAt(value, error.at);
      const actual = found === undefined ? 'absent' : `${jsonType(found)} ${JSON.stringify(found)}`;
      yield schemaObservation(error.at, error.at || 'the content', error, actual);
    }
  },
  examples: {
    passes: [
      { name: 'valid', declares: card({ type: 'string' }), response: { status: 200, json: { id: 'a' } } },
    ],
    fails: [
      { name: 'a required property left out', declares: card({}), response: { status: 200, json: {} } },
      {
        name: 'another type',
        declares: card({ type: 'string' }),
        response: { status: 200, json: { id: 7 } },
      },
      {
        name: 'another format',
        declares: card({ format: 'uuid' }),
        response: { status: 200, json: { id: '7' } },
      },
      { name: 'broken JSON', declares: card({}), response: { status: 200, json: {}, text: '{"id":' } },
    ],
  },
});
