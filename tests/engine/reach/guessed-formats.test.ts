import { expect, test } from 'vitest';
import { registry } from '../../../generated/registry.ts';
import { isObject } from '../../../src/core/json.ts';
import { planRun } from '../../../src/engine/plan.ts';
import { run } from '../../../src/engine/run.ts';
import { baseRequests } from '../../../src/openapi/base-requests.ts';
import { createDescription } from '../../../src/openapi/description.ts';
import { jsonBody } from '../../openapi/described.ts';
import { answered, fakeTarget, jsonIn } from '../fake-target.ts';

const text = (format?: string) => ({ type: 'string', ...(format === undefined ? {} : { format }) });
const call = {
  type: 'object',
  required: ['to', 'at'],
  properties: { to: text('phone'), at: text('iso8601-date-time'), color: text('color') },
};
const id = { name: 'id', in: 'path', required: true, schema: text('guid') };
const description = createDescription({
  openapi: '3.1.0',
  info: { title: 'Calls' },
  paths: {
    '/calls': {
      post: { operationId: 'call', requestBody: jsonBody(call), responses: { 201: {}, 400: {}, 415: {} } },
    },
    '/keys/{id}': { get: { operationId: 'readKey', parameters: [id], responses: { 200: {}, 404: {} } } },
    '/plates/{id}': {
      get: {
        operationId: 'readPlate',
        parameters: [{ ...id, schema: text('plate') }],
        responses: { 200: {}, 404: {} },
      },
    },
  },
});

test('what is required and of a format that nobody defined is guessed, and nothing else is', () => {
  const [makes, reads] = description.operations.map((operation) => baseRequests(operation, description));
  expect(makes?.requests).toEqual([]);
  expect(makes?.guesses.map(({ body }) => body && 'value' in body && body.value)).toContainEqual({
    to: 'text',
    at: '2024-01-15T10:30:00Z',
  });
  expect(JSON.stringify(makes?.guesses)).not.toContain('color');
  expect(reads?.guesses.map(({ path }) => path.id)).toContain('3f2b8c1e-7d4a-4c56-9e21-000000000000');
});

test('a guess that is taken opens the operation, and one that is refused blames nobody', async () => {
  const { operations, findings } = await run(planRun(description, registry.sources, { seed: 1, budget: 5 }), {
    api: { id: 'calls', title: 'Calls' },
    target: fakeTarget(
      (_case, { method, url, body }) => {
        const [, kind, name = ''] = new URL(url).pathname.split('/');
        if (kind === 'plates') return answered(404);
        if (kind === 'keys') return answered(method === 'GET' && /^[\da-f-]{36}$/.test(name) ? 200 : 404);
        const fields = jsonIn(body);
        if (!isObject(fields)) return answered(415);
        return answered(typeof fields.to === 'string' && /^\d{4}-/.test(String(fields.at)) ? 201 : 400);
      },
      ['state'],
    ),
    checks: registry.checks.filter(({ id: check }) => check === 'accepts-valid-request'),
    concurrency: 1,
    reaches: true,
    listener: () => {},
  });
  const reached = operations.filter(({ statuses }) => Object.keys(statuses).some((one) => /^2/.test(one)));
  expect(reached.map(({ operation }) => operation.id)).toEqual(['call', 'readKey']);
  expect(findings).toEqual([]);
});
