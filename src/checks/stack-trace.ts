import { defineCheck } from '../core/check.ts';
import { type AnsweredExchange, type Exchange, isAnswered } from '../core/exchange.ts';
import type { HeaderList } from '../core/http.ts';
import { contentText } from '../protocol/content.ts';
import { stackTraceIn, stackTraceInLine } from '../protocol/stack-trace.ts';

/** What a target was told to answer says nothing about what it answers by itself. */
function isError(exchange: Exchange): exchange is AnsweredExchange {
  return isAnswered(exchange) && exchange.answer.response.status >= 400 && !exchange.case.asks;
}

const node = 'TypeError: x is not a function\n    at run (/app/src/server.js:10:5)';
const debug: HeaderList = [['X-Debug', node.replace('\n', ' ')]];
const inWords = { status: 500, json: { error: 'failed at line 3' } } as const;
const place = { status: 400, text: 'unexpected } at 1:10' } as const;

export default defineCheck({
  id: 'stack-trace',
  title: 'An error does not show how the server is built',
  requirement: 'SHOULD',
  party: 'server',
  basis: {
    clause: 'RFC 9457 §5 Security Considerations',
    url: 'https://www.rfc-editor.org/rfc/rfc9457.html#section-5',
  },
  why: 'Paths, versions and the inner structure of a server are what an attacker looks for first.',
  appliesTo: isError,
  *run({ answer: { response } }) {
    const places = [
      { at: '', found: stackTraceIn(contentText(response)) },
      ...response.headers.map(([name, value]) => {
        return { at: `/headers/${name.toLowerCase()}`, found: stackTraceInLine(value) };
      }),
    ];
    for (const { at, found } of places) {
      if (!found) continue;
      yield {
        at,
        keyword: found.runtime,
        summary: `the error carries a stack trace of ${found.runtime}`,
        expected: 'an error in the terms of the API',
        actual: found.line,
        cause: found.runtime,
      };
    }
  },
  examples: {
    passes: [
      { name: 'an error in words', declares: {}, response: inWords },
      { name: 'a place in the request', declares: {}, response: place },
    ],
    fails: [
      { name: 'inside JSON', declares: {}, response: { status: 500, json: { stack: node } } },
      { name: 'as text', declares: {}, response: { status: 400, text: node } },
      { name: 'in a header', declares: {}, response: { status: 500, headers: debug } },
    ],
  },
});
