import { defineCheck } from '../core/check.ts';
import { type AnsweredExchange, type Exchange, isAnswered } from '../core/exchange.ts';
import { type HeaderList, headerValues } from '../core/http.ts';
import { readContent } from '../protocol/content.ts';
import { hasNoContent, isOperationAnswered } from '../protocol/declared-content.ts';
import { wordedCause } from '../protocol/error-message.ts';
import { isJsonMediaType } from '../protocol/media-type.ts';

function mayHaveContent(exchange: Exchange): exchange is AnsweredExchange {
  return isAnswered(exchange) && !hasNoContent(exchange);
}

const type = (value: string): HeaderList => [['Content-Type', value]];
const [json, latin1] = [type('application/json'), type('text/plain; charset=iso-8859-1')];
const nothing = { status: 200, headers: json, text: '' };
const umlaut = new Uint8Array([0xfc]);

export default defineCheck({
  id: 'body-matches-media-type',
  title: 'The content is what its Content-Type says',
  requirement: 'MUST',
  party: 'server',
  basis: {
    clause: 'RFC 8259 §10 Generators, §8.1 Character Encoding; RFC 9110 §8.3 Content-Type',
    url: 'https://www.rfc-editor.org/rfc/rfc8259.html#section-10',
  },
  why: 'The parser that a client picks by the media type fails on this content.',
  appliesTo: mayHaveContent,
  *run(exchange) {
    const { response } = exchange.answer;
    const [mediaType = ''] = headerValues(response.headers, 'content-type');
    const content = readContent(response);
    const seen = { at: '', summary: `the content is not ${mediaType}`, expected: mediaType };
    const isEmpty = content.kind === 'none' && isJsonMediaType(mediaType) && response.status < 300;
    if (isEmpty && isOperationAnswered(exchange))
      yield { ...seen, keyword: 'empty', actual: 'nothing', cause: 'empty' };
    if (content.kind !== 'malformed') return;
    const { fault, problem } = content;
    yield { ...seen, keyword: fault, actual: problem, ...wordedCause(response, fault, problem) };
  },
  examples: {
    passes: [
      { name: 'JSON', declares: {}, response: { status: 200, json: { a: 1 } } },
      { name: 'XML', declares: {}, response: { status: 200, headers: type('text/xml'), text: ' <a/>' } },
      { name: 'another charset', declares: {}, response: { status: 200, headers: latin1, bytes: umlaut } },
      { name: 'bytes', declares: {}, response: { status: 200, headers: type('image/png'), bytes: umlaut } },
      { name: 'nothing', declares: {}, response: { status: 200 } },
      { name: 'OPTIONS', declares: {}, sentMethod: 'OPTIONS', response: nothing },
    ],
    fails: [
      { name: 'cut JSON', declares: {}, response: { status: 500, headers: json, text: '{"a":' } },
      { name: 'a mark before it', declares: {}, response: { status: 200, headers: json, text: '\ufeff{}' } },
      { name: 'no XML', declares: {}, response: { status: 200, headers: type('a/b+xml'), text: '{}' } },
      { name: 'no UTF-8', declares: {}, response: { status: 200, headers: json, bytes: umlaut } },
      { name: 'nothing, called JSON', declares: {}, response: nothing },
    ],
  },
});
