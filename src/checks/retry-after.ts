import { defineCheck } from '../core/check.ts';
import { type AnsweredExchange, type Exchange, isAnswered } from '../core/exchange.ts';
import { type HeaderList, headerValues } from '../core/http.ts';
import { isHttpDate } from '../protocol/http-date.ts';

/** What a target was told to answer says nothing about what it answers by itself. */
function saysWhen(exchange: Exchange): exchange is AnsweredExchange {
  if (!isAnswered(exchange) || exchange.case.asks) return false;
  return headerValues(exchange.answer.response.headers, 'retry-after').length > 0;
}

const after = (value: string): HeaderList => [['Retry-After', value]];

export default defineCheck({
  id: 'retry-after',
  title: 'Retry-After is a number of seconds or an HTTP-date',
  requirement: 'MUST',
  party: 'server',
  basis: {
    clause: 'RFC 9110 §10.2.3 Retry-After, §2.2 Requirements Notation (grammar)',
    url: 'https://www.rfc-editor.org/rfc/rfc9110.html#section-10.2.3',
  },
  why: 'A client that would wait as it is told does not wait at all, or for ever.',
  appliesTo: saysWhen,
  *run({ answer: { response } }) {
    for (const value of headerValues(response.headers, 'retry-after')) {
      if (/^\d+$/.test(value) || isHttpDate(value)) continue;
      yield {
        at: '/headers/retry-after',
        keyword: 'syntax',
        summary: 'Retry-After cannot be read',
        expected: 'seconds or an HTTP-date',
        actual: value || 'an empty value',
        cause: 'syntax',
      };
    }
  },
  examples: {
    passes: [
      { name: 'seconds', declares: {}, response: { status: 429, headers: after('120') } },
      {
        name: 'a date',
        declares: {},
        response: { status: 503, headers: after('Fri, 31 Dec 1999 23:59:59 GMT') },
      },
    ],
    fails: [
      { name: 'a fraction', declares: {}, response: { status: 429, headers: after('1.5') } },
      {
        name: 'another date',
        declares: {},
        response: { status: 503, headers: after('2030-01-01T00:00:00Z') },
      },
    ],
  },
});
