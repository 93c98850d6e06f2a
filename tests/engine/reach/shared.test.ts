import { describe, expect, test } from 'vitest';
import { registry } from '../../../generated/registry.ts';
import type { RunSummary } from '../../../src/core/events.ts';
import { planRun } from '../../../src/engine/plan.ts';
import { createDescription } from '../../../src/openapi/description.ts';
import { jsonBody } from '../../openapi/described.ts';
import { answered, fakeTarget } from '../fake-target.ts';
import { quietRun } from '../quiet-run.ts';
import { type Blog, blogDescription, startBlog } from './blog.ts';

/** Finds a way into each operation, and asks nothing else. */
function entered({ target }: Blog): Promise<RunSummary> {
  return quietRun(planRun(blogDescription, [], { seed: 1, budget: 1 }), target);
}

function sent({ target }: Blog, method: string, path: RegExp): number {
  return target.received.filter((one) => one.method === method && path.test(new URL(one.url).pathname))
    .length;
}

describe('things that operations only name', () => {
  test('are made once for all of them', async () => {
    const blog = startBlog();
    await entered(blog);
    // one for each that makes, removes or adds to one, and one for the rest
    expect(sent(blog, 'POST', /^\/users$/)).toBe(4);
  });

  test('are made anew for what does not take those that others have used', async () => {
    const blog = startBlog({ single: true });
    const { learned } = await entered(blog);
    expect([...(learned?.keys() ?? [])].sort()).toEqual(
      blogDescription.operations.map(({ id }) => id).sort(),
    );
  });
});

describe('what is made', () => {
  test('is removed, and what goes with it is not asked for one by one', async () => {
    const blog = startBlog();
    await entered(blog);
    expect(blog.users.size).toBe(0);
    // the way into removing one, and a look whether one is gone with its user
    expect(sent(blog, 'DELETE', /posts/)).toBe(2);
  });

  test('is removed one by one where nothing goes with what it stands in', async () => {
    const blog = startBlog({ orphans: true });
    await entered(blog);
    expect([blog.users.size, blog.posts.size]).toEqual([0, 0]);
  });

  test('is not removed twice', async () => {
    const blog = startBlog();
    await entered(blog);
    const removals = blog.target.received.filter(({ method }) => method === 'DELETE').map(({ url }) => url);
    expect(new Set(removals).size).toBe(removals.length);
  });
});

describe('a name that is taken', () => {
  const tag = {
    type: 'object',
    required: ['id', 'name'],
    properties: {
      id: { type: 'integer', readOnly: true },
      name: { type: 'string', minLength: 3, maxLength: 40 },
      color: { type: 'string', enum: ['red', 'green', 'blue'] },
    },
  };
  const shown = { content: { 'application/json': { schema: tag } } };
  const description = createDescription({
    info: { title: 'Tags' },
    paths: {
      '/tags': {
        post: { operationId: 'make', requestBody: jsonBody(tag), responses: { 201: shown, 409: {} } },
      },
      '/tags/{tag_id}': {
        put: {
          operationId: 'change',
          parameters: [{ name: 'tag_id', in: 'path', required: true, schema: { type: 'integer' } }],
          requestBody: jsonBody(tag),
          responses: { 200: shown, 404: {}, 409: {} },
        },
      },
    },
  });

  test('is replaced by another one, and no new thing is made for that', async () => {
    const names: string[] = [];
    let made = 0;
    const target = fakeTarget(
      ({ intent, source, request }, { method, url }) => {
        const { name = '' } = Object(request.body && 'value' in request.body ? request.body.value : {});
        const id = Number(new URL(url).pathname.split('/')[2] ?? names.length);
        if (intent !== 'accept' || !['POST', 'PUT'].includes(method)) return answered(400);
        if (names.some((one, index) => one === name && index !== id)) return answered(409);
        if (source === 'reach' && method === 'POST') made += 1;
        names[id] = String(name);
        return answered(method === 'POST' ? 201 : 200, { id, name });
      },
      ['state'],
    );
    const summary = await quietRun(planRun(description, registry.sources, { seed: 1, budget: 5 }), target);
    expect(
      summary.operations.find(({ operation }) => operation.id === 'change')?.statuses['200'],
    ).toBeGreaterThan(3);
    expect(made).toBeLessThan(5);
  });
});
