import { expect, test } from 'vitest';
import { registry } from '../../../generated/registry.ts';
import type { JsonObject } from '../../../src/core/json.ts';
import { planRun } from '../../../src/engine/plan.ts';
import { run } from '../../../src/engine/run.ts';
import { createDescription } from '../../../src/openapi/description.ts';
import { answered, fakeTarget } from '../fake-target.ts';
import { rushing } from '../rushing-clock.ts';

const group: JsonObject = { type: 'object', required: ['name'], properties: { name: { type: 'string' } } };
const json = (schema: JsonObject) => ({ content: { 'application/json': { schema } } });
const name = { name: 'name', in: 'path', required: true, schema: { type: 'string' } };
const description = createDescription({
  info: { title: 'Groups' },
  paths: {
    '/groups': {
      get: { operationId: 'list', responses: { 200: json({ type: 'array', items: group }) } },
    },
    '/groups/{name}': {
      parameters: [name],
      post: { operationId: 'make', responses: { 201: json(group), 409: {} } },
      get: { operationId: 'read', responses: { 200: json(group), 404: {} } },
      delete: { operationId: 'remove', responses: { 204: {}, 404: {} } },
    },
  },
});

test('what is made by POST on its own path gets a name of its own each time', async () => {
  const names = new Set<string>();
  const target = fakeTarget(
    (_, { method, url }) => {
      const [, , coded] = new URL(url).pathname.split('/');
      if (coded === undefined)
        return answered(
          200,
          [...names].map((one) => ({ name: one })),
        );
      const own = decodeURIComponent(coded);
      if (method === 'POST' && names.has(own)) return answered(409);
      if (method === 'POST') names.add(own);
      else if (!names.has(own)) return answered(404);
      if (method === 'DELETE') names.delete(own);
      return method === 'DELETE' ? answered(204) : answered(method === 'POST' ? 201 : 200, { name: own });
    },
    ['state'],
  );
  const { operations } = await run(planRun(description, registry.sources, { seed: 1, budget: 5 }), {
    api: { id: 'groups', title: 'Groups' },
    target,
    checks: registry.checks,
    laws: registry.laws,
    concurrency: 1,
    clock: rushing(),
    reaches: true,
    listener: () => {},
  });
  const statuses = new Map(operations.map(({ operation, statuses }) => [operation.id, statuses]));
  expect(statuses.get('make')?.['201']).toBeGreaterThan(2);
  expect(statuses.get('remove')?.['204']).toBeGreaterThan(1);
  const reasons = operations.flatMap((one) => one.reasons.map(({ reason }) => reason));
  expect(reasons.filter((reason) => /no group could be made|nothing tells the name/.test(reason))).toEqual(
    [],
  );
});
