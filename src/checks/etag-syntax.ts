import { defineCheck } from '../core/check.ts';
import { type AnsweredExchange, type Exchange, isAnswered } from '../core/exchange.ts';
import { type HeaderList, headerValues } from '../core/http.ts';

/** What a target was told to answer says nothing about what it answers by itself. */
function isTagged(exchange: Exchange): exchange is AnsweredExchange {
  if (!isAnswered(exchange) || exchange.case.asks) return false;
  return headerValues(exchange.answer.response.headers, 'etag').length > 0;
}

/** RFC 9110 §8.8.3: `W/` in upper case, and anything visible but a quote between quotes. */
const entityTag = /^(?:W\/)?"[\x21\x23-\x7e\x80-\xff]*"$/;
const tag = (value: string): HeaderList => [['ETag', value]];

export default defineCheck({
  id: 'etag-syntax',
  title: 'An ETag is an entity tag, in quotes',
  requirement: 'MUST',
  party: 'server',
  basis: {
    clause: 'RFC 9110 §8.8.3 ETag, §2.2 Requirements Notation (grammar)',
    url: 'https://www.rfc-editor.org/rfc/rfc9110.html#section-8.8.3',
  },
  why: 'Caches and conditional requests compare entity tags, and drop one that they cannot read.',
  appliesTo: isTagged,
  *run({ answer: { response } }) {
    for (const value of headerValues(response.headers, 'etag')) {
      if (entityTag.test(value)) continue;
      yield {
        at: '/headers/etag',
        keyword: 'syntax',
        summary: 'ETag is no entity tag',
        expected: '"tag" or W/"tag", with the quotes',
        actual: value || 'an empty value',
        cause: 'syntax',
      };
    }
  },
  examples: {
    passes: [
      { name: 'strong', declares: {}, response: { status: 200, headers: tag('"a-1"') } },
      { name: 'weak', declares: {}, response: { status: 200, headers: tag('W/"a-1"') } },
    ],
    fails: [
      { name: 'no quotes', declares: {}, response: { status: 200, headers: tag('a-1') } },
      { name: 'w in lower case', declares: {}, response: { status: 200, headers: tag('w/"a-1"') } },
    ],
  },
});
