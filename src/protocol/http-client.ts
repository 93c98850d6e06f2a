import { lookup as systemLookup } from 'node:dns';
import type { LookupFunction } from 'node:net';
import { usageError } from '../core/errors.ts';
import type { HttpAnswer, HttpRequest } from '../core/http.ts';
import { readAllowedHosts } from './allowed-hosts.ts';
import { authority, type ConnectRules } from './connect.ts';
import { Connection, ConnectionPool } from './connection-pool.ts';
import { type ExchangeLimits, type OutgoingRequest, runExchange } from './http-exchange.ts';
import { parseRequestUrl, type RequestUrl } from './request-url.ts';

/** All times are in milliseconds. */
export interface HttpClientOptions extends ExchangeLimits {
  /** `host`, for all its ports, or `host:port`. */
  readonly allowedHosts: readonly string[];
  /** For name, TCP and TLS together. */
  readonly connectTimeoutMs: number;
  /** At most so many at once to one scheme, host and port; further exchanges wait, and no clock runs meanwhile. */
  readonly connections: number;
  /** How names become addresses; the system's way where it is left out. */
  readonly lookup?: LookupFunction;
}

export interface HttpClient {
  /**
   * Sends one request. What the network does comes back as an answer; a redirect is one. Rejects with a TypeError
   * for a request that cannot be sent as it is given, and when the client is closed.
   */
  send(request: HttpRequest): Promise<HttpAnswer>;
  /** Ends all connections; what is still under way fails as `closed`. */
  close(): Promise<void>;
}

/** Throws a TrothError for options that cannot be, and where TLS verification is off for another machine. */
export function createHttpClient(options: HttpClientOptions): HttpClient {
  checkLimits(options);
  const allowed = readAllowedHosts(options.allowedHosts);
  // read once, so that nobody can switch it off later
  const verifyCertificates = process.env.NODE_TLS_REJECT_UNAUTHORIZED !== '0';
  if (!verifyCertificates && !allowed.loopbackOnly)
    throw usageError(
      'NODE_TLS_REJECT_UNAUTHORIZED=0 leaves every certificate unchecked: unset it, or use only loopback hosts',
    );
  const rules: ConnectRules = {
    allowed,
    timeoutMs: options.connectTimeoutMs,
    lookup: options.lookup ?? systemLookup,
    verifyCertificates,
  };
  const pools = new Map<string, ConnectionPool>();
  const poolFor = (url: RequestUrl): ConnectionPool => {
    const origin = `${url.scheme}://${url.authority}`;
    const secure = url.scheme === 'https';
    const pool =
      pools.get(origin) ??
      new ConnectionPool(options.connections, () => new Connection({ ...url, secure }, rules));
    pools.set(origin, pool);
    return pool;
  };
  let closed = false;
  return {
    async send(request) {
      const url = parseRequestUrl(request.url);
      const outgoing = readRequest(request, url);
      if (closed) throw new TypeError('the HTTP client is closed');
      if (!allowed.allows(url.hostname, url.port))
        return failed('forbidden-host', `${outgoing.where} is not one of the allowed hosts`);
      return sendThrough(poolFor(url), outgoing, options);
    },
    async close() {
      closed = true;
      await Promise.all([...pools.values()].map((pool) => pool.close()));
    },
  };
}

/** More than servers usually take from a connection at once. */
const readAtOnce = 16 * 1024;

/** RFC 9112 §9.3: who refuses content before all of it is read has to end the connection, and may just leave it stuck. */
function mayBeUnread({ body }: OutgoingRequest, status: number): boolean {
  return status >= 400 && (body?.length ?? 0) > readAtOnce;
}

async function sendThrough(
  pool: ConnectionPool,
  request: OutgoingRequest,
  limits: ExchangeLimits,
): Promise<HttpAnswer> {
  for (;;) {
    const connection = await pool.acquire();
    if (!connection) return failed('closed', 'the HTTP client was closed before the request was sent');
    let sound = false;
    try {
      const end = await runExchange(connection, request, limits);
      if (end === 'not-sent') continue;
      // who failed may end the connection without saying so, and the next request would be blamed for it
      sound = end.ok && end.response.status < 500 && !mayBeUnread(request, end.response.status);
      return end;
    } finally {
      pool.release(connection, sound);
    }
  }
}

function failed(kind: 'closed' | 'forbidden-host', message: string): HttpAnswer {
  return { ok: false, failure: { kind, message, durationMs: 0 } };
}

/** setTimeout takes no more and fires at once instead. */
const longestTimeoutMs = 2 ** 31 - 1;

function checkLimits(options: HttpClientOptions): void {
  for (const name of ['connectTimeoutMs', 'headersTimeoutMs', 'idleTimeoutMs', 'totalTimeoutMs'] as const) {
    if (!(options[name] > 0 && options[name] <= longestTimeoutMs))
      throw usageError(`${name}: give milliseconds above 0 and at most ${longestTimeoutMs}`);
  }
  if (!Number.isSafeInteger(options.maxBodyBytes) || options.maxBodyBytes < 0)
    throw usageError('maxBodyBytes: give a whole number of bytes');
  if (!Number.isSafeInteger(options.connections) || options.connections < 1)
    throw usageError('connections: give a whole number of at least 1');
}

const token = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/;
const fieldValue = /^[\t\x20-\x7e\x80-\xff]*$/;
/** Fields of the connection, which belong to the transport (RFC 9110 §7.6.1), and one that undici cannot send. */
const unsendable = new Set(['connection', 'keep-alive', 'transfer-encoding', 'upgrade', 'expect']);

/** Throws a TypeError, which names a header and never quotes its value. */
function readRequest(request: HttpRequest, url: RequestUrl): OutgoingRequest {
  if (!token.test(request.method) || request.method === 'CONNECT')
    throw new TypeError('request method: not a token, or CONNECT');
  const body = request.body && request.body.length > 0 ? request.body : null;
  const seen = new Set<string>();
  for (const [name, value] of request.headers) {
    if (!token.test(name)) throw new TypeError('request header: a name that is not a token');
    if (!fieldValue.test(value))
      throw new TypeError(`request header ${name}: a value with control characters`);
    const key = name.toLowerCase();
    if (unsendable.has(key)) throw new TypeError(`request header ${name}: belongs to the connection`);
    if (key === 'content-length' && value !== String(body?.length ?? 0))
      throw new TypeError(`request header ${name}: not the length of the body`);
    if ((key === 'content-length' || key === 'host') && seen.has(key))
      throw new TypeError(`request header ${name}: given twice`);
    seen.add(key);
  }
  return {
    method: request.method,
    target: url.path + url.query,
    headers: request.headers.flat(),
    body,
    where: authority(url),
  };
}
