import { defineCheck } from '../core/check.ts';
import { type AnsweredExchange, type Exchange, isAnswered } from '../core/exchange.ts';
import { type HeaderList, headerValues } from '../core/http.ts';
import { isUriReference } from '../protocol/uri-reference.ts';

/** What a target was told to answer says nothing about what it answers by itself. */
function isCreated(exchange: Exchange): exchange is AnsweredExchange {
  return isAnswered(exchange) && exchange.answer.response.status === 201 && !exchange.case.asks;
}

const location = (value: string): HeaderList => [['Location', value]];

export default defineCheck({
  id: 'created-location',
  title: 'The Location of what was created is a URI reference',
  requirement: 'MUST',
  party: 'server',
  basis: {
    clause: 'RFC 9110 §10.2.2 Location, §2.2 Requirements Notation (grammar)',
    url: 'https://www.rfc-editor.org/rfc/rfc9110.html#section-10.2.2',
  },
  why: 'A client cannot go to what it has just created.',
  appliesTo: isCreated,
  *run({ answer: { response } }) {
    for (const value of headerValues(response.headers, 'location')) {
      if (isUriReference(value)) continue;
      yield {
        at: '/headers/location',
        keyword: 'syntax',
        summary: 'Location is no URI reference',
        expected: 'an absolute or a relative URI',
        actual: value,
      };
    }
  },
  examples: {
    passes: [
      { name: 'no Location', declares: {}, response: { status: 201 } },
      { name: 'a path', declares: {}, response: { status: 201, headers: location('/things/7?a=b#c') } },
      {
        name: 'a host',
        declares: {},
        response: { status: 201, headers: location('http://[::1]:80/things') },
      },
    ],
    fails: [
      { name: 'a template', declares: {}, response: { status: 201, headers: location('/things/{id}') } },
      { name: 'a space', declares: {}, response: { status: 201, headers: location('/my things') } },
      { name: 'a broken escape', declares: {}, response: { status: 201, headers: location('/100%') } },
    ],
  },
});
