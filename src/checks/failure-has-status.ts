import { defineCheck } from '../core/check.ts';
import { isAnswered } from '../core/exchange.ts';
import { saidFailure } from '../openapi/said-failure.ts';
import { readContent } from '../protocol/content.ts';

const code = (example: number) => {
  const properties = { code: { type: 'integer', example }, data: { type: 'object' } };
  return { content: { 'application/json': { schema: { type: 'object', properties } } } };
};
const declares = { responses: { 200: code(0), 400: code(1) } };

export default defineCheck({
  id: 'failure-has-status',
  title: 'An answer that says it failed does not have the status of a success',
  requirement: 'SHOULD',
  party: 'server',
  basis: {
    clause: 'RFC 9110 §15.3 Successful 2xx, §15.5 Client Error 4xx',
    url: 'https://www.rfc-editor.org/rfc/rfc9110.html#section-15.3',
  },
  why: 'Whoever goes by the status, as clients, proxies and monitors do, takes the failure for a success.',
  appliesTo: isAnswered,
  *run({ case: { operation, asks }, answer: { response }, description }) {
    const { status } = response;
    if (asks) return;
    const content = readContent(response);
    const said = content.kind === 'json' && saidFailure(content.value, operation, status, description);
    if (!said) return;
    const { name, value, declared } = said;
    yield {
      at: '/status',
      keyword: 'status',
      summary: `${name} ${JSON.stringify(value)}, which tells of a failure, comes with the status of a success`,
      expected: declared ? `${declared}, which is declared for this content` : 'a status from 400 to 599',
      actual: String(status),
      // what answers so does it for all operations
      cause: `${name} ${declared ?? ''}`,
    };
  },
  examples: {
    passes: [
      { name: 'a success', declares, response: { status: 200, json: { code: 0, data: {} } } },
      { name: 'a failure', declares, response: { status: 400, json: { code: 1, data: null } } },
      { name: 'a thing', declares: {}, response: { status: 200, json: { code: 404, error: 'e', id: 7 } } },
      { name: 'a job that failed', declares: {}, response: { status: 200, json: { id: 1, success: false } } },
    ],
    fails: [
      { name: 'as declared', declares, response: { status: 200, json: { code: 1, data: null } } },
      { name: 'a code', declares: {}, response: { status: 200, json: { status: 404, error: 'none' } } },
      { name: 'a flag', declares: {}, response: { status: 200, json: { success: false, error: 'none' } } },
    ],
  },
});
