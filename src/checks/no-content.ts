import { defineCheck } from '../core/check.ts';
import { type AnsweredExchange, type Exchange, isAnswered } from '../core/exchange.ts';
import { headerValues } from '../core/http.ts';
import { hasNoContent } from '../protocol/declared-content.ts';

function isWithoutContent(exchange: Exchange): exchange is AnsweredExchange {
  return isAnswered(exchange) && hasNoContent(exchange);
}

export default defineCheck({
  id: 'no-content',
  title: 'Responses that have no content have none',
  requirement: 'MUST',
  party: 'server',
  basis: {
    clause: 'RFC 9110 §6.4.1 Content Semantics; §8.6 Content-Length; §15.3.5 204 No Content',
    url: 'https://www.rfc-editor.org/rfc/rfc9110.html#section-6.4.1',
  },
  why: 'A client that does not read what must not be there takes it for the start of the next response.',
  appliesTo: isWithoutContent,
  *run({ request, answer: { response } }) {
    const { status, body, headers } = response;
    const isHead = request.method.toUpperCase() === 'HEAD';
    const announced = headerValues(headers, 'content-length').find((value) => Number(value) > 0);
    const isAnnounced = announced !== undefined && !isHead && (status === 204 || status === 205);
    if (body.length === 0 && !isAnnounced) return;
    yield {
      at: body.length > 0 ? '' : '/headers/content-length',
      keyword: body.length > 0 ? 'content' : 'content-length',
      summary: `${isHead ? 'a response to HEAD' : `a ${status}`} has or announces content`,
      expected: 'no content',
      actual: `${body.length || announced} bytes`,
      cause: isHead ? 'HEAD' : String(status),
    };
  },
  examples: {
    passes: [
      { name: 'nothing', declares: {}, response: { status: 204 } },
      {
        name: 'a length',
        declares: {},
        sentMethod: 'HEAD',
        response: { status: 200, headers: [['Content-Length', '9']] },
      },
      {
        name: 'a length of 200',
        declares: {},
        response: { status: 304, headers: [['Content-Length', '9']] },
      },
    ],
    fails: [
      { name: 'a 204 with text', declares: {}, response: { status: 204, text: 'done' } },
      { name: 'HEAD with text', declares: {}, sentMethod: 'HEAD', response: { status: 200, text: 'done' } },
      { name: 'a length', declares: {}, response: { status: 204, headers: [['Content-Length', '4']] } },
    ],
  },
});
