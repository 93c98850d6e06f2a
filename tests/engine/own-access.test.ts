import { expect, test } from 'vitest';
import { registry } from '../../generated/registry.ts';
import { planRun } from '../../src/engine/plan.ts';
import { run } from '../../src/engine/run.ts';
import { createDescription } from '../../src/openapi/description.ts';
import { jsonBody } from '../openapi/described.ts';
import { answered, fakeTarget } from './fake-target.ts';

const user = { type: 'object', required: ['id'], properties: { id: { type: 'string' } } };
const content = { 'application/json': { schema: user } };
const refusals = { 400: {}, 401: {}, 404: {}, 415: {} };
const password = jsonBody({ type: 'object', required: ['new'], properties: { new: { type: 'string' } } });
const description = createDescription({
  openapi: '3.1.0',
  info: { title: 'Users' },
  security: [{ key: [] }],
  components: { securitySchemes: { key: { type: 'http', scheme: 'bearer' } } },
  paths: {
    '/me/password': {
      post: { operationId: 'setPassword', requestBody: password, responses: { 204: {}, ...refusals } },
    },
    '/users': { post: { operationId: 'makeUser', responses: { 201: { content }, ...refusals } } },
    '/views/reset': { delete: { operationId: 'resetViews', responses: { 204: {}, ...refusals } } },
    '/users/{id}': {
      delete: {
        operationId: 'removeUser',
        parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'string' } }],
        responses: { 204: {}, ...refusals },
      },
    },
  },
});

test('other accounts, and what is only called like it, are asked for before what takes our own access away', async () => {
  const users = new Set<string>();
  let isLockedOut = false;
  const { operations } = await run(planRun(description, registry.sources, { seed: 1, budget: 3 }), {
    api: { id: 'users', title: 'Users' },
    target: fakeTarget(
      ({ request: { credentials } }, { method, url, body }) => {
        const [, kind, id = ''] = new URL(url).pathname.split('/');
        if (isLockedOut || credentials !== 'sent') return answered(401);
        if (kind === 'views') return answered(method === 'DELETE' ? 204 : 405);
        if (kind === 'users' && id === '' && method === 'POST') {
          users.add(`u${users.size}`);
          return answered(201, { id: `u${users.size - 1}` });
        }
        if (kind === 'users') return answered(method === 'DELETE' && users.delete(id) ? 204 : 404);
        if (!new TextDecoder().decode(body).startsWith('{"new":"')) return answered(400);
        isLockedOut = true;
        return answered(204);
      },
      ['state'],
    ),
    checks: [],
    concurrency: 1,
    reaches: true,
    listener: () => {},
  });
  const reached = operations.filter(({ statuses }) => Object.keys(statuses).some((one) => /^2/.test(one)));
  expect(reached.map(({ operation }) => operation.id)).toEqual(['makeUser', 'resetViews', 'removeUser']);
  expect(isLockedOut).toBe(true);
});
