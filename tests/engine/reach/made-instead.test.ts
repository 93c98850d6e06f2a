import { Buffer } from 'node:buffer';
import { expect, test } from 'vitest';
import type { HeaderList, HttpAnswer, HttpRequest } from '../../../src/core/http.ts';
import { type Json, member } from '../../../src/core/json.ts';
import type { Operation } from '../../../src/core/operation.ts';
import { Gate } from '../../../src/engine/gate.ts';
import { nothingGiven } from '../../../src/engine/reach/given-data.ts';
import { Reach } from '../../../src/engine/reach/reach.ts';
import { isWay } from '../../../src/engine/reach/way.ts';
import { createDescription } from '../../../src/openapi/description.ts';
import { resourceModel } from '../../../src/openapi/resources/resource-model.ts';
import { jsonBody } from '../../openapi/described.ts';
import { answered, fakeTarget, jsonIn } from '../fake-target.ts';
import { rushing } from '../rushing-clock.ts';

const text = { type: 'string' };
const flow = { type: 'object', required: ['name'], properties: { name: text, steps: { type: 'integer' } } };
const done = { 200: { description: '' } };
const plain = { 200: { description: '', content: { 'text/plain': { schema: text } } } };
const inPath = (name: string) => ({ name, in: 'path', required: true, schema: text });

const description = createDescription({
  openapi: '3.1.0',
  info: { title: 'Flows', version: '1' },
  paths: {
    '/flow': { post: { operationId: 'start', requestBody: jsonBody(flow), responses: plain } },
    '/flow/{flowId}': { get: { operationId: 'read', parameters: [inPath('flowId')], responses: done } },
    '/admin/flows': {
      post: { operationId: 'define', requestBody: jsonBody(flow), responses: done },
      get: {
        operationId: 'definitions',
        responses: {
          200: {
            description: '',
            content: { 'application/json': { schema: { type: 'array', items: flow } } },
          },
        },
      },
    },
    '/admin/flows/{name}': {
      get: { operationId: 'definition', parameters: [inPath('name')], responses: done },
    },
  },
});

function spoken(word: string): HttpAnswer {
  const headers: HeaderList = [['content-type', 'text/plain']];
  return { ok: true, response: { status: 200, headers, body: Buffer.from(word), durationMs: 1 } };
}

/** Flows are started by the name of what was defined; an id is answered as plain text. */
function reaching(startedId: string, answer: HttpAnswer = spoken(startedId)): Reach {
  const defined = new Set<Json | undefined>();
  const target = fakeTarget(
    (_, { method, url, body }: HttpRequest): HttpAnswer => {
      const { pathname } = new URL(url);
      const name = member(jsonIn(body), 'name');
      if (pathname === '/admin/flows') {
        if (method === 'POST') defined.add(name);
        return answered(200, []);
      }
      if (method === 'GET') return answered(pathname === `/flow/${startedId}` ? 200 : 404);
      if (!defined.has(name)) return answered(404, { message: `No such flow defined. name=${String(name)}` });
      return answer;
    },
    ['state'],
  );
  const sender = { description, target, checks: [], gate: new Gate({}, rushing()) };
  return new Reach({ description, model: resourceModel(description), sender, given: nothingGiven });
}

const operationOf = (id: string): Operation => {
  const found = description.operations.find((one) => one.id === id);
  if (!found) throw new Error(`no operation ${id}`);
  return found;
};

test('what a refusal says is not there is made by what makes such things', async () => {
  const way = await reaching('7f3a').enter(operationOf('start'));
  expect(isWay(way) && way.request.body).toMatchObject({ value: { name: 'text' } });
});

test('a word that is answered as plain text is the name of what was made', async () => {
  const way = await reaching('7f3a').enter(operationOf('read'));
  expect(isWay(way) && way.request.path).toEqual({ flowId: '7f3a' });
});

test('a field of JSON is it where plain text is described', async () => {
  const way = await reaching('7f3a', answered(200, { flowId: '7f3a' })).enter(operationOf('read'));
  expect(isWay(way) && way.request.path).toEqual({ flowId: '7f3a' });
});

test('a sentence is not', async () => {
  const way = await reaching('The flow was started').enter(operationOf('read'));
  expect(isWay(way)).toBe(false);
});
