import { describe, expect, test } from 'vitest';
import methods from '../../src/cases/methods.ts';
import type { JsonObject } from '../../src/core/json.ts';
import { createDescription } from '../../src/openapi/description.ts';
import { requestErrors } from '../../src/openapi/request-errors.ts';

function casesOf(paths: JsonObject, thorough = false) {
  const description = createDescription({ openapi: '3.1.0', info: { title: 'Things', version: '1' }, paths });
  return description.operations.flatMap((operation) => {
    const cases = [...methods.cases(operation, description, { seed: 1, budget: 20, thorough })];
    return cases.map((case_) => ({ ...case_, errors: requestErrors(operation, case_.request, description) }));
  });
}

const id = { name: 'id', in: 'path', required: true, schema: { type: 'string' }, example: 'search' };

describe('methods', () => {
  test('are refused once a path where it does not declare them, DELETE last', () => {
    const cases = casesOf({ '/things': { get: {}, put: {} } });
    expect(cases.map(({ request, intent }) => `${request.method} ${intent}`)).toEqual([
      'HEAD survive',
      'OPTIONS survive',
      'TRACE reject',
      'POST reject',
      'PATCH reject',
      'DELETE reject',
    ]);
    expect(cases.map(({ breaks }) => breaks?.at.name)).toEqual([
      undefined,
      undefined,
      'TRACE',
      'POST',
      'PATCH',
      'DELETE',
    ]);
  });

  test('ask one path in four for TRACE, and each where everything is asked', () => {
    const paths = Object.fromEntries(
      ['/a', '/b', '/c', '/d', '/e', '/f', '/g', '/h'].map((path) => [path, { get: {} }]),
    );
    const traced = (thorough: boolean) =>
      casesOf(paths, thorough)
        .filter(({ request }) => request.method === 'TRACE')
        .map(({ operation }) => operation.path);
    expect(traced(false)).toEqual(['/a', '/e']);
    expect(traced(true)).toEqual(Object.keys(paths));
  });

  test('break the method and nothing else', () => {
    for (const { intent, request, errors } of casesOf({ '/things': { get: {} } })) {
      if (intent === 'reject') expect(errors.map(({ in: place }) => place)).toEqual(['method']);
      else if (request.method === 'HEAD') expect(errors).toEqual([]);
    }
  });

  test('send content only with methods that have some', () => {
    const post = { requestBody: { content: { 'application/json': { example: 1 } } } };
    const sent = casesOf({ '/things': { post } }).map(
      ({ request }) => `${request.method} ${request.body !== undefined}`,
    );
    expect(sent).toEqual([
      'OPTIONS false',
      'TRACE false',
      'GET false',
      'PUT true',
      'PATCH true',
      'DELETE false',
    ]);
  });

  test('are not undeclared where another path that the URL is routed to declares them', () => {
    const cases = casesOf({ '/things/{id}': { parameters: [id], get: {} }, '/things/search': { post: {} } });
    const asked = cases
      .filter(({ operation }) => operation.path === '/things/search')
      .map(({ request }) => request.method);
    expect(asked).not.toContain('GET');
    expect(asked).toContain('DELETE');
  });

  test('are never CONNECT', () => {
    const sent = casesOf({ '/things': { get: {} } }).map(({ request }) => request.method);
    expect(sent).not.toContain('CONNECT');
  });

  test('send TRACE without what is not to come back', () => {
    const key = { name: 'X-Key', in: 'header', required: true, schema: { type: 'string' }, example: 'abc' };
    const trace = casesOf({ '/things': { get: { parameters: [key] } } }).find(
      ({ request }) => request.method === 'TRACE',
    );
    expect(trace?.request).toMatchObject({ header: {}, cookie: {}, credentials: 'withheld' });
  });

  test('are asked without the query of the operation, and HEAD with it', () => {
    const page = { name: 'page', in: 'query', schema: { type: 'integer' }, example: 2 };
    const cases = casesOf({ '/things': { get: { parameters: [page] } } });
    const query = new Map(cases.map(({ request }) => [request.method, request.query]));
    expect(query.get('HEAD')).toEqual({ page: 2 });
    expect(query.get('PUT')).toEqual({});
  });

  test('are asked of what a path names for certain', () => {
    const made = {
      name: 'id',
      in: 'path',
      required: true,
      schema: { type: 'string', pattern: '^[A-Z]{4}$' },
    };
    const cases = casesOf({ '/things/{id}': { parameters: [made], get: {}, put: {} } });
    const asked = cases.filter(({ request }) => request.method === 'OPTIONS');
    expect(asked.map(({ operation }) => operation.method)).toEqual(['put']);
  });

  test('compare HEAD with GET where both are declared too', () => {
    const cases = casesOf({ '/things': { get: {}, head: {} } });
    expect(cases.filter(({ request }) => request.method === 'HEAD').map(({ title }) => title)).toEqual([
      'HEAD like GET',
    ]);
  });
});
