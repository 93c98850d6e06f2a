import type { Case } from '../core/case.ts';
import { defineCheck } from '../core/check.ts';
import { responseFor } from '../core/declared-response.ts';
import { isAnswered } from '../core/exchange.ts';
import { ownErrorMessage } from '../protocol/error-message.ts';
import { beginsWithMark, failureCause, lacksContent } from '../protocol/failure-cause.ts';
import { oddTextIn } from '../protocol/odd-text.ts';
import { sentTexts } from '../protocol/sent-texts.ts';

function besides(case_: Case, odd: string | undefined): string {
  if (odd !== undefined) return `, with ${odd} in the request`;
  return lacksContent(case_) ? ', without content or with none that can be read' : '';
}

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
  *run({ case: case_, request: sent, answer: { response } }) {
    const { operation, asks, breaks, request } = case_;
    if (response.status < 500 || response.status === asks?.status) return;
    // RFC 9110 §15.6.2: also the answer to a method that the server does not know
    const isOther = breaks?.at.in === 'method' || request.method !== undefined;
    const isUnsupported = isOther || responseFor(operation, 501)?.status === '501';
    if (response.status === 501 && isUnsupported) return;
    const message = ownErrorMessage(response, sentTexts(request));
    const odd = message === undefined ? oddTextIn(sent) : undefined;
    const cause = failureCause(case_, message ?? odd);
    yield {
      at: '/status',
      keyword: String(response.status),
      summary: `the server failed with ${response.status}${besides(case_, odd)}`,
      expected: 'a status below 500',
      actual: message === undefined ? String(response.status) : `${response.status}: ${message}`,
      ...(cause === undefined ? {} : { cause: `${cause} ${response.status}` }),
      // what fails without it fails for another reason
      ...(odd === undefined && !beginsWithMark(case_) && cause !== 'no content'
        ? {}
        : { behind: `${operation.id} /status ${response.status}` }),
    };
  },
  examples: {
    passes: [
      { name: 'success', declares: { responses: { 200: {} } }, response: { status: 200 } },
      { name: 'a documented 501', declares: { responses: { 501: {} } }, response: { status: 501 } },
      {
        name: 'a method that nobody knows',
        declares: {},
        intent: 'reject',
        breaks: 'method',
        brokenAt: 'method',
        sentMethod: 'PROPFIND',
        response: { status: 501 },
      },
      {
        name: 'OPTIONS that nobody serves',
        declares: {},
        intent: 'survive',
        sentMethod: 'OPTIONS',
        response: { status: 501 },
      },
      {
        name: 'a failure that was asked for',
        declares: { responses: { 500: {} } },
        asks: 500,
        response: { status: 500 },
      },
    ],
    fails: [
      { name: 'the declared method is said to be unknown', declares: {}, response: { status: 501 } },
      { name: 'a documented 500', declares: { responses: { 500: {} } }, response: { status: 500 } },
      { name: 'another failure than the one asked for', declares: {}, asks: 500, response: { status: 502 } },
    ],
  },
});
