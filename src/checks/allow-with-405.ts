import { defineCheck } from '../core/check.ts';
import { type AnsweredExchange, type Exchange, isAnswered } from '../core/exchange.ts';
import { headerValues } from '../core/http.ts';

/** What a target was told to answer says nothing about what it answers by itself. */
function isNotAllowed(exchange: Exchange): exchange is AnsweredExchange {
  return isAnswered(exchange) && exchange.answer.response.status === 405 && !exchange.case.asks;
}

export default defineCheck({
  id: 'allow-with-405',
  title: 'A 405 says which methods are allowed',
  requirement: 'MUST',
  party: 'server',
  basis: {
    clause: 'RFC 9110 §15.5.6 405 Method Not Allowed',
    url: 'https://www.rfc-editor.org/rfc/rfc9110.html#section-15.5.6',
  },
  why: 'A client learns that its method is wrong and not which one would be right.',
  appliesTo: isNotAllowed,
  *run({ answer: { response } }) {
    if (headerValues(response.headers, 'allow').length > 0) return;
    yield {
      at: '/headers/allow',
      keyword: 'absent',
      summary: 'a 405 carries no Allow',
      expected: 'Allow with the methods of the resource',
      actual: 'absent',
      cause: 'absent',
    };
  },
  examples: {
    passes: [
      { name: 'a method', declares: {}, response: { status: 405, headers: [['Allow', 'GET']] } },
      { name: 'none at the moment', declares: {}, response: { status: 405, headers: [['Allow', '']] } },
    ],
    fails: [{ name: 'no Allow', declares: {}, response: { status: 405 } }],
  },
});
