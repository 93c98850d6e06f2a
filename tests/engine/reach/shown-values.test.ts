import { describe, expect, test } from 'vitest';
import type { Case, CaseRequest } from '../../../src/core/case.ts';
import type { HttpRequest } from '../../../src/core/http.ts';
import { type Json, member } from '../../../src/core/json.ts';
import type { Operation } from '../../../src/core/operation.ts';
import { Gate } from '../../../src/engine/gate.ts';
import { nothingGiven } from '../../../src/engine/reach/given-data.ts';
import { Reach } from '../../../src/engine/reach/reach.ts';
import { openReads, ShownValues, unknownPlaces } from '../../../src/engine/reach/shown-values.ts';
import { isWay, type Way } from '../../../src/engine/reach/way.ts';
import { baseRequest } from '../../../src/openapi/base-requests.ts';
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

function caseOf(operation: Operation): Case {
  const request = baseRequest(operation, description);
  if (!request) throw new Error('there is no base request');
  return { id: '1', operation, source: 'reach', title: 'a way in', intent: 'accept', request };
}

function wayOf(content: Json): Way {
  const [first] = description.operations;
  if (!first) throw new Error('the operation is missing');
  const case_ = caseOf(first);
  const answer = answered(200, content);
  if (!answer.ok) throw new Error('it was not answered');
  const sent = { method: 'GET', url: 'http://fake.invalid/settings', headers: [] };
  return {
    exchange: { case: case_, description, request: sent, answer },
    before: [],
    request: case_.request,
    bound: [],
    isShared: false,
  };
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

  test('gives way to what things of the kind are called that the refusal speaks of', () => {
    const shown = new ShownValues();
    const list = { branches: [{ name: 'trunk', state: 'open' }], users: [{ id: 'u1' }] };
    shown.note(wayOf(list));
    const request: CaseRequest = {
      path: { 'from-ref': 'A' },
      query: {},
      header: {},
      cookie: {},
      credentials: 'sent',
    };
    const place = { in: 'path', name: 'from-ref' } as const;
    const instead = (text: string) => shown.instead(request, [place], text).map(({ path }) => path);
    expect(instead("branch 'A' was not found")).toEqual([{ 'from-ref': 'trunk' }]);
    expect(instead("user 'A' was not found")).toEqual([{ 'from-ref': 'u1' }]);
    expect(instead("'A' was not found")).toEqual([]);
  });

  test('is one letter only where it is quoted', () => {
    const [merge] = description.operations.filter(({ id }) => id === 'merge');
    const request: CaseRequest = {
      path: { ref: 'A' },
      query: {},
      header: {},
      cookie: {},
      credentials: 'sent',
    };
    if (!merge) throw new Error('the operation is missing');
    const case_ = { ...caseOf(merge), request };
    expect(unknownPlaces(case_, "branch 'A' was not found", 404)).toEqual([{ in: 'path', name: 'ref' }]);
    expect(unknownPlaces(case_, 'A branch was not found', 404)).toEqual([]);
  });
});

test('what is read to look around takes nothing away, whatever its method', () => {
  const answers = { responses: { 200: {} } };
  const needy = { parameters: [{ name: 'q', in: 'query', required: true, schema: { type: 'string' } }] };
  const { operations } = createDescription({
    info: { title: 'Things' },
    paths: {
      '/admin/restart': { get: { operationId: 'restart', ...answers } },
      '/logout': { get: { operationId: 'logout', ...answers } },
      '/things': { get: { operationId: 'list', ...answers }, post: { operationId: 'make', ...answers } },
      '/things/{id}': { get: { operationId: 'read', ...answers } },
      '/search': { get: { operationId: 'search', ...needy, ...answers } },
    },
  });
  expect(openReads(operations).map(({ id }) => id)).toEqual(['list']);
});
