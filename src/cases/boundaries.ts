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
import { mediaTypeOf, requestErrors } from '../openapi/request-errors.ts';
import { beyondBasicPlane, hasForm } from '../openapi/text-edges.ts';

/** A schema whose choices multiply has more edges than anyone waits for. */
const mostCases = 500;

interface Proposal {
  readonly title: string;
  readonly request: CaseRequest;
}

export default defineSource({
  id: 'boundaries',
  title: 'Valid requests at both ends of every constraint, with every choice that the description leaves',
  thorough: true,
  *cases(operation, description) {
    const { requests } = baseRequests(operation, description);
    const examples = requests
      .filter(({ origin }) => origin === 'example')
      .map(({ request }) => keyOf(request));
    const sent = new Set(examples);
    const titles = new Set<string>();
    for (const { title, request } of proposals(operation, requests, description)) {
      if (titles.size >= mostCases) return;
      const key = keyOf(request);
      if (sent.has(key) || titles.has(title)) continue;
      sent.add(key);
      if (requestErrors(operation, request, description).length > 0) continue;
      if (!isRouted(operation, request, description)) continue;
      titles.add(title);
      yield caseOf(operation, title, request);
    }
  },
});

function keyOf(request: CaseRequest): string {
  return JSON.stringify(request);
}

function caseOf(operation: Operation, title: string, request: CaseRequest): Case {
  const id = caseId(operation, 'boundaries', title);
  return { id, operation, source: 'boundaries', title, intent: 'accept', request };
}

function* proposals(
  operation: Operation,
  bases: readonly BaseRequest[],
  description: Description,
): Generator<Proposal> {
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
function* encodingNamed(request: CaseRequest): Generator<Proposal> {
  const { body } = request;
  const mediaType = body?.mediaType.toLowerCase() ?? '';
  if (!body || !('value' in body) || !['application/json', 'text/plain'].includes(mediaType)) return;
  const named = { ...body, mediaType: `${body.mediaType}; charset=utf-8` };
  yield { title: `${mediaType} that says it is UTF-8`, request: { ...request, body: named } };
}

/** Each optional parameter with the required ones alone. */
function* parameterSets(operation: Operation, base: CaseRequest, fullest: CaseRequest): Generator<Proposal> {
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
): Generator<Proposal> {
  const { name, in: place, schema } = parameter;
  const value = base[place][name] ?? fullest[place][name];
  if (!schema || value === undefined) return;
  for (const { label, value: edge } of boundaries(description, [schema.schema], value)) {
    if (!isSendable(place, edge) || (label.endsWith(beyondBasicPlane) && hasForm(name))) continue;
    const request = { ...base, [place]: { ...base[place], [name]: edge } };
    yield { title: `${place} ${name} ${label}`, request };
  }
}

function* contentEdges(
  operation: Operation,
  base: CaseRequest,
  description: Description,
): Generator<Proposal> {
  const { body } = base;
  if (!body || !('value' in body)) return;
  const schema = mediaTypeOf(operation, body.mediaType)?.schema;
  if (!schema) return;
  const type = (operation.body?.content.length ?? 0) > 1 ? ` (${body.mediaType})` : '';
  const known = knownValues(operation, description);
  for (const { label, value } of boundaries(description, [schema.schema], body.value, known)) {
    if (!isWritable(body.mediaType, value)) continue;
    yield { title: `body ${label}${type}`, request: { ...base, body: { ...body, value } } };
  }
}
