import { defineCheck } from '../core/check.ts';
import { responseFor } from '../core/declared-response.ts';
import { isAnswered } from '../core/exchange.ts';

export default defineCheck({
  id: 'declared-status',
  title: 'The status is one that the operation declares',
  requirement: 'MUST',
  party: 'description',
  basis: {
    clause: 'OpenAPI 3.1.1 §4.8.16 Responses Object',
    url: 'https://spec.openapis.org/oas/v3.1.1.html#responses-object',
  },
  why: 'A client that follows the description has no way to understand this answer.',
  appliesTo: isAnswered,
  *run({ case: { operation }, answer: { response } }) {
    if (responseFor(operation, response.status)) return;
    yield {
      at: '/status',
      keyword: String(response.status),
      summary: `status ${response.status} is not declared`,
      expected: operation.responses.map(({ status }) => status).join(', ') || 'no response is declared',
      actual: String(response.status),
    };
  },
  examples: {
    passes: [
      { name: 'an exact code', declares: { responses: { 200: {} } }, response: { status: 200 } },
      { name: 'a range', declares: { responses: { '4XX': {} } }, response: { status: 404 } },
      { name: 'default', declares: { responses: { default: {} } }, response: { status: 502 } },
    ],
    fails: [
      {
        name: 'another code of the same class',
        declares: { responses: { 200: {} } },
        response: { status: 201 },
      },
      { name: 'another range', declares: { responses: { '4XX': {} } }, response: { status: 500 } },
    ],
  },
});
