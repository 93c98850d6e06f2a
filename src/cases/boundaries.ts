import { type Case, type CaseRequest, caseId } from '../core/case.ts';
import type { Description } from '../core/description.ts';
import type { Json } from '../core/json.ts';
import type { Operation, Parameter } from '../core/operation.ts';
import { defineSource } from '../core/source.ts';
import {
  type BaseRequest,
  baseRequests,
  isRouted,
  isSendable,
  onePerMediaType,
} from '../openapi/base-requests.ts';
import { boundaries } from '../openapi/boundary-values.ts';
import { isWritable } from '../openapi/content-kind.ts';
import { knownValues } from '../openapi/known-values.ts';
import { type Edge, type Pack, packed, packOf } from '../openapi/packed-edges.ts';
import { mediaTypeOf, requestErrors } from '../openapi/request-errors.ts';
import { beyondBasicPlane, hasForm } from '../openapi/text-edges.ts';

/** A schema whose choices multiply has more edges than anyone waits for. */
const mostCases = 500;

export default defineSource({
  id: 'boundaries',
  title: 'Valid requests at both ends of every constraint, with every choice that the description leaves',
  thorough: true,
  *cases(operation, description, { thorough = false }) {
    const edges = edgesOf(operation, description);
    for (const pack of thorough ? edges.map((edge) => packOf([edge])) : packed(edges)) {
      yield* casesOf(pack, operation, description);
    }
  },
});

/** Each valid edge once. */
function edgesOf(operation: Operation, description: Description): Edge[] {
  const { requests } = baseRequests(operation, description);
  const examples = requests.filter(({ origin }) => origin === 'example').map(({ request }) => keyOf(request));
  const sent = new Set(examples);
  const edges = new Map<string, Edge>();
  for (const edge of proposals(operation, requests, description)) {
    if (edges.size >= mostCases) break;
    const key = keyOf(edge.request);
    if (sent.has(key) || edges.has(edge.title)) continue;
    sent.add(key);
    if (isValid(operation, edge.request, description)) edges.set(edge.title, edge);
  }
  return [...edges.values()];
}

function isValid(operation: Operation, request: CaseRequest, description: Description): boolean {
  return (
    requestErrors(operation, request, description).length === 0 && isRouted(operation, request, description)
  );
}

function keyOf(request: CaseRequest): string {
  return JSON.stringify(request);
}

/** What the description does not allow all at once is asked in halves. */
function casesOf(pack: Pack, operation: Operation, description: Description): Case[] {
  const { edges, request } = pack;
  if (edges.length > 1 && !isValid(operation, request, description)) {
    return halves(pack).flatMap((half) => casesOf(half, operation, description));
  }
  const title = titleOf(edges.map((edge) => edge.title));
  const id = caseId(operation, 'boundaries', title);
  const single: Case = { id, operation, source: 'boundaries', title, intent: 'accept', request };
  if (edges.length === 1) return [single];
  return [{ ...single, parts: () => halves(pack).flatMap((half) => casesOf(half, operation, description)) }];
}

function halves({ edges }: Pack): Pack[] {
  const middle = Math.ceil(edges.length / 2);
  return [edges.slice(0, middle), edges.slice(middle)].flatMap(([first, ...others]) =>
    first ? [packOf([first, ...others])] : [],
  );
}

const mostNamed = 3;

function titleOf(titles: readonly string[]): string {
  const more = titles.length - mostNamed;
  const named = titles.slice(0, mostNamed).join('; ');
  return more > 0 ? `${named}; and ${more} more at once` : named;
}

function* proposals(
  operation: Operation,
  bases: readonly BaseRequest[],
  description: Description,
): Generator<Edge> {
  const [base] = bases;
  if (!base) return;
  for (const { name, origin, request } of bases) {
    if (origin === 'made') yield { title: name, request: { ...request, path: base.request.path } };
  }
  const fullest = bases.findLast(({ origin }) => origin === 'made')?.request ?? base.request;
  yield* parameterSets(operation, base.request, fullest);
  for (const parameter of operation.parameters) {
    yield* parameterEdges(parameter, base.request, fullest, description);
  }
  for (const { request } of onePerMediaType(bases)) {
    if (!request.body) continue;
    yield* encodingNamed({ ...base.request, body: request.body });
    yield* contentEdges(operation, { ...base.request, body: request.body }, description);
  }
}

/** RFC 8259 §11: a charset changes nothing for JSON, and UTF-8 is what it is in; RFC 2046 §4.1.2 defines it for text. */
function* encodingNamed(request: CaseRequest): Generator<Edge> {
  const { body } = request;
  const mediaType = body?.mediaType.toLowerCase() ?? '';
  if (!body || !('value' in body) || !['application/json', 'text/plain'].includes(mediaType)) return;
  const named = { ...body, mediaType: `${body.mediaType}; charset=utf-8` };
  yield { title: `${mediaType} that says it is UTF-8`, request: { ...request, body: named } };
}

/** Each optional parameter with the required ones alone. */
function* parameterSets(operation: Operation, base: CaseRequest, fullest: CaseRequest): Generator<Edge> {
  const required = operation.parameters.filter((parameter) => parameter.required);
  const least = withOnly(required, base, fullest);
  yield { title: 'required parameters only', request: least };
  for (const parameter of operation.parameters) {
    if (parameter.required) continue;
    const request = withOnly([...required, parameter], base, fullest);
    yield { title: `only ${parameter.in} ${parameter.name}`, request };
  }
}

function withOnly(parameters: readonly Parameter[], base: CaseRequest, fullest: CaseRequest): CaseRequest {
  const values: Record<Parameter['in'], Record<string, Json>> = {
    path: {},
    query: {},
    header: {},
    cookie: {},
  };
  for (const { in: place, name } of parameters) {
    const value = base[place][name] ?? fullest[place][name];
    if (value !== undefined) values[place][name] = value;
  }
  return { ...base, ...values };
}

function* parameterEdges(
  parameter: Parameter,
  base: CaseRequest,
  fullest: CaseRequest,
  description: Description,
): Generator<Edge> {
  const { name, in: place, schema } = parameter;
  const value = base[place][name] ?? fullest[place][name];
  if (!schema || value === undefined) return;
  for (const { label, value: edge } of boundaries(description, [schema.schema], value)) {
    if (!isSendable(place, edge) || (label.endsWith(beyondBasicPlane) && hasForm(name))) continue;
    const request = { ...base, [place]: { ...base[place], [name]: edge } };
    yield { title: `${place} ${name} ${label}`, request, from: base };
  }
}

function* contentEdges(operation: Operation, base: CaseRequest, description: Description): Generator<Edge> {
  const { body } = base;
  if (!body || !('value' in body)) return;
  const schema = mediaTypeOf(operation, body.mediaType)?.schema;
  if (!schema) return;
  const type = (operation.body?.content.length ?? 0) > 1 ? ` (${body.mediaType})` : '';
  const known = knownValues(operation, description);
  let last: { readonly value: Json; readonly request: CaseRequest } | undefined;
  for (const { label, value, from } of boundaries(description, [schema.schema], body.value, known)) {
    if (!isWritable(body.mediaType, value)) continue;
    const edge = { title: `body ${label}${type}`, request: { ...base, body: { ...body, value } } };
    // many in a row are made from one and the same value
    if (from !== undefined && last?.value !== from)
      last = { value: from, request: { ...base, body: { ...body, value: from } } };
    yield from === undefined || !last ? edge : { ...edge, from: last.request };
  }
}
