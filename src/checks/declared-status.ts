import { defineCheck } from '../core/check.ts';
import { responseFor } from '../core/declared-response.ts';
import { answersCondition } from '../protocol/asked-condition.ts';
import { isOperationAnswered } from '../protocol/declared-content.ts';

/** What a server answers before it knows the operation; no-server-error tells of what it answers when it fails. */
const ofTheConnection = [408, 413, 414, 421, 431];

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
  appliesTo: isOperationAnswered,
  *run({ case: { operation }, request, answer: { response } }) {
    const { status } = response;
    if (status >= 500 || ofTheConnection.includes(status)) return;
    if (answersCondition(operation, request, status)) return;
    const declared = responseFor(operation, status);
    // where successes are declared one by one, `default` is for everything else
    const isLoophole =
      declared?.status === 'default' &&
      status >= 200 &&
      status < 300 &&
      operation.responses.some((other) => other.status.startsWith('2'));
    if (declared && !isLoophole) return;
    yield {
      at: '/status',
      keyword: String(status),
      summary: isLoophole ? `only default declares ${status}` : `status ${status} is not declared`,
      expected: operation.responses.map(({ status }) => status).join(', ') || 'no response is declared',
      actual: String(status),
      cause: String(status),
      ...(isLoophole ? { requirement: 'SHOULD' as const } : {}),
    };
  },
  examples: {
    passes: [
      { name: 'an exact code', declares: { responses: { 200: {} } }, response: { status: 200 } },
      { name: 'a range', declares: { responses: { '4XX': {} } }, response: { status: 404 } },
      { name: 'default', declares: { responses: { default: {} } }, response: { status: 200 } },
      { name: 'a failure is for another check', declares: {}, response: { status: 502 } },
    ],
    fails: [
      { name: 'another code', declares: { responses: { 200: {} } }, response: { status: 201 } },
      {
        name: 'a success that only default takes',
        declares: { responses: { 200: {}, default: {} } },
        response: { status: 201 },
      },
      { name: 'another range', declares: { responses: { '4XX': {} } }, response: { status: 302 } },
    ],
  },
});
