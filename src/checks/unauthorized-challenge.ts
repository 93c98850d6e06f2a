import { defineCheck } from '../core/check.ts';
import { type AnsweredExchange, type Exchange, isAnswered } from '../core/exchange.ts';
import { type HeaderList, headerValues } from '../core/http.ts';

/** What a target was told to answer says nothing about what it answers by itself. */
function isUnauthorized(exchange: Exchange): exchange is AnsweredExchange {
  return isAnswered(exchange) && exchange.answer.response.status === 401 && !exchange.case.asks;
}

/** RFC 9110 §11.3: a challenge begins with the token of its scheme. */
const challenge = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+(?:[ \t,]|$)/;
const sent = (value: string): HeaderList => [['WWW-Authenticate', value]];

export default defineCheck({
  id: 'unauthorized-challenge',
  title: 'A 401 says which credentials would be welcome',
  requirement: 'MUST',
  party: 'server',
  basis: {
    clause: 'RFC 9110 §15.5.2 401 Unauthorized',
    url: 'https://www.rfc-editor.org/rfc/rfc9110.html#section-15.5.2',
  },
  why: 'HTTP clients and libraries answer a challenge; without one they cannot know how to authenticate.',
  appliesTo: isUnauthorized,
  *run({ answer: { response } }) {
    const values = headerValues(response.headers, 'www-authenticate');
    if (values.some((value) => challenge.test(value.trim()))) return;
    const actual = values.join(', ').trim() || 'absent';
    yield {
      at: '/headers/www-authenticate',
      keyword: values.length === 0 ? 'absent' : 'no-challenge',
      summary: 'a 401 carries no challenge',
      expected: 'WWW-Authenticate with at least one challenge, such as Bearer',
      actual: actual === 'absent' && values.length > 0 ? 'an empty value' : actual,
      cause: values.length === 0 ? 'absent' : 'no-challenge',
    };
  },
  examples: {
    passes: [
      { name: 'a scheme', declares: {}, response: { status: 401, headers: sent('Bearer') } },
      {
        name: 'a scheme with parameters',
        declares: {},
        response: { status: 401, headers: sent('Basic realm="x"') },
      },
    ],
    fails: [
      { name: 'no challenge', declares: {}, response: { status: 401 } },
      { name: 'an empty one', declares: {}, response: { status: 401, headers: sent(' ') } },
    ],
  },
});
