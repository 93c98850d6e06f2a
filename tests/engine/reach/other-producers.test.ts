import { expect, test } from 'vitest';
import type { Case } from '../../../src/core/case.ts';
import type { HttpRequest } from '../../../src/core/http.ts';
import type { Json, JsonObject } from '../../../src/core/json.ts';
import { Gate } from '../../../src/engine/gate.ts';
import { nothingGiven } from '../../../src/engine/reach/given-data.ts';
import { Reach } from '../../../src/engine/reach/reach.ts';
import { isWay } from '../../../src/engine/reach/way.ts';
import { createDescription } from '../../../src/openapi/description.ts';
import { resourceModel } from '../../../src/openapi/resources/resource-model.ts';
import { jsonBody } from '../../openapi/described.ts';
import { answered, fakeTarget } from '../fake-target.ts';
import { rushing } from '../rushing-clock.ts';

const note = {
  type: 'object',
  required: ['id'],
  properties: { id: { type: 'string' }, text: { type: 'string' } },
};
const answers = (schema: JsonObject) => ({ 200: { content: { 'application/json': { schema } } } });
const named = { parameters: [{ in: 'path', name: 'noteId', required: true, schema: { type: 'string' } }] };
const description = createDescription({
  info: { title: 'Notes' },
  paths: {
    '/notes': {
      get: { operationId: 'list', responses: answers({ type: 'array', items: note }) },
      post: { operationId: 'make', requestBody: jsonBody({ type: 'object' }, {}), responses: answers(note) },
    },
    '/notes/{noteId}': {
      ...named,
      get: { operationId: 'read', responses: answers(note) },
      delete: { operationId: 'remove', responses: { 204: {} } },
    },
    '/notes/{noteId}/links': { ...named, get: { operationId: 'links', responses: { 200: {} } } },
  },
});

/** A server whose list is that of the moment, and that knows only what is in it. */
function reachOf(listed: () => readonly string[], made: () => Json) {
  const target = fakeTarget(
    (_: Case, request: HttpRequest) => {
      const [, , id] = new URL(request.url).pathname.split('/');
      if (request.method === 'POST') return answered(200, made());
      if (id === undefined)
        return answered(
          200,
          listed().map((one) => ({ id: one })),
        );
      return listed().includes(id) ? answered(200, { id }) : answered(404, { error: 'gone' });
    },
    ['state'],
  );
  const sender = { description, target, checks: [], gate: new Gate({}, rushing()) };
  const reach = new Reach({ description, model: resourceModel(description), sender, given: nothingGiven });
  const enter = async (id: string) => {
    const operation = description.operations.find((one) => one.id === id);
    const found = operation && (await reach.enter(operation));
    return found !== undefined && isWay(found);
  };
  const asked = (method: string) => target.received.filter((one) => one.method === method).length;
  return { enter, asked };
}

test('a list that was empty is read again', async () => {
  const listed: string[] = [];
  const { enter } = reachOf(
    () => listed,
    () => null,
  );
  expect(await enter('read')).toBe(false);
  listed.push('a');
  expect(await enter('links')).toBe(true);
});

test('an answer with the name of another thing is not what others are asked with', async () => {
  const { enter, asked } = reachOf(
    () => ['a'],
    () => ({ id: 'version-1' }),
  );
  expect(await enter('read')).toBe(true);
  const before = asked('POST');
  expect(before).toBeGreaterThan(0);
  expect(await enter('links')).toBe(true);
  expect(asked('POST')).toBe(before);
});

test('what is there no more does not make its maker doubted', async () => {
  let count = 0;
  const listed: string[] = [];
  const make = () => {
    count += 1;
    listed.push(`made-${count}`);
    return { id: `made-${count}` };
  };
  const { enter } = reachOf(() => listed, make);
  expect(await enter('read')).toBe(true);
  expect(await enter('remove')).toBe(true);
  expect(count).toBeGreaterThan(1);
});
