import { defineCheck } from '../core/check.ts';
import { judgedResponse } from '../core/declared-response.ts';
import { headerValues } from '../core/http.ts';
import { declaresHeader } from '../core/sketch.ts';
import { headerValue } from '../openapi/header-value.ts';
import { schemaObservation } from '../openapi/schema-observation.ts';
import { isOperationAnswered } from '../protocol/declared-content.ts';

const number = declaresHeader('X-Limit', { schema: { type: 'integer', maximum: 9 } });
const limits = (...values: string[]) => values.map((value): [string, string] => ['x-limit', value]);

export default defineCheck({
  id: 'response-headers',
  title: 'Declared response headers are there and valid, each time they occur',
  requirement: 'MUST',
  party: 'server',
  basis: {
    clause: 'OpenAPI 3.1.1 §4.8.21 Header Object',
    url: 'https://spec.openapis.org/oas/v3.1.1.html#header-object',
  },
  why: 'A client that relies on this header, as the description invites it to, goes wrong.',
  appliesTo: isOperationAnswered,
  *run({ case: { operation }, description, answer: { response } }) {
    for (const { name, pointer, required, schema } of judgedResponse(operation, response.status)?.headers ??
      []) {
      const at = `/headers/${name.toLowerCase()}`;
      const values = headerValues(response.headers, name);
      if (values.length === 0 && required) {
        const expected = `${name}, required at ${pointer}`;
        yield { at, keyword: 'required', summary: `${name} is missing`, expected, actual: 'absent' };
      }
      if (!schema) continue;
      for (const value of values) {
        const errors = description.validate(schema.pointer, headerValue(description, schema.schema, value));
        for (const error of errors) yield schemaObservation(at, name, error, value);
      }
    }
  },
  examples: {
    passes: [
      { name: 'a number', declares: number, response: { status: 200, headers: limits('8') } },
      { name: 'an optional one is absent', declares: number, response: { status: 200 } },
    ],
    fails: [
      {
        name: 'a required one is absent',
        declares: declaresHeader('X-Limit', { required: true }),
        response: { status: 200 },
      },
      { name: 'no number', declares: number, response: { status: 200, headers: limits('ten') } },
      {
        name: 'only the second is wrong',
        declares: number,
        response: { status: 200, headers: limits('1', '10') },
      },
    ],
  },
});
