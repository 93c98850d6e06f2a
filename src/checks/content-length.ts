import { defineCheck } from '../core/check.ts';
import { type AnsweredExchange, type Exchange, isAnswered } from '../core/exchange.ts';
import { type HeaderList, headerValues } from '../core/http.ts';
import { lengthFault } from '../protocol/content-length.ts';

function hasLength(exchange: Exchange): exchange is AnsweredExchange {
  return isAnswered(exchange) && headerValues(exchange.answer.response.headers, 'content-length').length > 0;
}

const length = (...values: string[]): HeaderList => values.map((value) => ['Content-Length', value]);
const zipped: HeaderList = [...length('1'), ['Content-Encoding', 'gzip']];

export default defineCheck({
  id: 'content-length',
  title: 'Content-Length is one number, and the true one',
  requirement: 'MUST',
  party: 'server',
  basis: {
    clause: 'RFC 9110 §8.6 Content-Length',
    url: 'https://www.rfc-editor.org/rfc/rfc9110.html#section-8.6',
  },
  why: 'A client stops too early, waits for bytes that never come, or reads one response as two.',
  appliesTo: hasLength,
  *run(exchange) {
    const found = lengthFault(exchange);
    if (!found) return;
    yield {
      at: '/headers/content-length',
      keyword: found.fault,
      summary: 'Content-Length is not the length of the content',
      expected: found.expected,
      actual: found.actual,
    };
  },
  examples: {
    passes: [
      { name: 'true', declares: {}, response: { status: 200, headers: length('2'), text: 'ok' } },
      { name: 'of coded content', declares: {}, response: { status: 200, headers: zipped, text: 'ok' } },
      {
        name: 'of what GET has',
        declares: {},
        sentMethod: 'HEAD',
        response: { status: 200, headers: length('9') },
      },
    ],
    fails: [
      { name: 'too long', declares: {}, response: { status: 200, headers: length('3'), text: 'ok' } },
      { name: 'two of them', declares: {}, response: { status: 200, headers: length('2', '3'), text: 'ok' } },
      { name: 'no number', declares: {}, response: { status: 200, headers: length('two'), text: 'ok' } },
    ],
  },
});
