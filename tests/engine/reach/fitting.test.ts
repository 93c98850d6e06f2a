import { describe, expect, test } from 'vitest';
import type { Case, CaseRequest } from '../../../src/core/case.ts';
import { fitting } from '../../../src/engine/reach/fitting.ts';
import { described } from '../../openapi/described.ts';

const schema = { type: 'string', format: 'uri' };
const { description, operation } = described({
  parameters: [
    { name: 'id', in: 'path', required: true, schema: { type: 'string' } },
    { name: 'page', in: 'query', schema },
  ],
});

function requestOf(page: string, id = 'a'): CaseRequest {
  return { path: { id }, query: { page }, header: {}, cookie: {}, credentials: 'sent' };
}

function caseOf(page: string): Case {
  const request = requestOf(page);
  return { id: 'x', operation, source: 's', title: 't', intent: 'accept', request };
}

describe('a valid request with names of things', () => {
  const planned = caseOf('https://example.com/');

  test('has them where they are allowed', () => {
    const bound = requestOf('https://example.com/1', 'b');
    expect(fitting(planned, bound, description)).toBe(bound);
  });

  test('has what was planned where one is not', () => {
    expect(fitting(planned, requestOf('Thing', 'b'), description)).toBe(planned.request);
  });

  test('stays wrong where an example was wrong before', () => {
    const bound = requestOf('Thing', 'b');
    expect(fitting(caseOf('no address'), bound, description)).toBe(bound);
  });
});
