import { defineCheck } from '../core/check.ts';
import { type AnsweredExchange, type Exchange, isAnswered } from '../core/exchange.ts';
import { type HeaderList, headerValues } from '../core/http.ts';
import { methodsOfPath } from '../openapi/path-match.ts';
import { specificMethods } from '../protocol/general-methods.ts';
import { hasPathOfItsOwn } from '../protocol/path-template.ts';

/** Where another path of the description may mean the same resource, it cannot be said which one answered. */
function listsMethods(exchange: Exchange): exchange is AnsweredExchange {
  if (!isAnswered(exchange) || exchange.case.asks) return false;
  const { status, headers } = exchange.answer.response;
  const isOptions = exchange.request.method.toUpperCase() === 'OPTIONS' && status >= 200 && status < 300;
  if (!(status === 405 || isOptions) || headerValues(headers, 'allow').length === 0) return false;
  return hasPathOfItsOwn(exchange.description, exchange.case.operation.path);
}

const allow = (value: string): HeaderList => [['Allow', value]];
const all = allow('GET, HEAD, OPTIONS');
const another = { sentMethod: 'OPTIONS', response: { status: 204, headers: allow('PUT') } };

export default defineCheck({
  id: 'allow-lists-declared-methods',
  title: 'Allow names the methods that the description declares for the path',
  requirement: 'SHOULD',
  party: 'server',
  basis: {
    clause: 'RFC 9110 §10.2.1 Allow',
    url: 'https://www.rfc-editor.org/rfc/rfc9110.html#section-10.2.1',
  },
  why: 'The server and its description disagree about what can be done there.',
  appliesTo: listsMethods,
  *run({ description, request, case: { operation }, answer: { response } }) {
    const allowed = specificMethods(headerValues(response.headers, 'allow').join().split(','));
    const declared = specificMethods(methodsOfPath(description, operation.path));
    // that a declared method is refused is told as such, and Allow is right not to name it
    const served = declared.filter((one) => response.status !== 405 || one !== request.method.toUpperCase());
    if ([declared, served].some((methods) => allowed.join() === methods.join())) return;
    // a server may know more than its description tells
    const isMore = declared.every((method) => allowed.includes(method));
    yield {
      at: '/headers/allow',
      keyword: 'methods',
      summary: isMore
        ? 'Allow names methods that the description does not declare'
        : 'Allow does not name the declared methods',
      expected: declared.join(', ') || 'no method',
      actual: allowed.join(', ') || 'no method',
      // a router that keeps one method a route does so everywhere
      cause: isMore ? 'has others' : 'lacks some',
      ...(isMore ? { party: 'description', requirement: 'MAY' } : {}),
    };
  },
  examples: {
    passes: [{ name: 'it does', declares: {}, response: { status: 405, headers: all } }],
    fails: [
      { name: 'one too many', declares: {}, response: { status: 405, headers: allow('GET, DELETE') } },
      { name: 'another', declares: {}, ...another },
    ],
  },
});
