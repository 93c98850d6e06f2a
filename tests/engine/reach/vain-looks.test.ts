import { expect, test } from 'vitest';
import { registry } from '../../../generated/registry.ts';
import { isObject, type JsonObject } from '../../../src/core/json.ts';
import { planRun } from '../../../src/engine/plan.ts';
import { createDescription } from '../../../src/openapi/description.ts';
import { jsonBody } from '../../openapi/described.ts';
import { answered, fakeTarget } from '../fake-target.ts';
import { quietRun } from '../quiet-run.ts';

const names = ['size', 'color', 'weight', 'owner', 'state', 'price', 'shape', 'place'];
const machine = {
  type: 'object',
  required: ['name'],
  properties: {
    name: { type: 'string' },
    ...Object.fromEntries(names.map((name) => [name, { type: 'string' }])),
  },
};
const machineId = { name: 'machine_id', in: 'path', required: true, schema: { type: 'string' } };
const made = {
  content: {
    'application/json': { schema: { type: 'object', properties: { machine_id: { type: 'string' } } } },
  },
};
const below = (verb: string): [string, JsonObject] => [
  `/machines/{machine_id}/${verb}`,
  { get: { operationId: `read-${verb}`, parameters: [machineId], responses: { 200: {}, 404: {} } } },
];
const description = createDescription({
  info: { title: 'Machines' },
  paths: {
    '/machines': {
      post: { operationId: 'make', requestBody: jsonBody(machine), responses: { 201: made, 422: {} } },
    },
    ...Object.fromEntries(names.map(below)),
  },
});

/** Each refusal names something else that is wrong. */
async function ran(mostRefusals: number) {
  let refused = 0;
  const target = fakeTarget(
    ({ operation, intent, request }) => {
      if (operation.id !== 'make') return answered(request.path.machine_id === 'm1' ? 200 : 404);
      if (intent !== 'accept' || !isObject(request.body && 'value' in request.body ? request.body.value : 0))
        return answered(422);
      refused += 1;
      if (refused > mostRefusals) return answered(201, { machine_id: 'm1' });
      const name = names[refused % names.length] ?? '';
      return answered(422, {
        detail: [{ loc: ['body', name], msg: 'Field required', type: 'missing' }],
      });
    },
    ['state'],
  );
  const summary = await quietRun(planRun(description, registry.sources, { seed: 1, budget: 5 }), target);
  const reached = summary.operations.filter(({ statuses }) => '200' in statuses).length;
  return { tries: refused, reached };
}

test('what nobody can make is not looked for at full length by each that needs it', async () => {
  const { tries, reached } = await ran(Number.POSITIVE_INFINITY);
  expect(reached).toBe(0);
  expect(tries).toBeLessThan(75);
});

test('what can be made only later is found all the same', async () => {
  const { reached } = await ran(45);
  expect(reached).toBeGreaterThan(0);
});
