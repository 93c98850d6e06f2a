import { defineCheck } from '../core/check.ts';
import { type AnsweredExchange, type Exchange, isAnswered } from '../core/exchange.ts';
import { headerValues } from '../core/http.ts';

function isUndeclaredMethod(exchange: Exchange): exchange is AnsweredExchange {
  if (!isAnswered(exchange) || exchange.case.breaks?.at.in !== 'method') return false;
  return !['HEAD', 'OPTIONS'].includes(exchange.request.method.toUpperCase());
}

const broken = { intent: 'reject', breaks: 'method', brokenAt: 'method' } as const;
const get = { ...broken, declares: {}, sentMethod: 'DELETE' };

export default defineCheck({
  id: 'method-not-allowed',
  title: 'A method that a path does not declare is answered with 405',
  requirement: 'SHOULD',
  party: 'server',
  basis: {
    clause: 'RFC 9110 §9.1 Methods, Overview; §15.5.6 405 Method Not Allowed',
    url: 'https://www.rfc-editor.org/rfc/rfc9110.html#section-9.1',
  },
  why: 'Something happens, or seems not to exist, at a method that the description does not know.',
  appliesTo: isUndeclaredMethod,
  *run({ request, description, case: { operation }, answer: { response } }) {
    const { status } = response;
    const method = request.method.toUpperCase();
    const isKnown = description.operations.some((other) => other.method === method.toLowerCase());
    const isAmiss =
      (status >= 200 && status < 300) ||
      (method !== 'TRACE' && (status === 400 || (status === 404 && !operation.path.includes('{')))) ||
      (status === 501 && isKnown);
    if (!isAmiss) return;
    const isPage = status < 300 && /^text\/html/i.test(headerValues(response.headers, 'content-type').join());
    yield {
      at: '/status',
      keyword: `${method} ${status}`,
      summary: `${method}, which the path does not declare, was answered with ${isPage ? 'a page' : status}`,
      expected: isKnown ? '405' : '405 or 501',
      actual: String(status),
      // a path that does not look at the method answers all of them, and who has a page for every path does so everywhere
      cause: isPage ? 'a page' : status >= 300 ? String(status) : `${operation.path} ${status}`,
      // RFC 9110 §15.5.5: 404 may also hide that something is there
      ...(status === 404 ? { requirement: 'MAY' as const } : {}),
    };
  },
  examples: {
    passes: [
      { name: 'it is not allowed', ...get, response: { status: 405 } },
      { name: 'it is known nowhere', ...get, response: { status: 501 } },
    ],
    fails: [
      { name: 'it is carried out', ...get, response: { status: 204 } },
      { name: 'the path is said not to exist', ...get, response: { status: 404 } },
      { name: 'the request is called malformed', ...get, response: { status: 400 } },
      { name: 'it comes back', ...get, sentMethod: 'TRACE', response: { status: 200 } },
    ],
  },
});
