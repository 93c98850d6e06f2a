/** An absolute `http` or `https` URL, split but not rewritten: `..`, `%2e` and the like reach the server as given. */
export interface RequestUrl {
  readonly scheme: 'http' | 'https';
  /** Lower case; an IPv6 address without its brackets. */
  readonly hostname: string;
  readonly port: number;
  /** RFC 9421 §2.2.3: host in lower case, port only where it is not the scheme's own. */
  readonly authority: string;
  /** As written; `/` where the URL has none. */
  readonly path: string;
  /** As written, with its `?`; empty where the URL has none. */
  readonly query: string;
}

const absolute = /^(https?):\/\/([^/?#]+)([^?#]*)(\?[^#]*)?(?:#.*)?$/i;

/** Throws a TypeError, which never quotes the URL, for what is no URL that a request can go to. */
export function parseRequestUrl(text: string): RequestUrl {
  if (!/^[\x21-\x7e]*$/.test(text))
    throw new TypeError('request URL: control characters, spaces and non-ASCII must be percent-encoded');
  const [, scheme = '', written = '', path = '', query = ''] = absolute.exec(text) ?? [];
  if (written === '') throw new TypeError('request URL: not an absolute http or https URL');
  // parsers disagree about these two in an authority, and a check of the host must not depend on the parser
  if (/[@\\]/.test(written)) throw new TypeError('request URL: user information is not allowed');
  const secure = scheme.toLowerCase() === 'https';
  const { host, hostname, port } = readAuthority(`${secure ? 'https' : 'http'}://${written}`);
  return {
    scheme: secure ? 'https' : 'http',
    hostname: hostname.replace(/^\[|\]$/g, ''),
    port: port === '' ? (secure ? 443 : 80) : Number(port),
    authority: host,
    path: path === '' ? '/' : path,
    query,
  };
}

/** A run asks one server, or a few. */
const mostKnown = 100;
const known = new Map<string, URL>();

function readAuthority(origin: string): URL {
  const found = known.get(origin);
  if (found) return found;
  if (known.size >= mostKnown) known.clear();
  try {
    const read = new URL(origin);
    known.set(origin, read);
    return read;
  } catch {
    throw new TypeError('request URL: the host or port is not valid');
  }
}
