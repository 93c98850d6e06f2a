import { defineCheck } from '../core/check.ts';
import type { HeaderList } from '../core/http.ts';
import type { Json } from '../core/json.ts';
import { valueAt } from '../core/pointer.ts';
import { declaresJson } from '../core/sketch.ts';
import { headerValue } from '../openapi/header-value.ts';
import { contentObservation, distinctErrors, nullsForNothing } from '../openapi/schema-observation.ts';
import { isImpossible } from '../protocol/calendar.ts';
import { declaredErrors, declaredValue, isAskedAsDescribed } from '../protocol/declared-content.ts';
import { shown } from '../protocol/shown-value.ts';

const card = (id: object) => declaresJson({ required: ['id'], properties: { id: { ...id } } });
const note = declaresJson({ properties: { note: { type: 'string' } } });
const xml = { responses: { 200: { content: { 'text/xml': { schema: { type: 'object' } } } } } };
const file = { schema: { type: 'string', format: 'binary' } };
const octets = { responses: { 200: { content: { '*/*': file } } } };
const headers: HeaderList = [['Content-Type', 'text/xml']];

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
  appliesTo: isAskedAsDescribed,
  *run(exchange) {
    const { description } = exchange;
    const declared = declaredValue(exchange);
    if (!declared) return;
    const { schema, value: sent } = declared;
    const isText = typeof sent === 'string' && declared.isText;
    const value = isText ? headerValue(description, schema.schema, sent) : sent;
    const errors = isText ? description.validate(schema.pointer, value) : declaredErrors(exchange);
    const validate = (json: Json) => description.validate(schema.pointer, json);
    const isForNothing = nullsForNothing(value, errors, validate);
    for (const error of distinctErrors(errors)) {
      const found = valueAt(value, error.at);
      // real-dates tells of these
      if (error.keyword === 'format' && typeof found === 'string' && isImpossible(found)) continue;
      yield contentObservation(error, shown(found), isForNothing);
    }
  },
  examples: {
    passes: [
      { name: 'valid', declares: card({ type: 'string' }), response: { status: 200, json: { id: 'a' } } },
      { name: 'any octets', declares: octets, response: { status: 200, json: { id: 7 } } },
      { name: 'XML has no JSON value', declares: xml, response: { status: 200, headers, text: '<a/>' } },
    ],
    fails: [
      { name: 'a property left out', declares: card({}), response: { status: 200, json: {} } },
      { name: 'null for no text', declares: note, response: { status: 200, json: { note: null } } },
      { name: 'no text', declares: card({ type: 'string' }), response: { status: 200, json: { id: 7 } } },
      { name: 'no UUID', declares: card({ format: 'uuid' }), response: { status: 200, json: { id: '7' } } },
    ],
  },
});
