import { expect, test } from 'vitest';
import { registry } from '../../../generated/registry.ts';
import type { HttpAnswer, HttpRequest } from '../../../src/core/http.ts';
import { isObject, type Json, type JsonObject } from '../../../src/core/json.ts';
import { planRun } from '../../../src/engine/plan.ts';
import { run } from '../../../src/engine/run.ts';
import { createDescription } from '../../../src/openapi/description.ts';
import { jsonBody } from '../../openapi/described.ts';
import { answered, fakeTarget } from '../fake-target.ts';

const job = {
  type: 'object',
  properties: { id: { type: 'string', readOnly: true }, name: { type: 'string' }, state: { type: 'string' } },
};
const json = (schema: JsonObject) => ({ content: { 'application/json': { schema } } });
const refusals = { 400: {}, 404: {}, 415: {}, 422: {} };
const id = { name: 'id', in: 'path', required: true, schema: { type: 'string' } };
const description = createDescription({
  info: { title: 'Jobs' },
  paths: {
    '/jobs': {
      post: {
        operationId: 'makeJob',
        requestBody: jsonBody(job),
        responses: { 201: json(job), ...refusals },
      },
    },
    '/jobs/{id}': {
      parameters: [id],
      get: { operationId: 'readJob', responses: { 200: json(job), ...refusals } },
      put: { operationId: 'putJob', requestBody: jsonBody(job), responses: { 200: json(job), ...refusals } },
    },
    '/stores/{store}': {
      get: {
        operationId: 'readStore',
        parameters: [{ ...id, name: 'store', description: 'The kind of store, e.g. `tape` or `disk`' }],
        responses: { 200: json({ type: 'object' }), ...refusals },
      },
    },
  },
});

function fieldsIn(body: Uint8Array | undefined): JsonObject | undefined {
  try {
    const read: Json = JSON.parse(new TextDecoder().decode(body ?? new Uint8Array()));
    return isObject(read) ? read : undefined;
  } catch {
    return undefined;
  }
}

/** Jobs of names that nothing else has, whose state only the server knows, and one store. */
function answer(jobs: Map<string, JsonObject>, { method, url, body }: HttpRequest): HttpAnswer {
  const [, kind, name = ''] = new URL(url).pathname.split('/');
  if (kind === 'stores') return name === 'disk' ? answered(200, {}) : answered(404);
  const known = jobs.get(name);
  if (method === 'GET') return known ? answered(200, known) : answered(404);
  const given = fieldsIn(body);
  if (!given) return answered(400);
  if (method === 'PUT') return known && given.state === known.state ? answered(200, known) : answered(422);
  if ([...jobs.values()].some((one) => one.name === given.name))
    return answered(422, { message: 'name already exists' });
  const made = { id: `j${jobs.size}`, name: given.name ?? '', state: 'ready-7' };
  jobs.set(made.id, made);
  return answered(201, made);
}

test('a clever guess is what a thing shows, what the prose names, and a name that is free', async () => {
  const jobs = new Map<string, JsonObject>();
  const { operations } = await run(planRun(description, registry.sources, { seed: 1, budget: 5 }), {
    api: { id: 'jobs', title: 'Jobs' },
    target: fakeTarget((_case, request) => answer(jobs, request), ['state']),
    checks: [],
    concurrency: 1,
    reaches: true,
    listener: () => {},
  });
  const reached = operations.filter(({ statuses }) => Object.keys(statuses).some((one) => /^2/.test(one)));
  expect(reached.map(({ operation }) => operation.id)).toEqual(['makeJob', 'readJob', 'putJob', 'readStore']);
});
