import { isPlaceholder, redacted } from './placeholders.ts';

/** IANA HTTP Authentication Scheme Registry, and schemes in wide use beside it. */
const oneToken = 'Basic|Bearer|DPoP|Negotiate|NTLM|PrivateToken|GNAP|Token|ApiKey';
const parameters =
  'Digest|HOBA|Mutual|OAuth|SCRAM-SHA-1|SCRAM-SHA-256|vapid|Concealed|Signature|AWS4-HMAC-SHA256|Hawk';

/** Sentences about a scheme rather than credentials: `Bearer token`, `Bearer JWT`. */
const mention =
  /^(?:jwt|tokens?|access[-_ ]?token|(?:api[-_ ]?)?key|credentials|auth(?:entication)?)[.,;:]?$/i;

const schemeFirst = new RegExp(String.raw`^(\s*(?:${oneToken}|${parameters})(?:\s+|%20|\+))(.*)$`, 'is');
const schemeOnly = new RegExp(`^\\s*(?:${oneToken}|${parameters})\\s*$`, 'i');

/** Sticky: credentials in the midst of a line. Parameters are quoted and parted by commas, so they end with the line. */
export const credentialsInLine = new RegExp(
  String.raw`(?:${parameters})[ \t]+[^\r\n]+|(?:(?:${oneToken})[ \t]+)?[^\s"'\\<>&,;\x60]+`,
  'iy',
);

export function startsWithScheme(value: string): boolean {
  return schemeFirst.test(value);
}

/** RFC 9110 §11.6.2: the scheme stays, for it says how the request was authenticated. */
export function hiddenCredentials(value: string): string | undefined {
  if (isPlaceholder(value) || schemeOnly.test(value)) return undefined;
  const [, scheme = '', credentials = value] = schemeFirst.exec(value) ?? [];
  return isPlaceholder(credentials) || mention.test(credentials) ? undefined : scheme + redacted;
}

/** RFC 6265 §4.2.1: the names stay. */
export function hiddenCookies(value: string): string | undefined {
  if (isPlaceholder(value)) return undefined;
  return value.includes('=') ? value.split(';').map(hiddenPair).join(';') : redacted;
}

/** RFC 6265 §4.1.1: only the first pair is the cookie, the others are attributes. */
export function hiddenSetCookie(value: string): string | undefined {
  if (isPlaceholder(value)) return undefined;
  const [cookie = '', ...attributes] = value.split(';');
  return [cookie.includes('=') ? hiddenPair(cookie) : redacted, ...attributes].join(';');
}

function hiddenPair(pair: string): string {
  const equals = pair.indexOf('=');
  if (equals === -1 || isPlaceholder(pair.slice(equals + 1))) return pair;
  return pair.slice(0, equals + 1) + redacted;
}
