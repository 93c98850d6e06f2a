import { Buffer } from 'node:buffer';
import type { CaseBody, CaseRequest } from '../core/case.ts';
import type { Description } from '../core/description.ts';
import type { HttpRequest } from '../core/http.ts';
import { isObject, member } from '../core/json.ts';
import type { Operation } from '../core/operation.ts';
import type { CredentialValues } from '../core/target.ts';
import { contentKind, isMultipart } from './content-kind.ts';
import { placeCredentials } from './credential-placement.ts';
import { formFields } from './form-fields.ts';
import { multipartBytes, withBoundary } from './multipart.ts';
import { baseOf } from './operation-server.ts';
import { plain, serialisePairs, serialiseSimple } from './parameter-style.ts';
import { mediaTypeOf } from './request-errors.ts';

export interface Wire {
  readonly description: Description;
  /** Absolute URL without a trailing slash. */
  readonly baseUrl: string;
  readonly credentials: CredentialValues;
}

/** A case as HTTP: parameters in their styles, credentials where their scheme puts them, content as its media type. */
export function serialise(operation: Operation, request: CaseRequest, wire: Wire): HttpRequest {
  const headers: [string, string][] = [['accept', acceptable(operation)]];
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
  for (const placed of placeCredentials(operation, request, wire)) {
    if (placed.in === 'header') headers.push([placed.name, placed.value]);
    else if (placed.in === 'query') query.push(`${placed.name}=${encodeURIComponent(placed.value)}`);
    else cookies.push(`${placed.name}=${placed.value}`);
  }
  if (cookies.length > 0) headers.push(['cookie', cookies.join('; ')]);
  const { body } = request;
  const isParts =
    body !== undefined && 'value' in body && isObject(body.value) && isMultipart(body.mediaType);
  if (body?.mediaType)
    headers.push(['content-type', isParts ? withBoundary(body.mediaType) : body.mediaType]);
  headers.push(...(request.extra?.headers ?? []).map(([name, value]): [string, string] => [name, value]));
  query.push(...(request.extra?.query ?? []));
  return {
    method: (request.method ?? operation.method).toUpperCase(),
    url: baseOf(operation.server, wire.baseUrl) + path + (query.length > 0 ? `?${query.join('&')}` : ''),
    headers,
    ...(body ? { body: serialiseBody(body, operation, wire.description) } : {}),
  };
}

/**
 * The types that the operation declares for its successes, before any other: who is asked for anything may answer with a
 * page for people (RFC 9110 §12.5.1).
 */
function acceptable({ responses }: Operation): string {
  const types = responses
    .filter(({ status }) => status.startsWith('2'))
    .flatMap(({ content }) => content.map(({ type }) => type))
    .filter((type) => /^[\w.+-]+\/[\w.+-]+$/.test(type));
  return [...new Set(types), types.length > 0 ? '*/*;q=0.5' : '*/*'].join(', ');
}

function serialiseBody(body: CaseBody, operation: Operation, description: Description): Uint8Array {
  if ('bytes' in body) return body.bytes;
  if (isMultipart(body.mediaType) && isObject(body.value)) {
    return multipartBytes(body.value, mediaTypeOf(operation, body.mediaType), description);
  }
  if (body.mediaType.startsWith('application/x-www-form-urlencoded') && isObject(body.value)) {
    const { encoding } = mediaTypeOf(operation, body.mediaType) ?? {};
    const fields = formFields(body.value, encoding).flatMap(({ name, texts }) =>
      texts.map((text): [string, string] => [name, text]),
    );
    return Buffer.from(new URLSearchParams(fields).toString());
  }
  const isText = contentKind(body.mediaType) === 'text' && typeof body.value === 'string';
  return Buffer.from(isText ? plain(body.value) : JSON.stringify(body.value));
}
