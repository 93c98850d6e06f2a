import { defineCheck } from '../core/check.ts';
import { type AnsweredExchange, type Exchange, isAnswered } from '../core/exchange.ts';
import type { HeaderList } from '../core/http.ts';
import { type Difference, differenceFromGet } from '../protocol/head.ts';
import { isRemovable } from '../protocol/removable.ts';

interface HeadExchange extends AnsweredExchange {
  readonly reference: AnsweredExchange;
}

function isHead(exchange: Exchange): exchange is HeadExchange {
  const { reference, request } = exchange;
  return (
    isAnswered(exchange) && reference?.request.method === 'GET' && request.method.toUpperCase() === 'HEAD'
  );
}

const type = (value: string): HeaderList => [['Content-Type', value]];
const json = type('application/json');
const empty: HeaderList = [...json, ['Content-Length', '0']];
const got = { declares: {}, sentMethod: 'HEAD', reference: { status: 200, json: [1] } } as const;

export default defineCheck({
  id: 'head-like-get',
  title: 'HEAD is answered like GET, without the content',
  requirement: 'SHOULD',
  party: 'server',
  basis: {
    clause: 'RFC 9110 §9.3.2 HEAD',
    url: 'https://www.rfc-editor.org/rfc/rfc9110.html#section-9.3.2',
  },
  why: 'Caches, link checkers and clients ask HEAD to learn what GET would say, and learn something else.',
  appliesTo: isHead,
  *run({ case: { operation }, description, reference, answer: { response } }) {
    const mayBeGone = isRemovable(operation.path, description);
    const found: Difference | undefined = differenceFromGet(response, reference.answer.response, mayBeGone);
    if (!found) return;
    const { at, keyword, expected, actual } = found;
    const summary = `HEAD and GET differ in ${keyword}`;
    yield { at, keyword, summary, expected, actual, cause: `${keyword} ${actual}` };
  },
  examples: {
    passes: [
      { name: 'the same', ...got, response: { status: 200, headers: json } },
      { name: 'fields that only content would tell', ...got, response: { status: 200 } },
      { name: 'too many requests', ...got, response: { status: 429 } },
    ],
    fails: [
      { name: 'refused', ...got, response: { status: 405 } },
      { name: 'another media type', ...got, response: { status: 200, headers: type('text/html') } },
      { name: 'the length of nothing', ...got, response: { status: 200, headers: empty } },
    ],
  },
});
