import { expect, test } from 'vitest';
import type { CaseRequest } from '../../src/core/case.ts';
import type { Json } from '../../src/core/json.ts';
import { filledLists } from '../../src/openapi/filled-lists.ts';

function requestOf(value: Json): CaseRequest {
  const body = { mediaType: 'application/json', value };
  return { path: {}, query: {}, header: {}, cookie: {}, body, credentials: 'sent' };
}

function filled(...requests: CaseRequest[]): CaseRequest | undefined {
  return filledLists(requests.map((request) => ({ origin: 'made', name: 'made', request })))[0];
}

test('what is required and empty is filled, and nothing is added that is not required', () => {
  const least = requestOf({ parts: [], owner: { tags: [] }, count: 1 });
  const fullest = requestOf({ parts: ['a'], owner: { tags: ['b'], note: 'n' }, count: 2, id: 7 });
  expect(filled(least, fullest)?.body).toMatchObject({
    value: { parts: ['a'], owner: { tags: ['b'] }, count: 1 },
  });
  expect(filled(requestOf({ count: 1 }), fullest)).toBeUndefined();
});
