import { createPrivateKey, type KeyObject, sign } from 'node:crypto';
import type { Signer } from '../core/api.ts';
import { usageError } from '../core/errors.ts';
import { type HeaderList, type HttpRequest, headerValues } from '../core/http.ts';
import { contentDigest } from './content-digest.ts';
import { parseRequestUrl } from './request-url.ts';

export interface SigningKeys {
  readonly privateKeyPem: string;
  readonly keyId: string;
}

/**
 * The request with `Content-Digest` (where there is content), `Signature-Input` and `Signature` as RFC 9421 has
 * them; such fields that it had are replaced. Rejects with a TrothError for a signer or keys that cannot sign, and
 * with a TypeError for a request that cannot be signed.
 */
export async function signRequest(
  request: HttpRequest,
  signer: Signer,
  keys: SigningKeys,
  createdAt: Date,
): Promise<HttpRequest> {
  checkSigner(signer, keys);
  // the library would leave out a time of 0 or none without a word
  if (!(createdAt.getTime() >= 1000))
    throw new TypeError('message signature: no time of creation after 1970');
  const key = readPrivateKey(signer, keys);
  const prepared = { ...request, headers: withContentFields(request, signer) };
  // few APIs sign, and every run would load it
  const { httpbis } = await import('http-message-signatures');
  const signed = await httpbis.signMessage(
    {
      key: {
        id: keys.keyId,
        alg: signer.algorithm,
        sign: async (base) => sign('sha384', base, { key, dsaEncoding: 'ieee-p1363' }),
      },
      name: signer.label,
      params: ['created', 'keyid', 'alg'],
      paramValues: { created: createdAt },
      fields: signer.components.map(lowerCase).filter((component) => has(prepared, component)),
      componentParser: (component) => derivedComponents.get(component)?.(prepared) ?? null,
    },
    { method: prepared.method, url: prepared.url, headers: fieldsByName(prepared.headers) },
  );
  const added = ['Signature-Input', 'Signature'].map((name) => [name, String(signed.headers[name])] as const);
  return { ...prepared, headers: [...prepared.headers, ...added] };
}

/**
 * RFC 9421 §2.2. The library's own derivation is not used: it changes the case of methods, and rewrites paths that
 * we send as they are.
 */
const derivedComponents: ReadonlyMap<string, (request: HttpRequest) => string[]> = new Map([
  ['@method', ({ method }) => [method]],
  [
    '@target-uri',
    (request) => [`${scheme(request)}://${authority(request)}${path(request)}${query(request)}`],
  ],
  ['@authority', (request) => [authority(request)]],
  ['@scheme', (request) => [scheme(request)]],
  ['@request-target', (request) => [path(request) + query(request)]],
  ['@path', (request) => [path(request)]],
  ['@query', (request) => [query(request) || '?']],
]);

const scheme = (request: HttpRequest) => parseRequestUrl(request.url).scheme;
const path = (request: HttpRequest) => parseRequestUrl(request.url).path;
const query = (request: HttpRequest) => parseRequestUrl(request.url).query;

/** RFC 9421 §2.2.3: in HTTP/1.1 the authority is what `Host` says. */
function authority(request: HttpRequest): string {
  const url = parseRequestUrl(request.url);
  const [host] = headerValues(request.headers, 'host');
  return host === undefined ? url.authority : parseRequestUrl(`${url.scheme}://${host}/`).authority;
}

const replacedFields = new Set(['content-digest', 'signature-input', 'signature']);

function withContentFields({ headers, body }: HttpRequest, signer: Signer): HeaderList {
  const kept = headers.filter(([name]) => !replacedFields.has(lowerCase(name)));
  if (!body || body.length === 0) return kept;
  const digested = [...kept, ['Content-Digest', contentDigest(body, signer.digest)] as const];
  // the HTTP client would add it after the signature
  const lengthCovered = signer.components.map(lowerCase).includes('content-length');
  if (!lengthCovered || headerValues(kept, 'content-length').length > 0) return digested;
  return [...digested, ['Content-Length', String(body.length)] as const];
}

function has(request: HttpRequest, component: string): boolean {
  return component.startsWith('@') || headerValues(request.headers, component).length > 0;
}

function fieldsByName(headers: HeaderList): Record<string, string[]> {
  const fields = new Map<string, string[]>();
  for (const [name, value] of headers) {
    // RFC 9421 §2.1: other characters have no place in a signature base, and a line break would forge a line of it
    if (!printable.test(value)) throw new TypeError(`request header ${name}: only ASCII text can be signed`);
    const key = lowerCase(name);
    fields.set(key, [...(fields.get(key) ?? []), value]);
  }
  return Object.fromEntries(fields);
}

const printable = /^[\t\x20-\x7e]*$/;
const dictionaryKey = /^[a-z*][a-z0-9_.*-]*$/;
const fieldName = /^[!#$%&'*+.^_`|~0-9a-z-]+$/;

function checkSigner({ label, components, keyIdEnv }: Signer, { keyId }: SigningKeys): void {
  if (!dictionaryKey.test(label))
    throw usageError(`signature label "${label}": use lower-case letters, digits, "_", "-", "." and "*"`);
  const names = components.map(lowerCase);
  for (const [index, name] of names.entries()) {
    if (!derivedComponents.has(name) && !fieldName.test(name))
      throw usageError(
        `signature component "${name}": neither a header nor a derived component of a request`,
      );
    if (names.indexOf(name) !== index) throw usageError(`signature component "${name}": list it once`);
  }
  if (keyId === '' || !/^[\x20-\x7e]+$/.test(keyId))
    throw usageError(`${keyIdEnv}: set it to the id of the signing key, in ASCII`);
}

/** The PEM itself is never quoted, nor what OpenSSL says of it. */
function readPrivateKey({ privateKeyEnv }: Signer, { privateKeyPem }: SigningKeys): KeyObject {
  const key = parsePrivateKey(privateKeyPem);
  if (key?.asymmetricKeyDetails?.namedCurve !== 'secp384r1')
    throw usageError(
      `${privateKeyEnv}: set it to the PEM of a P-384 private key without a passphrase, as "openssl ecparam -name secp384r1 -genkey -noout" makes one`,
    );
  return key;
}

function parsePrivateKey(pem: string): KeyObject | undefined {
  try {
    return createPrivateKey(pem);
  } catch {
    return undefined;
  }
}

function lowerCase(text: string): string {
  return text.toLowerCase();
}
