import { defineCheck } from '../core/check.ts';
import { type AnsweredExchange, type Exchange, isAnswered } from '../core/exchange.ts';
import { type HeaderList, headerValues } from '../core/http.ts';
import { readContent } from '../protocol/content.ts';
import { matchesMediaType } from '../protocol/media-type.ts';
import { problemFaults } from '../protocol/problem-details.ts';

const mediaType = 'application/problem+json';

/** What a target was told to answer says nothing about what it answers by itself. */
function isProblem(exchange: Exchange): exchange is AnsweredExchange {
  if (!isAnswered(exchange) || exchange.case.asks) return false;
  const [sent = ''] = headerValues(exchange.answer.response.headers, 'content-type');
  return matchesMediaType(mediaType, sent);
}

const headers: HeaderList = [['Content-Type', mediaType]];

export default defineCheck({
  id: 'problem-details',
  title: 'Problem details have the members of RFC 9457, and the status of the response',
  requirement: 'MUST',
  party: 'server',
  basis: {
    clause: 'RFC 9457 §3.1 Members of a Problem Details Object',
    url: 'https://www.rfc-editor.org/rfc/rfc9457.html#section-3.1',
  },
  why: 'Clients that handle problem details in general ignore or misread this one.',
  appliesTo: isProblem,
  *run({ answer: { response } }) {
    const content = readContent(response);
    if (content.kind !== 'json') return;
    for (const { at, keyword, expected, actual } of problemFaults(content.value, response.status)) {
      const summary = `${at.slice(1) || 'the content'} is not what problem details have there`;
      yield { at, keyword, summary, expected, actual, cause: `${at} ${keyword}` };
    }
  },
  examples: {
    passes: [
      {
        name: 'all members',
        declares: {},
        response: { status: 404, headers, json: { type: '/gone', title: 'Gone', status: 404, more: 1 } },
      },
      { name: 'none of them', declares: {}, response: { status: 404, headers, json: {} } },
      { name: 'null for absent', declares: {}, response: { status: 404, headers, json: { detail: null } } },
    ],
    fails: [
      { name: 'another status', declares: {}, response: { status: 404, headers, json: { status: 400 } } },
      { name: 'text as status', declares: {}, response: { status: 404, headers, json: { status: '404' } } },
      { name: 'an object as title', declares: {}, response: { status: 404, headers, json: { title: {} } } },
      { name: 'no URI', declares: {}, response: { status: 404, headers, json: { type: 'not found' } } },
      { name: 'a list', declares: {}, response: { status: 404, headers, json: [] } },
    ],
  },
});
