import { describe, expect, test } from 'vitest';
import type { Case } from '../../../src/core/case.ts';
import type { HttpRequest } from '../../../src/core/http.ts';
import { type Json, member } from '../../../src/core/json.ts';
import { Gate } from '../../../src/engine/gate.ts';
import { nothingGiven } from '../../../src/engine/reach/given-data.ts';
import { Reach } from '../../../src/engine/reach/reach.ts';
import { isWay } from '../../../src/engine/reach/way.ts';
import { createDescription } from '../../../src/openapi/description.ts';
import { resourceModel } from '../../../src/openapi/resources/resource-model.ts';
import { jsonBody } from '../../openapi/described.ts';
import { answered, fakeTarget } from '../fake-target.ts';
import { rushing } from '../rushing-clock.ts';

const description = createDescription({
  info: { title: 'Branches' },
  paths: {
    '/settings': { get: { operationId: 'readSettings', responses: { 200: {} } } },
    '/merges': {
      post: {
        operationId: 'merge',
        requestBody: jsonBody({
          type: 'object',
          required: ['sourceName'],
          properties: { sourceName: { type: 'string' }, note: { type: 'string' } },
        }),
        responses: { 200: {}, 404: {} },
      },
    },
  },
});

function contentOf({ body }: HttpRequest): Json {
  return JSON.parse(new TextDecoder().decode(body));
}

async function reached(refusal: (name: Json | undefined) => Json) {
  const target = fakeTarget(
    (_: Case, request: HttpRequest) => {
      if (request.method === 'GET') return answered(200, { main: { name: 'trunk' } });
      const name = member(contentOf(request), 'sourceName');
      return name === 'trunk' ? answered(200, {}) : answered(404, refusal(name));
    },
    ['state'],
  );
  const sender = { description, target, checks: [], gate: new Gate({}, rushing()) };
  const reach = new Reach({ description, model: resourceModel(description), sender, given: nothingGiven });
  const merge = description.operations.find(({ id }) => id === 'merge');
  return merge && { way: await reach.enter(merge), received: target.received };
}

describe('a name that the target says it does not know', () => {
  test('gives way to one that it has shown', async () => {
    const found = await reached((name) => ({ error: `no branch named '${String(name)}' was found` }));
    expect(found && isWay(found.way)).toBe(true);
  });

  test('stays where the refusal does not repeat it', async () => {
    const found = await reached(() => ({ error: 'nothing was found' }));
    expect(found && isWay(found.way)).toBe(false);
    expect(found?.received.some(({ method }) => method === 'GET')).toBe(false);
  });
});
