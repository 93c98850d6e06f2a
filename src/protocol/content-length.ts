import type { AnsweredExchange } from '../core/exchange.ts';
import { headerValues } from '../core/http.ts';
import { hasNoContent } from './declared-content.ts';

interface LengthFault {
  readonly fault: 'several' | 'syntax' | 'untrue';
  readonly expected: string;
  readonly actual: string;
}

/**
 * What is wrong with a Content-Length. Repeated equal values count as one (RFC 9110 §8.6). It is not compared with
 * content from which a coding was removed, nor where it tells what a response to GET would have.
 */
export function lengthFault(exchange: AnsweredExchange): LengthFault | undefined {
  const { headers, body } = exchange.answer.response;
  const values = headerValues(headers, 'content-length').flatMap((value) => value.split(','));
  const [value = '', ...others] = new Set(values.map((text) => text.trim()));
  const expected = 'one decimal number';
  if (others.length > 0) return { fault: 'several', expected, actual: [value, ...others].join(', ') };
  if (!/^\d+$/.test(value)) return { fault: 'syntax', expected, actual: value || 'an empty value' };
  const codings = ['content-encoding', 'transfer-encoding'].flatMap((name) => headerValues(headers, name));
  if (codings.length > 0 || hasNoContent(exchange) || Number(value) === body.length) return undefined;
  return { fault: 'untrue', expected: String(body.length), actual: value };
}
