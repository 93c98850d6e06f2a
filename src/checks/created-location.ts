import { Buffer } from 'node:buffer';
import { defineCheck } from '../core/check.ts';
import { type AnsweredExchange, type Exchange, isAnswered } from '../core/exchange.ts';
import { type HeaderList, headerValues } from '../core/http.ts';
import { isUriReference, unfilledSegment } from '../protocol/uri-reference.ts';

/** What a target was told to answer says nothing about what it answers by itself. */
function isMade(exchange: Exchange): exchange is AnsweredExchange {
  return isAnswered(exchange) && exchange.answer.response.status < 300 && !exchange.case.asks;
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
  appliesTo: isMade,
  *run({ request, answer: { response } }) {
    const asked = `${request.url} ${Buffer.from(request.body ?? [])}`;
    for (const actual of headerValues(response.headers, 'location')) {
      const at = '/headers/location';
      const lost = unfilledSegment(actual);
      if (response.status === 201 && !isUriReference(actual)) {
        const expected = 'an absolute or a relative URI';
        yield { at, keyword: 'syntax', summary: 'Location is no URI reference', expected, actual };
      } else if (lost !== undefined && !asked.includes(lost)) {
        const summary = `Location leads to ${lost}, which a program prints for nothing`;
        yield { at, keyword: 'unfilled', summary, expected: 'what was made', actual, requirement: 'SHOULD' };
      }
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
      { name: 'nothing', declares: {}, response: { status: 200, headers: location('/things/undefined') } },
      { name: 'a broken escape', declares: {}, response: { status: 201, headers: location('/100%') } },
    ],
  },
});
