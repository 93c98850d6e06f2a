import { type Case, type CaseRequest, caseId } from '../core/case.ts';
import type { Check, Party } from '../core/check.ts';
import { responseFor } from '../core/declared-response.ts';
import type { Description } from '../core/description.ts';
import { usageError } from '../core/errors.ts';
import type { AnsweredExchange } from '../core/exchange.ts';
import type { Finding } from '../core/finding.ts';
import { type HttpRequest, type HttpResponse, headerValues } from '../core/http.ts';
import { type Json, member } from '../core/json.ts';
import type { Operation } from '../core/operation.ts';
import { valueAt } from '../core/pointer.ts';
import { operationsAt } from '../openapi/path-match.ts';
import { receivedRequest } from '../openapi/received-request.ts';
import { type RequestError, requestErrors } from '../openapi/request-errors.ts';
import { shown } from '../protocol/shown-value.ts';
import { fingerprintOf } from './fingerprint.ts';
import { judge, writtenAt } from './judge.ts';

/** What is seen in an exchange that somebody else made, who may be at fault as well. */
export interface ObservedFinding extends Omit<Finding, 'party'> {
  readonly party: Party | 'client';
}

/** An exchange that somebody else made. */
export interface Observed {
  readonly operation: Operation;
  readonly description: Description;
  readonly request: HttpRequest;
  readonly response: HttpResponse;
  /** Credentials that were sent. */
  readonly secrets?: readonly string[];
}

/** Names the target of findings in exchanges of which we do not know where they went. */
const target = { id: 'observed', waivers: [] } as const;

const nothingAsked: CaseRequest = { path: {}, query: {}, header: {}, cookie: {}, credentials: 'sent' };

/** The exchange in the terms of checks. What was meant by the request nobody told us, so any sound answer will do. */
export function exchangeOf(observed: Observed): AnsweredExchange {
  const { operation, description, request, response, secrets } = observed;
  const case_ = caseOf(operation, receivedRequest(operation, request, description).request);
  return {
    // 500 says that nobody meant it, whether it is documented or not
    case: response.status === 500 ? case_ : provoked(case_, response),
    description,
    request,
    answer: { ok: true, response },
    ...(secrets ? { secrets } : {}),
  };
}

/** A response of which the request is not known. */
export function lonelyExchange(
  operation: Operation,
  description: Description,
  response: HttpResponse,
): AnsweredExchange {
  return {
    case: provoked(caseOf(operation, nothingAsked), response),
    description,
    request: { method: operation.method.toUpperCase(), url: 'http://unknown.invalid/', headers: [] },
    answer: { ok: true, response },
  };
}

/** A failure that the operation documents by its code is one that a test may well ask for. */
function provoked(case_: Case, { status }: HttpResponse): Case {
  const declared = responseFor(case_.operation, status)?.status;
  if (status < 500 || declared === undefined || declared === 'default') return case_;
  return { ...case_, asks: { declared, status } };
}

function caseOf(operation: Operation, request: CaseRequest): Case {
  const title = `an exchange of ${operation.id}`;
  return {
    id: caseId(operation, 'observed', title),
    operation,
    source: 'observed',
    title,
    intent: 'survive',
    request,
  };
}

/** What the checks see in a response. Throws where a check throws: that is ours to mend. */
export function responseFindings(exchange: AnsweredExchange, checks: readonly Check[]): readonly Finding[] {
  const { findings, broken } = judge(exchange, checks, target);
  if (broken !== undefined) throw new Error(broken);
  return findings;
}

/** What of the request its operation forbids. */
export function requestFindings({ operation, description, request }: Observed): readonly ObservedFinding[] {
  const { request: read, hasPath } = receivedRequest(operation, request, description);
  return (
    requestErrors(operation, read, description)
      .filter((error) => hasPath || error.in !== 'path')
      // fetch may add cookies below what a client sees
      .filter((error) => error.in !== 'cookie' || headerValues(request.headers, 'cookie').length > 0)
      .map((error) => requestFinding(error, operation, description, request, read))
  );
}

function requestFinding(
  error: RequestError,
  operation: Operation,
  description: Description,
  request: HttpRequest,
  read: CaseRequest,
): ObservedFinding {
  const place = error.in === 'body' ? `/body${error.at}` : `/${error.in}/${error.name}${error.at}`;
  return {
    fingerprint: fingerprintOf('valid-request', operation.id, place, error.keyword),
    check: 'valid-request',
    requirement: error.inferred ? 'SHOULD' : 'MUST',
    party: 'client',
    operation: operation.id,
    target: target.id,
    case: `an exchange of ${operation.id}`,
    source: 'observed',
    pointer: place,
    keyword: error.keyword,
    summary: `the request ${error.message}`,
    cause: error.schemaPointer,
    declaredAt: error.schemaPointer,
    ...writtenAt(description, error.schemaPointer),
    expected: `${error.keyword} at ${error.schemaPointer}`,
    actual: error.in === 'content' ? error.name || 'no Content-Type' : shown(sentValue(error, read)),
    why: 'A server that goes by the description refuses this request, or will after its next release.',
    basis: {
      clause: 'OpenAPI 3.1.1 §4.8.10 Operation Object, parameters and requestBody',
      url: 'https://spec.openapis.org/oas/v3.1.1.html#operation-object',
    },
    requests: [request],
  };
}

function sentValue({ in: place, name, at }: RequestError, read: CaseRequest): Json | undefined {
  if (place === 'body') return read.body && 'value' in read.body ? valueAt(read.body.value, at) : undefined;
  const isParameter = place === 'path' || place === 'query' || place === 'header' || place === 'cookie';
  const value = isParameter ? member(read[place], name) : undefined;
  return value === undefined ? undefined : valueAt(value, at);
}

/** Told of a request that no operation of the description is for. */
export function undeclaredFinding(
  request: HttpRequest,
  path: string,
  { title }: Description,
): ObservedFinding {
  const asked = `${request.method} ${path}`;
  return {
    fingerprint: fingerprintOf('declared-operation', asked, '', 'undeclared'),
    check: 'declared-operation',
    requirement: 'MUST',
    party: 'description',
    operation: asked,
    target: target.id,
    case: asked,
    source: 'observed',
    pointer: '',
    keyword: 'undeclared',
    summary: `${asked} is no operation of ${title}`,
    cause: asked,
    expected: 'a method and a path of the description',
    actual: asked,
    why: 'What is not described is not promised, and nobody notices when it changes.',
    basis: {
      clause: 'OpenAPI 3.1.1 §4.8.8 Paths Object',
      url: 'https://spec.openapis.org/oas/v3.1.1.html#paths-object',
    },
    requests: [request],
  };
}

/** By the path that a client was called with: a template, whatever it calls its parameters, or a path of one thing. */
export function operationOf(description: Description, method: string, path: string): Operation | undefined {
  const isAsked = (operation: Operation): boolean => operation.method === method.toLowerCase();
  const isTemplate = ({ path: known }: Operation): boolean => unnamed(known) === unnamed(path);
  const asked = description.operations.filter(isAsked);
  return (
    asked.find((operation) => operation.path === path) ??
    asked.find(isTemplate) ??
    operationsAt(description, path).find(isAsked)
  );
}

function unnamed(template: string): string {
  return template.replace(/\{[^{}]*\}/g, '{}');
}

/** The operation of an id, or of a method and a path as in `GET /users/{id}`. */
export function namedOperation(description: Description, name: string): Operation {
  const all = [...description.operations, ...description.webhooks];
  const found = all.find(({ id, method, path }) => id === name || `${method.toUpperCase()} ${path}` === name);
  if (found) return found;
  const close = all
    .map(({ id }) => id)
    .filter((id) => id.toLowerCase().includes(name.toLowerCase().slice(0, 4)));
  const told = (close.length > 0 ? close : all.map(({ id }) => id)).slice(0, 8).join(', ');
  throw usageError(`${description.title} has no operation ${name}; there is ${told || 'none'}`);
}

/** The values of credentials that a request carries where a security scheme looks for them. */
export function credentialsIn({ url, headers }: HttpRequest, { securitySchemes }: Description): string[] {
  const found = [
    ...headerValues(headers, 'authorization'),
    ...headerValues(headers, 'proxy-authorization'),
  ].map((value) => value.replace(/^\S+\s+/, ''));
  for (const scheme of securitySchemes.values()) {
    if (scheme.kind !== 'apiKey') continue;
    if (scheme.in === 'header') found.push(...headerValues(headers, scheme.key));
    if (scheme.in === 'query') found.push(...new URL(url).searchParams.getAll(scheme.key));
    if (scheme.in === 'cookie') {
      const cookies = headerValues(headers, 'cookie').join('; ').split(/; */);
      const own = cookies.filter((cookie) => cookie.startsWith(`${scheme.key}=`));
      found.push(...own.map((cookie) => cookie.slice(scheme.key.length + 1)));
    }
  }
  return found.filter((value) => value !== '');
}
