import { type HttpResponse, headerValues } from '../core/http.ts';
import { parseMediaType } from './media-type.ts';

export interface Difference {
  readonly at: string;
  readonly keyword: string;
  readonly expected: string;
  readonly actual: string;
}

/** Refusals of the moment, and of what another request may have changed meanwhile. */
const circumstantial = [401, 403, 408, 409, 412, 423, 425, 428, 429];
const goneMeanwhile = [404, 410];

/**
 * In what a response to HEAD differs from that to GET (RFC 9110 §9.3.2). Fields may be left out, and what is stored
 * may have changed between the two, so only differences that neither explains are told.
 */
export function differenceFromGet(
  head: HttpResponse,
  get: HttpResponse,
  mayBeGone: boolean,
): Difference | undefined {
  if (Math.floor(head.status / 100) !== Math.floor(get.status / 100)) {
    const isExplained =
      head.status >= 500 ||
      head.status === 304 ||
      circumstantial.includes(head.status) ||
      (mayBeGone && goneMeanwhile.includes(head.status));
    if (isExplained) return undefined;
    return differs('/status', 'status', get.status, head.status);
  }
  if (head.status !== get.status) return undefined;
  return typeDifference(head, get) ?? lengthDifference(head, get) ?? tagDifference(head, get);
}

function typeDifference(head: HttpResponse, get: HttpResponse): Difference | undefined {
  const [told = '', expected = ''] = [head, get].map((response) => value(response, 'content-type') ?? '');
  const [one, other] = [parseMediaType(told), parseMediaType(expected)];
  if (!one || !other || (one.type === other.type && one.subtype === other.subtype)) return undefined;
  return differs('/headers/content-type', 'content-type', expected, told);
}

/**
 * RFC 9110 §8.6: the length that GET would have. A length of nothing cannot come from a change of content; another one
 * only comes from there, unless a strong tag (§8.8.1) says that not a byte has changed.
 */
function lengthDifference(head: HttpResponse, get: HttpResponse): Difference | undefined {
  const [told, expected] = [value(head, 'content-length'), value(get, 'content-length')];
  const tag = value(get, 'etag');
  const isSame = tag?.startsWith('"') && tag === value(head, 'etag') && !isCoded(head) && !isCoded(get);
  const isOther = isSame && expected !== undefined && told !== undefined && told !== expected;
  if (!isOther && (told !== '0' || get.body.length === 0)) return undefined;
  return differs('/headers/content-length', 'content-length', expected ?? get.body.length, told ?? '0');
}

function isCoded(response: HttpResponse): boolean {
  return value(response, 'content-encoding') !== undefined;
}

/** Another tag of a representation that was last changed at the same time is another tag of the same. */
function tagDifference(head: HttpResponse, get: HttpResponse): Difference | undefined {
  const [told, expected] = [value(head, 'etag'), value(get, 'etag')];
  const changed = value(get, 'last-modified');
  const isSame = changed !== undefined && changed === value(head, 'last-modified');
  if (!isSame || told === undefined || expected === undefined || told === expected) return undefined;
  return differs('/headers/etag', 'etag', expected, told);
}

function differs(
  at: string,
  keyword: string,
  expected: string | number,
  actual: string | number,
): Difference {
  return { at, keyword, expected: String(expected), actual: String(actual) };
}

function value(response: HttpResponse, name: string): string | undefined {
  return headerValues(response.headers, name)[0];
}
