import { Buffer } from 'node:buffer';
import type { CaseBody, CaseRequest } from '../core/case.ts';
import type { Description, SecurityScheme } from '../core/description.ts';
import type { HttpRequest } from '../core/http.ts';
import { isObject, member } from '../core/json.ts';
import type { Operation } from '../core/operation.ts';
import type { CredentialValues } from '../core/target.ts';
import { plain, serialisePairs, serialiseSimple } from './parameter-style.ts';

export interface Wire {
  readonly description: Description;
  /** Absolute URL without a trailing slash. */
  readonly baseUrl: string;
  readonly credentials: CredentialValues;
}

/** A case as HTTP: parameters in their styles, credentials where their scheme puts them, content as its media type. */
export function serialise(operation: Operation, request: CaseRequest, wire: Wire): HttpRequest {
  const headers: [string, string][] = [['accept', '*/*']];
  const query: string[] = [];
  const cookies: string[] = [];
  let path = operation.path;
  for (const parameter of operation.parameters) {
    const value = member(request[parameter.in], parameter.name);
    if (value === undefined) continue;
    if (parameter.in === 'path')
      path = path.replaceAll(`{${parameter.name}}`, serialiseSimple(parameter, value));
    else if (parameter.in === 'header') headers.push([parameter.name, serialiseSimple(parameter, value)]);
    else if (parameter.in === 'query') query.push(...serialisePairs(parameter, value));
    else cookies.push(...serialisePairs(parameter, value));
  }
  for (const placed of credentialsOf(operation, request, wire)) {
    if (placed.in === 'header') headers.push([placed.name, placed.value]);
    else if (placed.in === 'query') query.push(`${placed.name}=${encodeURIComponent(placed.value)}`);
    else cookies.push(`${placed.name}=${placed.value}`);
  }
  if (cookies.length > 0) headers.push(['cookie', cookies.join('; ')]);
  if (request.body) headers.push(['content-type', request.body.mediaType]);
  return {
    method: operation.method.toUpperCase(),
    url: wire.baseUrl + path + (query.length > 0 ? `?${query.join('&')}` : ''),
    headers,
    ...(request.body ? { body: serialiseBody(request.body) } : {}),
  };
}

function serialiseBody(body: CaseBody): Uint8Array {
  if ('bytes' in body) return body.bytes;
  if (body.mediaType.startsWith('application/x-www-form-urlencoded') && isObject(body.value)) {
    const fields = Object.entries(body.value).map(([name, value]): [string, string] => [name, plain(value)]);
    return Buffer.from(new URLSearchParams(fields).toString());
  }
  const isText = body.mediaType.startsWith('text/') && typeof body.value === 'string';
  return Buffer.from(isText ? plain(body.value) : JSON.stringify(body.value));
}

interface PlacedCredential {
  readonly in: 'header' | 'query' | 'cookie';
  readonly name: string;
  readonly value: string;
}

/** The first alternative whose schemes all have a value. */
function credentialsOf(operation: Operation, request: CaseRequest, wire: Wire): PlacedCredential[] {
  if (request.credentials === 'withheld') return [];
  const usable = operation.security.find((names) => names.every((name) => wire.credentials.has(name)));
  return (usable ?? []).flatMap((name) => {
    const scheme = wire.description.securitySchemes.get(name);
    const value = wire.credentials.get(name);
    return scheme && value !== undefined ? [placeCredential(scheme, value)] : [];
  });
}

/** RFC 6750 §2.1 for bearer, RFC 7617 §2 for basic (the value is `user:password`), else the value as it is. */
function placeCredential(scheme: SecurityScheme, value: string): PlacedCredential {
  if (scheme.kind === 'apiKey') return { in: scheme.in, name: scheme.key, value };
  const word = scheme.kind === 'http' && scheme.scheme === 'basic' ? 'Basic' : 'Bearer';
  const text = word === 'Basic' ? Buffer.from(value).toString('base64') : value;
  return { in: 'header', name: 'authorization', value: `${word} ${text}` };
}
