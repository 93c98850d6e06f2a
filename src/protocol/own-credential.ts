import type { HeaderList } from '../core/http.ts';
import { isArray, isObject, type Json } from '../core/json.ts';

const carrier = /^(proxy-)?authorization$|^cookie$|(^|[-_])(api[-_]?key|key|token|secret|session|auth)$/i;
/** Shorter parts may be there by chance. */
const shortest = 6;

/** RFC 7617 §2 hides a name in base64, which says nothing of a key. */
function tokens(value: string): string[] {
  const [, scheme = '', rest = value] = /^([A-Za-z][\w-]*) +(\S.*)$/.exec(value) ?? [];
  return scheme.toLowerCase() === 'basic' ? [] : [rest];
}

/**
 * Whether a value names the very credential that these headers carry: a key is listed by what it begins with, or by one
 * of its parts, and who revokes that one is not let in any more.
 */
export function namesOwnCredential(value: Json, headers: HeaderList): boolean {
  if (isArray(value)) return value.some((one) => namesOwnCredential(one, headers));
  if (isObject(value)) return Object.values(value).some((one) => namesOwnCredential(one, headers));
  if (typeof value !== 'string' || value.length < shortest) return false;
  return headers
    .filter(([name]) => carrier.test(name))
    .flatMap(([, text]) => tokens(text))
    .some((token) => token.startsWith(value) || token.split(/[.:;=, ]+/).includes(value));
}
