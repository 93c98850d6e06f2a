import { expect, test } from 'vitest';
import { registry } from '../../../generated/registry.ts';
import { headerValues } from '../../../src/core/http.ts';
import type { JsonObject } from '../../../src/core/json.ts';
import { planRun } from '../../../src/engine/plan.ts';
import { run } from '../../../src/engine/run.ts';
import { createDescription } from '../../../src/openapi/description.ts';
import { answered, fakeTarget } from '../fake-target.ts';

const text = { type: 'string' };
const json = (properties: JsonObject) => ({
  content: { 'application/json': { schema: { type: 'object', properties } } },
});
const session = { type: 'object', required: ['id'], properties: { id: text } };
const description = createDescription({
  info: { title: 'Sessions' },
  paths: {
    '/sessions': {
      get: {
        operationId: 'listSessions',
        responses: {
          200: { content: { 'application/json': { schema: { type: 'array', items: session } } } },
        },
      },
    },
    '/sessions/{id}': {
      get: {
        operationId: 'readSession',
        parameters: [{ name: 'id', in: 'path', required: true, schema: text }],
        responses: { 200: json({ id: text }), 404: {} },
      },
    },
    '/whoami': {
      get: {
        operationId: 'whoAmI',
        parameters: [{ name: 'X-Session-Token', in: 'header', schema: text }],
        responses: { 200: json({ name: text }), 401: {} },
      },
    },
    '/visits': { post: { operationId: 'visit', responses: { 200: json({ session_token: text }) } } },
  },
});

test('who has to be known signs in first, and what that leaves in a list is read afterwards', async () => {
  let visits = 0;
  const target = fakeTarget(
    (_case, { method, url, headers }) => {
      const { pathname } = new URL(url);
      if (pathname === '/visits' && method === 'POST') visits += 1;
      if (pathname === '/visits') return answered(200, { session_token: `token-${visits}` });
      const ids = Array.from({ length: visits }, (_, index) => `s${index + 1}`);
      if (pathname === '/sessions')
        return answered(
          200,
          ids.map((id) => ({ id })),
        );
      if (pathname === '/whoami') {
        const [token = ''] = headerValues(headers, 'x-session-token');
        return token.startsWith('token-') ? answered(200, { name: token }) : answered(401);
      }
      const id = pathname.split('/')[2] ?? '';
      return ids.includes(id) ? answered(200, { id }) : answered(404);
    },
    ['state'],
  );
  const { operations } = await run(planRun(description, registry.sources, { seed: 1, budget: 3 }), {
    api: { id: 'sessions', title: 'Sessions' },
    target,
    checks: [],
    concurrency: 1,
    reaches: true,
    listener: () => {},
  });
  const reached = operations.filter(({ statuses }) => Object.keys(statuses).some((one) => /^2/.test(one)));
  expect(reached.map(({ operation }) => operation.id)).toEqual(
    operations.map(({ operation }) => operation.id),
  );
});
