import { defineCheck } from '../core/check.ts';
import { responseFor } from '../core/declared-response.ts';
import { type AnsweredExchange, type Exchange, isAnswered } from '../core/exchange.ts';
import { leniencyOf } from '../openapi/leniency.ts';
import { saidRefusal } from '../openapi/said-failure.ts';
import { readContent } from '../protocol/content.ts';

/** Credentials and methods are the matter of checks of their own. */
function isInvalidRequest(exchange: Exchange): exchange is AnsweredExchange {
  const { intent, breaks, request } = exchange.case;
  const isElsewhere = request.credentials !== 'sent' || breaks?.at.in === 'method';
  return isAnswered(exchange) && intent === 'reject' && breaks !== undefined && !isElsewhere;
}

const broken = { declares: { responses: { 303: {} } }, intent: 'reject', breaks: 'type' } as const;

export default defineCheck({
  id: 'refuses-invalid-request',
  title: 'A request that the description forbids is refused',
  requirement: 'MUST',
  party: 'server',
  basis: {
    clause: 'RFC 9110 §15.5 Client Error 4xx; OpenAPI 3.1.1 §4.8.10 Operation Object',
    url: 'https://www.rfc-editor.org/rfc/rfc9110.html#section-15.5',
  },
  why: 'What the description forbids goes through: data that nobody expects reaches what lies behind.',
  appliesTo: isInvalidRequest,
  *run({ case: { breaks, operation, request }, answer: { response }, description }) {
    const { status } = response;
    if (status >= 400 || breaks === undefined) return;
    // RFC 9110 §15.4: how it went is told elsewhere, as the description says
    if (status >= 300 && responseFor(operation, status) !== undefined) return;
    const content = readContent(response);
    // the refusal is there, and its status is for another check
    if (content.kind === 'json' && saidRefusal(content.value, breaks, operation, status, description)) return;
    const { in: place, name } = breaks.at;
    yield {
      at: place === 'body' ? `/body${name}` : `/${place}/${name}`,
      keyword: breaks.keyword,
      summary: `a request that breaks ${breaks.keyword} at ${place} ${name || '(whole)'} was accepted`,
      expected: `a status from 400 to 499, because of ${breaks.pointer}`,
      actual: String(status),
      declaredAt: breaks.pointer,
      ...leniencyOf(breaks, request, operation, description),
      // RFC 8259 §9: a parser may accept what is no JSON, and many put U+FFFD in the place of what they cannot decode
      ...(breaks.keyword === 'encoding' ? { requirement: 'MAY' as const } : {}),
    };
  },
  examples: {
    passes: [
      { name: 'refused', ...broken, response: { status: 422 } },
      { name: 'a crash is for another check', ...broken, response: { status: 500 } },
      { name: 'sent on, as it is described', ...broken, response: { status: 303 } },
    ],
    fails: [
      { name: 'accepted', ...broken, response: { status: 200 } },
      { name: 'redirected', ...broken, response: { status: 302 } },
    ],
  },
});
