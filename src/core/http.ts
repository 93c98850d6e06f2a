/** Header fields in the order and spelling in which they travel; a repeated field stands as often as it came. */
export type HeaderList = readonly (readonly [name: string, value: string])[];

/** A request as it goes onto the wire. */
export interface HttpRequest {
  readonly method: string;
  /** Absolute URL. */
  readonly url: string;
  readonly headers: HeaderList;
  readonly body?: Uint8Array;
}

/** A response as it came off the wire. `body` is decoded (content coding removed) and otherwise untouched. */
export interface HttpResponse {
  readonly status: number;
  readonly headers: HeaderList;
  readonly body: Uint8Array;
  /** From sending to the last byte, in milliseconds. */
  readonly durationMs: number;
}

/** How an exchange ended without a whole response. */
export type FailureKind =
  | 'refused' // nobody listens
  | 'unresolved' // the host name has no address
  | 'forbidden-host' // not one of the allowed hosts; nothing was sent
  | 'tls' // the certificate or the handshake failed
  | 'closed' // the connection ended before the response did
  | 'connect-timeout'
  | 'headers-timeout'
  | 'body-timeout'
  | 'total-timeout'
  | 'too-large' // more decoded bytes than the cap
  | 'undecodable' // content coding that cannot be removed
  | 'malformed'; // not HTTP

export interface HttpFailure {
  readonly kind: FailureKind;
  /** One line, free of secrets. */
  readonly message: string;
  readonly durationMs: number;
}

export type HttpAnswer =
  | { readonly ok: true; readonly response: HttpResponse }
  | { readonly ok: false; readonly failure: HttpFailure };

const known = new WeakMap<HeaderList, ReadonlyMap<string, readonly string[]>>();

/** All values of a header field, name compared without case (RFC 9110 §5.1). Each list is gone through once. */
export function headerValues(headers: HeaderList, name: string): readonly string[] {
  let fields = known.get(headers);
  if (!fields) {
    fields = byName(headers);
    known.set(headers, fields);
  }
  return fields.get(name.toLowerCase()) ?? none;
}

const none: readonly string[] = [];

function byName(headers: HeaderList): ReadonlyMap<string, readonly string[]> {
  const fields = new Map<string, string[]>();
  for (const [name, value] of headers) {
    const key = name.toLowerCase();
    const values = fields.get(key);
    if (values) values.push(value);
    else fields.set(key, [value]);
  }
  return fields;
}
