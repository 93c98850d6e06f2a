import { Buffer } from 'node:buffer';
import { usageError } from '../core/errors.ts';
import type { HttpRequest, HttpResponse } from '../core/http.ts';

/** A response of a client that is not fetch. */
export interface PlainResponse {
  readonly status: number;
  readonly headers: Headers | Readonly<Record<string, string | readonly string[] | undefined>>;
  /** Text and bytes are taken as they came; anything else is taken for parsed JSON. */
  readonly body?: unknown;
}

/** What came, read from a copy, so that a test can still read it. */
export async function responseRead(response: Response, durationMs = 0): Promise<HttpResponse> {
  if (response.bodyUsed) {
    throw usageError(
      'the content of this response was read already; judge it before you read it, or give { status, headers, body }',
    );
  }
  // a stream of events has no end that could be waited for; a comment stands for it
  const isEndless = /^text\/event-stream\b/i.test(response.headers.get('content-type') ?? '');
  const body = isEndless ? Buffer.from(':\n') : new Uint8Array(await response.clone().arrayBuffer());
  const { status, headers } = response;
  return { status, headers: [...headers], body, durationMs };
}

/** The request as it was sent last, with its content, which can be read only before that. */
export function requestRead({ method, url, headers }: Request, body: Uint8Array): HttpRequest {
  return { method, url, headers: [...headers], ...(body.length > 0 ? { body } : {}) };
}

export function plainRead({ status, headers, body }: PlainResponse): HttpResponse {
  const fields =
    headers instanceof Headers
      ? [...headers]
      : Object.entries(headers).flatMap(([name, given]): [string, string][] => {
          const values = given === undefined ? [] : typeof given === 'string' ? [given] : given;
          return values.map((value) => [name, String(value)]);
        });
  const isRaw = body === undefined || typeof body === 'string' || body instanceof Uint8Array;
  const bytes = isRaw ? Buffer.from(body ?? '') : parsedBytes(body, status);
  // what was parsed may have been spaced in another way
  const sent = fields.map(([name, value]): [string, string] => {
    return !isRaw && name.toLowerCase() === 'content-length' ? [name, String(bytes.length)] : [name, value];
  });
  return { status, headers: sent, body: bytes, durationMs: 0 };
}

/** Clients give `null`, or an empty object, where there is no content to parse. */
function parsedBytes(body: unknown, status: number): Buffer {
  return Buffer.from([204, 205, 304].includes(status) ? '' : JSON.stringify(body));
}

export function isPlainResponse(value: unknown): value is PlainResponse {
  if (typeof value !== 'object' || value === null) return false;
  const { status, headers }: { status?: unknown; headers?: unknown } = value;
  return Number.isInteger(status) && typeof headers === 'object' && headers !== null;
}
