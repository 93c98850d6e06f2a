import type { HeaderList } from '../../../src/core/http.ts';
import type { Json } from '../../../src/core/json.ts';

/** A request as it came off the wire. */
export interface ShopRequest {
  readonly method: string;
  /** Path and query, still encoded. */
  readonly target: string;
  readonly headers: HeaderList;
  readonly body: Uint8Array;
}

/** Ways to answer that are not HTTP: the connection ends, stays silent, or carries exactly these bytes. */
export type WireFault =
  | { readonly kind: 'close' }
  | { readonly kind: 'hang' }
  | { readonly kind: 'raw'; readonly bytes: Uint8Array };

export interface ShopResponse {
  readonly status: number;
  readonly headers: HeaderList;
  readonly body: string | Uint8Array;
  /** `operationId` of the operation that answered; does not travel. */
  readonly operation?: string;
  readonly wire?: WireFault;
  /** Milliseconds before it leaves; other requests are answered meanwhile. */
  readonly delay?: number;
}

export type Handle = (request: ShopRequest) => ShopResponse;

export function json(status: number, value: Json, headers: HeaderList = []): ShopResponse {
  return {
    status,
    headers: [['Content-Type', 'application/json'], ...headers],
    body: JSON.stringify(value),
  };
}

export function empty(status: number, headers: HeaderList = []): ShopResponse {
  return { status, headers, body: '' };
}

const titles: Readonly<Record<number, string>> = {
  400: 'The request cannot be read',
  401: 'Credentials are missing or wrong',
  403: 'The role does not allow this',
  404: 'There is no such thing',
  405: 'The method is not allowed',
  406: 'Nothing acceptable to offer',
  409: 'The state does not allow this',
  412: 'It has changed',
  415: 'The media type is not read here',
  422: 'The content is invalid',
  428: 'A precondition is required',
};

/** What is wrong with one parameter, or one place of the content. */
export type Fault = { readonly detail: string } & (
  | { readonly parameter: string }
  /** JSON Pointer. */
  | { readonly pointer: string }
);

/** An error with no value of the request in it; RFC 9457 §3 shows such `errors`. */
export function problem(
  status: number,
  headers: HeaderList = [],
  errors: readonly Fault[] = [],
): ShopResponse {
  const title = titles[status] ?? 'Error';
  return {
    status,
    headers: [['Content-Type', 'application/problem+json'], ...headers],
    body: JSON.stringify({ type: 'about:blank', title, status, ...(errors.length > 0 ? { errors } : {}) }),
  };
}

/** The same error as `text/plain`, for operations that promise that. */
export function inPlainWords(response: ShopResponse): ShopResponse {
  if (response.status < 400) return response;
  const headers = response.headers.map(([name, value]): [string, string] =>
    name === 'Content-Type' ? [name, 'text/plain; charset=utf-8'] : [name, value],
  );
  return { ...response, headers, body: `${titles[response.status] ?? 'Error'}\n` };
}

/** All values of a request's or a response's header. */
export function valuesOf(message: { readonly headers: HeaderList }, name: string): string[] {
  const wanted = name.toLowerCase();
  return message.headers.filter(([key]) => key.toLowerCase() === wanted).map(([, value]) => value);
}

export function withHeader(response: ShopResponse, name: string, ...values: string[]): ShopResponse {
  const others = response.headers.filter(([key]) => key.toLowerCase() !== name.toLowerCase());
  return { ...response, headers: [...others, ...values.map((value): [string, string] => [name, value])] };
}

export function bytesOf(body: string | Uint8Array): Uint8Array {
  return typeof body === 'string' ? new TextEncoder().encode(body) : body;
}
