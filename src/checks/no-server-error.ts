import { defineCheck } from '../core/check.ts';
import { responseFor } from '../core/declared-response.ts';
import { isAnswered } from '../core/exchange.ts';
import { serverFailure } from '../protocol/server-failure.ts';

const unknownMethod = {
  intent: 'reject',
  breaks: 'method',
  brokenAt: 'method',
  sentMethod: 'PROPFIND',
} as const;
const asked = { declares: { responses: { 500: {} } }, asks: 500 } as const;

export default defineCheck({
  id: 'no-server-error',
  title: 'No request makes the server fail',
  requirement: 'MUST',
  party: 'server',
  basis: {
    clause: 'RFC 9110 §15.6 Server Error 5xx',
    url: 'https://www.rfc-editor.org/rfc/rfc9110.html#section-15.6',
  },
  why: 'The server itself says that it erred; whatever the request was, it has to be answered.',
  appliesTo: isAnswered,
  *run(exchange) {
    const { response } = exchange.answer;
    const { operation, asks, breaks, request } = exchange.case;
    if (response.status < 500 || response.status === asks?.status) return;
    // RFC 9110 §15.6.2: also the answer to a method that the server does not know
    const isOther = breaks?.at.in === 'method' || request.method !== undefined;
    const isUnsupported = isOther || responseFor(operation, 501)?.status === '501';
    if (response.status === 501 && isUnsupported) return;
    const { message, besides, cause, isOfContent } = serverFailure(exchange);
    yield {
      at: '/status',
      keyword: String(response.status),
      summary: `the server failed with ${response.status}${besides}`,
      expected: 'a status below 500',
      actual: message === undefined ? String(response.status) : `${response.status}: ${message}`,
      ...(cause === undefined ? {} : { cause: `${cause} ${response.status}` }),
      // what fails without it fails for another reason
      ...(isOfContent ? { behind: `${operation.id} /status ${response.status}` } : {}),
    };
  },
  examples: {
    passes: [
      { name: 'success', declares: { responses: { 200: {} } }, response: { status: 200 } },
      { name: 'a documented 501', declares: { responses: { 501: {} } }, response: { status: 501 } },
      { name: 'a method that nobody knows', declares: {}, ...unknownMethod, response: { status: 501 } },
      { name: 'OPTIONS that nobody serves', declares: {}, sentMethod: 'OPTIONS', response: { status: 501 } },
      { name: 'a failure that was asked for', ...asked, response: { status: 500 } },
    ],
    fails: [
      { name: 'the declared method is said to be unknown', declares: {}, response: { status: 501 } },
      { name: 'a documented 500', declares: { responses: { 500: {} } }, response: { status: 500 } },
      { name: 'another failure than the one asked for', declares: {}, asks: 500, response: { status: 502 } },
    ],
  },
});
