import { expect, test } from 'vitest';
import { type Case, caseId } from '../../../src/core/case.ts';
import type { HttpRequest } from '../../../src/core/http.ts';
import { type Json, member } from '../../../src/core/json.ts';
import { ask } from '../../../src/engine/ask.ts';
import { Gate } from '../../../src/engine/gate.ts';
import { nothingGiven } from '../../../src/engine/reach/given-data.ts';
import { Reach } from '../../../src/engine/reach/reach.ts';
import { Stay } from '../../../src/engine/reach/stay.ts';
import { createDescription } from '../../../src/openapi/description.ts';
import { resourceModel } from '../../../src/openapi/resources/resource-model.ts';
import { jsonBody } from '../../openapi/described.ts';
import { answered, fakeTarget } from '../fake-target.ts';
import { rushing } from '../rushing-clock.ts';

const schema = { type: 'object', properties: { colour: { type: 'string' } } };
const note = { type: 'object', required: ['id'], properties: { id: { type: 'string' } } };
const made = { 201: { content: { 'application/json': { schema: note } } } };
const description = createDescription({
  info: { title: 'Notes' },
  paths: {
    '/notes': { post: { operationId: 'make', responses: made } },
    '/notes/{noteId}': {
      parameters: [{ in: 'path', name: 'noteId', required: true, schema: { type: 'string' } }],
      put: { operationId: 'change', requestBody: jsonBody(schema, {}), responses: { 200: {}, 404: {} } },
    },
  },
});

/** The status that each colour is answered with, one after the other, by a server that fails on `fatal` and after `odd`. */
async function statuses(...colours: string[]): Promise<(number | undefined)[]> {
  let count = 0;
  const odd = new Set<Json | undefined>();
  const target = fakeTarget(
    (_: Case, request: HttpRequest) => {
      if (request.method === 'POST') {
        count += 1;
        return answered(201, { id: `n${count}` });
      }
      const id = request.url.split('/').at(-1) ?? '';
      const colour = member(JSON.parse(new TextDecoder().decode(request.body)), 'colour');
      if (colour === 'fatal' || odd.has(id)) return answered(500, {});
      if (colour === 'odd') odd.add(id);
      return answered(200, {});
    },
    ['state'],
  );
  const asker = { description, target, checks: [], gate: new Gate({}, rushing()) };
  const model = resourceModel(description);
  const reach = new Reach({ description, model, sender: asker, given: nothingGiven });
  const operation = description.operations.find(({ id }) => id === 'change');
  if (!operation) return [];
  const stay = new Stay(operation, await reach.enter(operation), reach);
  const found: (number | undefined)[] = [];
  for (const colour of colours) {
    const case_: Case = {
      id: caseId(operation, 'test', colour),
      operation,
      source: 'test',
      title: colour,
      intent: 'accept',
      request: {
        path: { noteId: 'n1' },
        query: {},
        header: {},
        cookie: {},
        body: { mediaType: 'application/json', value: { colour } },
        credentials: 'sent',
      },
    };
    const { exchange } = await stay.ask(case_, (request) => ask({ ...case_, request }, asker));
    found.push(exchange?.answer.ok ? exchange.answer.response.status : undefined);
  }
  return found;
}

test('a case is asked again on a new thing where others may have left the old one so that it fails', async () => {
  expect(await statuses('odd', 'blue', 'red')).toEqual([200, 200, 200]);
});

test('a case that fails on a new thing as well is told, however often', async () => {
  expect(await statuses('blue', ...Array.from({ length: 12 }, () => 'fatal'))).toEqual([
    200,
    ...Array.from({ length: 12 }, () => 500),
  ]);
});
