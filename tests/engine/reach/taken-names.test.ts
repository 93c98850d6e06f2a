import { expect, test } from 'vitest';
import { registry } from '../../../generated/registry.ts';
import { isObject, type Json } from '../../../src/core/json.ts';
import { planRun } from '../../../src/engine/plan.ts';
import { run } from '../../../src/engine/run.ts';
import { createDescription } from '../../../src/openapi/description.ts';
import { jsonBody } from '../../openapi/described.ts';
import { answered, fakeTarget, jsonIn } from '../fake-target.ts';

const user = {
  type: 'object',
  required: ['name', 'age'],
  properties: { name: { type: 'string', minLength: 1 }, age: { type: 'integer', minimum: 18 } },
};
const description = createDescription({
  openapi: '3.1.0',
  info: { title: 'Users' },
  paths: {
    '/users': {
      post: {
        operationId: 'makeUser',
        requestBody: jsonBody(user),
        responses: { 201: {}, 400: {}, 409: {}, 415: {} },
      },
    },
  },
});

/** What is told of a server that looks for the name first, and at the age where `looksAtAge`. */
async function told(looksAtAge: boolean, taken = answered(409)): Promise<(string | undefined)[]> {
  const names = new Set<Json>();
  const { findings } = await run(planRun(description, registry.sources, { seed: 1, budget: 5 }), {
    api: { id: 'users', title: 'Users' },
    target: fakeTarget(
      (_case, { body }) => {
        const fields = jsonIn(body);
        if (!isObject(fields)) return answered(415);
        const { name, age } = fields;
        if (typeof name !== 'string' || name === '') return answered(400);
        if (names.has(name)) return taken;
        if (looksAtAge && !(typeof age === 'number' && Number.isInteger(age) && age >= 18))
          return answered(400);
        names.add(name);
        return answered(201);
      },
      ['state'],
    ),
    checks: registry.checks.filter(({ id }) => id === 'refuses-invalid-request'),
    concurrency: 1,
    reaches: true,
    listener: () => {},
  });
  return findings.map(({ pointer, keyword }) => `${keyword} ${pointer}`);
}

test('what is broken beside a name that is taken is broken again beside one that is free', async () => {
  expect(await told(false)).toEqual(expect.arrayContaining(['minimum /body/age', 'required /body/age']));
  expect(await told(true)).toEqual([]);
});

test('the same holds where a server has no status for what is taken and fails', async () => {
  const taken = answered(500, { message: 'user already exists' });
  expect(await told(false, taken)).toEqual(
    expect.arrayContaining(['minimum /body/age', 'required /body/age']),
  );
  expect(await told(true, taken)).toEqual([]);
});
