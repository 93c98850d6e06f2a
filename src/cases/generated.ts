import fc, { type Arbitrary } from 'fast-check';
import { type CaseRequest, caseId } from '../core/case.ts';
import type { Description } from '../core/description.ts';
import { isArray, isObject, type Json } from '../core/json.ts';
import type { Operation, Parameter } from '../core/operation.ts';
import { defineSource } from '../core/source.ts';
import { arbitraryOf } from '../openapi/arbitrary.ts';
import { baseRequests, isRouted, isSendable, onePerMediaType } from '../openapi/base-requests.ts';
import { isWritable } from '../openapi/content-kind.ts';
import { knownValues } from '../openapi/known-values.ts';
import { mediaTypeOf, requestErrors } from '../openapi/request-errors.ts';

export default defineSource({
  id: 'generated',
  title: 'Valid requests drawn at random from the schemas',
  thorough: true,
  *cases(operation, description, { seed, budget, thorough = false }) {
    const arbitrary = requestsOf(operation, description);
    if (!arbitrary) return;
    const most = thorough ? budget : Math.min(budget, leastDrawn + valuesDrawn(operation, description));
    const seen = new Set<string>();
    for (const request of fc.sample(arbitrary, { seed, numRuns: budget * 3 })) {
      const key = JSON.stringify(request);
      if (seen.size >= most) return;
      if (seen.has(key) || !isSent(operation, request, description)) continue;
      seen.add(key);
      const title = `drawn ${seen.size} with seed ${seed}`;
      const id = caseId(operation, 'generated', title);
      yield { id, operation, source: 'generated', title, intent: 'accept', request };
    }
  },
});

const leastDrawn = 1;

/** How many values a draw is made of: where there are few, a few draws have shown what there is. */
function valuesDrawn(operation: Operation, description: Description): number {
  const drawn = operation.parameters.filter(({ in: place }) => place !== 'path').length;
  const contents = onePerMediaType(baseRequests(operation, description).requests).map(({ request }) => {
    return request.body && 'value' in request.body ? scalarsIn(request.body.value) : 0;
  });
  return drawn + Math.max(0, ...contents);
}

function scalarsIn(value: Json): number {
  if (!isArray(value) && !isObject(value)) return 1;
  return Object.values(value).reduce((sum: number, sub: Json) => sum + scalarsIn(sub), 0);
}

function isSent(operation: Operation, request: CaseRequest, description: Description): boolean {
  const { body } = request;
  if (body && 'value' in body && !isWritable(body.mediaType, body.value)) return false;
  return (
    requestErrors(operation, request, description).length === 0 && isRouted(operation, request, description)
  );
}

/** What a path names stays as it is: an identifier that was drawn at random names nothing. */
function requestsOf(operation: Operation, description: Description): Arbitrary<CaseRequest> | undefined {
  const { requests } = baseRequests(operation, description);
  const [base] = requests;
  if (!base) return undefined;
  const values = fc.record({
    query: valuesIn('query', operation, base.request, description),
    header: valuesIn('header', operation, base.request, description),
    cookie: valuesIn('cookie', operation, base.request, description),
  });
  const bodies = onePerMediaType(requests).flatMap(({ request: { body } }) => {
    const schema = body && mediaTypeOf(operation, body.mediaType)?.schema;
    const value = schema && arbitraryOf(description, schema.schema, knownValues(operation, description));
    return body && value ? [value.map((drawn) => ({ mediaType: body.mediaType, value: drawn }))] : [];
  });
  if (bodies.length === 0 && operation.parameters.every(({ in: place }) => place === 'path'))
    return undefined;
  const body = bodies.length > 0 ? fc.oneof(...bodies) : fc.constant(base.request.body);
  return fc.tuple(values, body).map(([drawn, content]) => {
    const { body: _base, ...rest } = base.request;
    return { ...rest, ...drawn, ...(content ? { body: content } : {}) };
  });
}

function valuesIn(
  place: Exclude<Parameter['in'], 'path'>,
  operation: Operation,
  base: CaseRequest,
  description: Description,
): Arbitrary<Record<string, Json>> {
  const drawn: Record<string, Arbitrary<Json>> = {};
  const parameters = operation.parameters.filter((parameter) => parameter.in === place);
  for (const { name, schema } of parameters) {
    const value = base[place][name];
    const arbitrary = schema && arbitraryOf(description, schema.schema);
    if (arbitrary) drawn[name] = value === undefined ? arbitrary : fc.oneof(arbitrary, fc.constant(value));
    else if (value !== undefined) drawn[name] = fc.constant(value);
  }
  const required = parameters.filter(
    (parameter) => parameter.required && Object.hasOwn(drawn, parameter.name),
  );
  return fc
    .record(drawn, { requiredKeys: required.map(({ name }) => name) })
    .map((record) => Object.fromEntries(Object.entries(record).filter(([, one]) => isSendable(place, one))));
}
