import { Buffer } from 'node:buffer';
import { type BrokenPlace, type Case, type CaseRequest, caseId } from '../core/case.ts';
import type { Description } from '../core/description.ts';
import { isArray, isObject, type Json } from '../core/json.ts';
import type { Operation, Parameter } from '../core/operation.ts';
import { pointerTokens, valueAt, withValueAt } from '../core/pointer.ts';
import { defineSource } from '../core/source.ts';
import { baseRequests, isRouted, isSendable, onePerMediaType } from '../openapi/base-requests.ts';
import { boundaries } from '../openapi/boundary-values.ts';
import { brokenContents } from '../openapi/broken-content.ts';
import { type Breakage, breakages } from '../openapi/broken-values.ts';
import { contentKind, isMultipart, isWritable } from '../openapi/content-kind.ts';
import { asWritten } from '../openapi/form-fields.ts';
import { isLeftToOthers } from '../openapi/kind-turns.ts';
import { knownValues } from '../openapi/known-values.ts';
import { type OnlyError, onlyError } from '../openapi/only-error.ts';
import { hasInventedToken, withInventedTokens } from '../openapi/opaque-parameters.ts';
import { isNested } from '../openapi/parameter-style.ts';
import { bodyErrors, mediaTypeOf, requestErrors } from '../openapi/request-errors.ts';
import { pointerOf } from '../openapi/schema-pointers.ts';
import { SettledParts } from '../openapi/settled-parts.ts';

/**
 * Values that are tried in vain to break one thing, in requests with other choices each, and those for all of an
 * operation: in a wide union most of what is tried breaks nothing, or more than one thing.
 */
const mostMisses = 12;
const mostMissesInAll = 500;
/** What an operation is asked unless everything is wanted; it takes those nearest to the surface of a wide union. */
const mostCases = 300;

/** What is meant to be broken. */
interface Aim {
  readonly keyword: string;
  readonly kind?: string;
  readonly in: BrokenPlace;
  readonly name: string;
  /** JSON Pointer into the value of a parameter. */
  readonly at?: string;
  /** Where the broken schema stands, if it is a schema. */
  readonly pointer?: string;
}

/** A request that is meant to break something, and what. */
interface Broken extends Aim {
  readonly request: CaseRequest;
}

export default defineSource({
  id: 'violations',
  title: 'A valid request with exactly one requirement of the description broken, each once',
  *cases(operation, description, { thorough = false }) {
    const broken = new Set<string>();
    const sent = new Set<string>();
    const misses = new Map<string, number>();
    const repeats = new Map<string, number>();
    const settled = new SettledParts();
    let missed = 0;
    const isSpread = ({ kind }: Aim): boolean => !thorough && kind !== undefined;
    const isDone = (aim: Aim): boolean =>
      broken.has(keyOf(aim)) ||
      (misses.get(keyOf(aim)) ?? 0) >= mostMisses ||
      (isSpread(aim) && (broken.has(sharedKeyOf(aim)) || isLeftToOthers(operation, aim, description)));
    const isSpent = (aim: Aim): boolean => isDone(aim) || (repeats.get(keyOf(aim)) ?? 0) >= mostMisses;
    for (const base of basesOf(operation, description)) {
      if (missed >= mostMissesInAll) return;
      for (const violation of violationsOf(operation, base, description, { isDone, isSpent, settled })) {
        if (isDone(violation)) continue;
        const error = onlyError(requestErrors(operation, violation.request, description), violation);
        if (!error) {
          missed += 1;
          misses.set(keyOf(violation), (misses.get(keyOf(violation)) ?? 0) + 1);
          continue;
        }
        // whatever order the fields of an object have, it is the same request
        const request = keyOfRequest(violation.request);
        if (sent.has(request)) {
          repeats.set(keyOf(violation), (repeats.get(keyOf(violation)) ?? 0) + 1);
          continue;
        }
        if (violation.in === 'path' && !isRouted(operation, violation.request, description)) continue;
        broken.add(keyOf(violation));
        if (isSpread(violation)) broken.add(sharedKeyOf(violation));
        sent.add(request);
        // a token that we made up may be what is refused, so that such a request tells nothing of others
        const isOpen = !hasInventedToken(operation, base, description);
        yield { ...caseOf(operation, violation, error), ...(isOpen ? { from: base } : {}) };
        if (!thorough && sent.size >= mostCases) return;
      }
    }
  },
});

function keyOfRequest(request: CaseRequest): string {
  const { body } = request;
  if (!body || !('bytes' in body)) return JSON.stringify(ordered(request));
  return `${JSON.stringify(ordered({ ...request, body: body.mediaType }))} ${Buffer.from(body.bytes).toString('latin1')}`;
}

/** The same value with the members of its objects in the order of their names. */
function ordered(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(ordered);
  const members = Object.entries(value).map(([name, sub]): [string, unknown] => [name, ordered(sub)]);
  return Object.fromEntries(members.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function keyOf({ keyword, kind = '', in: place, name, at = '', pointer = '' }: Aim): string {
  return `${keyword} ${kind} ${place} ${name} ${at} ${pointer}`;
}

/** Of fields with the same schema one is enough for all but the first way to break a keyword. */
function sharedKeyOf(aim: Aim): string {
  return aim.pointer === undefined ? keyOf(aim) : keyOf({ ...aim, name: '', at: '' });
}

function caseOf(operation: Operation, violation: Broken, error: OnlyError): Case {
  const { keyword, kind, in: place, name, at = '' } = violation;
  const pointer = error.keyword === keyword ? error.schemaPointer : `${violation.pointer ?? ''}/${keyword}`;
  const isChoice = place === 'body' && error.keyword !== keyword && error.at !== name;
  const where = `${place} ${`${name}${at}` || '(whole)'}`;
  const title = `${keyword}${kind ? ` (${kind})` : ''} broken at ${where}, ${pointer}`;
  return {
    id: caseId(operation, 'violations', title),
    operation,
    source: 'violations',
    title,
    intent: 'reject',
    request: violation.request,
    breaks: { pointer, keyword, at: { in: place, name, ...(isChoice ? { choice: error.at } : {}) } },
  };
}

/** Valid requests that together have everything that can be broken: every choice is made in one of them. */
function* basesOf(operation: Operation, description: Description): Generator<CaseRequest> {
  const { requests } = baseRequests(operation, description);
  const [first] = requests;
  for (const { request, origin } of requests) {
    yield origin === 'made' && first ? { ...request, path: first.request.path } : request;
  }
  const known = knownValues(operation, description);
  for (const { request: base } of onePerMediaType(requests)) {
    const { body } = base;
    if (!first || !body || !('value' in body)) continue;
    const schema = mediaTypeOf(operation, body.mediaType)?.schema;
    for (const choice of schema ? boundaries(description, [schema.schema], body.value, known) : []) {
      if (!choice.isChoice) continue;
      const request = { ...first.request, body: { ...body, value: choice.value } };
      if (requestErrors(operation, request, description).length === 0) yield request;
    }
  }
  for (const { request } of requests) yield* withInventedTokens(operation, request, description);
}

/** What of an operation need not be tried any more. */
interface Progress {
  readonly isDone: (aim: Aim) => boolean;
  /** What it makes of the same part of another request is mostly a request that was sent before. */
  readonly isSpent: (aim: Aim) => boolean;
  readonly settled: SettledParts;
}

/** What is done is not tried again: to make and to judge a candidate costs more than all the rest. */
function* violationsOf(
  operation: Operation,
  base: CaseRequest,
  description: Description,
  { isDone, isSpent, settled }: Progress,
): Generator<Broken> {
  for (const parameter of operation.parameters) yield* brokenParameter(parameter, base, description, isDone);
  const { body, ...bare } = base;
  if (!body) return;
  const [welcome] = baseRequests(operation, description).requests.flatMap(({ request }) =>
    request.body?.mediaType === body.mediaType ? [request.body] : [],
  );
  if (operation.body?.required) yield { request: bare, keyword: 'required', in: 'body', name: '' };
  for (const { title: kind, keyword, body: content } of brokenContents(
    operation,
    body,
    description,
    welcome,
  )) {
    yield { request: { ...base, body: content }, keyword, kind, in: 'content', name: content.mediaType };
  }
  if (!('value' in body) || contentKind(body.mediaType) === 'other') return;
  const schema = mediaTypeOf(operation, body.mediaType)?.schema;
  const isSettled = (part: Json, at: string): boolean => settled.has(part, at);
  const found = schema ? [...breakages(description, [schema.schema], body.value, isSettled)] : [];
  const left: string[] = [];
  for (const breakage of found.length > mostCases ? found.toSorted(byDepth) : found) {
    const aim: Aim = { in: 'body', name: breakage.at, ...told(breakage, description) };
    for (const value of changed(body.value, breakage, () => isDone(aim))) {
      if (contentKind(body.mediaType) === 'text' && !isWritable(body.mediaType, value)) continue;
      const isForm = contentKind(body.mediaType) === 'form' && isObject(value);
      const sent = isForm ? asWritten(value, isMultipart(body.mediaType)) : value;
      const broken = { mediaType: body.mediaType, value: sent };
      // in a form everything is text, so that what has become a text of it may well be allowed
      if (isForm && bodyErrors(operation, broken, description).length === 0) continue;
      yield { ...aim, request: { ...base, body: broken } };
    }
    if (!isSpent(aim)) left.push(breakage.at);
  }
  settled.note(body.value, left);
}

function byDepth(one: Breakage, other: Breakage): number {
  return pointerTokens(one.at).length - pointerTokens(other.at).length;
}

function told(
  { keyword, kind, schema }: Breakage,
  description: Description,
): Pick<Aim, 'keyword' | 'kind' | 'pointer'> {
  const pointer = pointerOf(description, schema);
  return { keyword, ...(kind ? { kind } : {}), ...(pointer === undefined ? {} : { pointer }) };
}

function* changed(value: Json, { at, candidates }: Breakage, isDone: () => boolean): Generator<Json> {
  for (const candidate of candidates) {
    if (isDone()) return;
    const other = withValueAt(value, at, candidate);
    if (other !== undefined) yield other;
  }
}

/** A path parameter cannot be left out or empty: that would be another path. */
function* brokenParameter(
  parameter: Parameter,
  base: CaseRequest,
  description: Description,
  isDone: (aim: Aim) => boolean,
): Generator<Broken> {
  const { name, in: place, schema, required } = parameter;
  const { [name]: value, ...others } = base[place];
  if (value === undefined) return;
  const common = { in: place, name };
  if (required && place !== 'path') {
    yield { ...common, request: { ...base, [place]: others }, keyword: 'required' };
  }
  for (const breakage of schema ? breakages(description, [schema.schema], value) : []) {
    const aim: Aim = { ...common, at: breakage.at, ...told(breakage, description) };
    for (const candidate of changed(value, breakage, () => isDone(aim))) {
      if (isUnseenInQuery(parameter, value, candidate, breakage) || isUndefinedIn(parameter, value, breakage))
        continue;
      const isEmpty = candidate === '' && place === 'query' && required;
      if (!isEmpty && !isSendable(place, candidate)) continue;
      const request = { ...base, [place]: { ...others, [name]: candidate } };
      yield { ...aim, request };
    }
  }
}

/**
 * Fields of an exploded object are query parameters of their own: one more of them is none of this parameter's, and
 * without them nothing bears its name.
 */
function isUnseenInQuery(
  { style, explode, contentType }: Parameter,
  value: Json,
  candidate: Json,
  { at, keyword }: Breakage,
): boolean {
  if (style !== 'form' || !explode || contentType !== undefined) return false;
  if (isObject(candidate) !== isObject(value)) return true;
  return isObject(value) && (at === '' || /Properties$|^propertyNames$|^required$/.test(keyword));
}

/** OpenAPI 3.1 §4.8.12.3: no style says how a list of objects, or what stands deeper in an object, is written. */
function isUndefinedIn({ contentType }: Parameter, value: Json, { at }: Breakage): boolean {
  if (contentType !== undefined || !isNested(value)) return false;
  const broken = valueAt(value, at);
  return isArray(value) || isArray(broken) || isObject(broken) || pointerTokens(at).length > 1;
}
