import { Buffer } from 'node:buffer';
import { type HttpRequest, headerValues } from '../core/http.ts';
import { isJsonMediaType } from './media-type.ts';

const half = /\\ud[89ab][0-9a-f]{2}(?!\\ud[c-f])|(?<!\\ud[89ab][0-9a-f]{2})\\ud[c-f][0-9a-f]{2}/i;

/** What a request carries that libraries below a handler fail on, whatever it does: drivers, encoders, file systems. */
export function oddTextIn({ url, headers, body }: HttpRequest): string | undefined {
  const text = Buffer.from(body ?? []).toString('latin1');
  const isJson = isJsonMediaType(headerValues(headers, 'content-type')[0] ?? '');
  if (url.includes('%00') || /\0|\\u0000|%00/.test(text)) return 'NUL';
  if (half.test(text)) return 'a lone surrogate';
  const query = url.split('?')[1] ?? '';
  const json = isJson ? unquoted(text) : '';
  if (isBeyond(query.matchAll(wholeNumbers)) || isBeyond(json.matchAll(wholeNumbers)))
    return 'a number beyond 64 bits';
  return [...json.matchAll(powers)].some(([digits]) => !Number.isFinite(Number(digits)))
    ? 'a number beyond a double'
    : undefined;
}

const powers = /(?<![\w.])-?\d{1,40}(?:\.\d{1,40})?[eE]\+?\d{3,}/g;

/** Not the digits of a fraction, of an exponent or of a word. */
const wholeNumbers = /(?<![\w.+%-])-?\d{19,}(?![\w.])/g;

function isBeyond(numbers: Iterable<RegExpMatchArray>): boolean {
  return [...numbers].some(([digits]) => BigInt.asIntN(64, BigInt(digits)) !== BigInt(digits));
}

function unquoted(json: string): string {
  return json.replace(/"(?:[^"\\]|\\.)*"/g, '""');
}
