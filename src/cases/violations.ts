import type { Case } from '../core/case.ts';
import { type CaseRequest, caseId } from '../core/case.ts';
import type { Description } from '../core/description.ts';
import { type Json, jsonType } from '../core/json.ts';
import type { Operation, Parameter } from '../core/operation.ts';
import { withValueAt } from '../core/pointer.ts';
import { defineSource } from '../core/source.ts';
import { breakages } from '../openapi/broken-values.ts';
import { validExamples } from '../openapi/example-requests.ts';
import { mediaTypeOf, type RequestError, requestErrors } from '../openapi/request-errors.ts';

/** A request that breaks something, and how. */
interface Broken {
  readonly request: CaseRequest;
  readonly keyword: string;
  readonly in: RequestError['in'];
  readonly name: string;
}

export default defineSource({
  id: 'violations',
  title: 'A valid request with exactly one requirement of the description broken, each once',
  *cases(operation, description) {
    const broken = new Set<string>();
    for (const base of validExamples(operation, description)) {
      for (const violation of violationsOf(operation, base, description)) {
        const error = onlyError(violation, operation, description);
        const key = error && `${error.schemaPointer} ${violation.in} ${violation.name}`;
        if (!error || broken.has(key ?? '')) continue;
        broken.add(key ?? '');
        yield caseOf(operation, violation, error);
      }
    }
  },
});

function caseOf(operation: Operation, violation: Broken, error: RequestError): Case {
  const title = `${violation.keyword} broken at ${violation.in} ${violation.name || '(whole)'}, ${error.schemaPointer}`;
  return {
    id: caseId(operation, 'violations', title),
    operation,
    source: 'violations',
    title,
    intent: 'reject',
    request: violation.request,
    breaks: {
      pointer: error.schemaPointer,
      keyword: violation.keyword,
      at: { in: violation.in, name: violation.name },
    },
  };
}

/** The one error of a request that is meant to break one thing; none where it is valid, or breaks more. */
function onlyError(broken: Broken, operation: Operation, description: Description): RequestError | undefined {
  const errors = requestErrors(operation, broken.request, description);
  const [error] = errors;
  const single = errors.every(({ keyword, inferred }) => keyword === error?.keyword && !inferred);
  return single && error?.keyword === broken.keyword ? error : undefined;
}

function* violationsOf(operation: Operation, base: CaseRequest, description: Description): Generator<Broken> {
  for (const parameter of operation.parameters) yield* brokenParameter(parameter, base, description);
  if (!base.body || !('value' in base.body)) return;
  const { mediaType, value } = base.body;
  if (operation.body?.required) {
    const { body: _left, ...request } = base;
    yield { request, keyword: 'required', in: 'body', name: '' };
  }
  const schema = mediaTypeOf(operation, mediaType)?.schema;
  for (const { keyword, at, candidates } of schema ? breakages(description, [schema.schema], value) : []) {
    for (const candidate of candidates) {
      const changed = withValueAt(value, at, candidate);
      if (changed === undefined) continue;
      yield { request: { ...base, body: { mediaType, value: changed } }, keyword, in: 'body', name: at };
    }
  }
}

/**
 * A parameter travels as text, so its type is broken only where it is not a string, and never by another type that
 * its text could be read as. A path parameter cannot be left out or empty: that would be another path.
 */
function* brokenParameter(
  parameter: Parameter,
  base: CaseRequest,
  description: Description,
): Generator<Broken> {
  const { name, in: place, schema, required } = parameter;
  const { [name]: value, ...others } = base[place];
  if (value === undefined) return;
  const with_ = (values: Record<string, Json>, keyword: string): Broken => {
    return { request: { ...base, [place]: values }, keyword, in: place, name };
  };
  if (required && place !== 'path') yield with_(others, 'required');
  for (const { keyword, at, candidates } of schema ? breakages(description, [schema.schema], value) : []) {
    for (const candidate of candidates) {
      if (at !== '' || !survivesAsText(candidate, value, place)) continue;
      yield with_({ ...others, [name]: candidate }, keyword);
    }
  }
}

function survivesAsText(candidate: Json | undefined, value: Json, place: Parameter['in']): candidate is Json {
  if (candidate === undefined || candidate === '') return false;
  if (
    place === 'header' &&
    typeof candidate === 'string' &&
    !/^[\x21-\x7e]([\x20-\x7e]*[\x21-\x7e])?$/.test(candidate)
  ) {
    return false;
  }
  return (
    jsonType(candidate) === jsonType(value) || (typeof candidate === 'string' && typeof value !== 'string')
  );
}
