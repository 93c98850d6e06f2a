import { describe, expect, test } from 'vitest';
import { nextPageIn, totalIn } from '../../src/openapi/page-answer.ts';

const told = (content: Parameters<typeof nextPageIn>[0]['content'], headers: [string, string][] = []) => ({
  headers,
  ...(content === undefined ? {} : { content }),
});

describe('what an answer says of its page', () => {
  test.for([
    [{ next_page_token: 'abc' }, { kind: 'token', token: 'abc' }],
    [{ response_metadata: { next_cursor: 'abc' } }, { kind: 'token', token: 'abc' }],
    [{ pagination: { nextPage: 3 } }, { kind: 'token', token: '3' }],
    [
      { next: 'https://api.example/things?offset=20&limit=10' },
      { kind: 'link', query: 'offset=20&limit=10' },
    ],
    [{ _links: { next: { href: '/things?page=2' } } }, { kind: 'link', query: 'page=2' }],
  ] as const)('%j leads on', ([content, next]) => {
    expect(nextPageIn(told(content))).toEqual(next);
  });

  test('a link in the header leads on, and one to the page before does not', () => {
    const links = '</things?page=1>; rel="prev", </things?page=3>; rel="next"';
    expect(nextPageIn(told(undefined, [['Link', links]]))).toEqual({ kind: 'link', query: 'page=3' });
    expect(nextPageIn(told(undefined, [['Link', '</things?page=1>; rel="prev"']]))).toBeUndefined();
  });

  test.for([
    { next: null },
    { next_page_token: '' },
    { items: [{ next: 'of an item' }] },
    { has_more: false, next_cursor: 'the last one again' },
    [],
  ])('%j is the end', (content) => {
    expect(nextPageIn(told(content))).toBeUndefined();
  });

  test.for([
    [{ total: 7 }, 7],
    [{ meta: { pagination: { total_count: 7 } } }, 7],
    [{ page: { totalElements: 7 } }, 7],
    [{ count: 7, next: null, results: [] }, 7],
    [{ count: 7, items: [] }, undefined],
    [{ items: [{ total: 7 }] }, undefined],
  ] as const)('the total of %j is %s', ([content, total]) => {
    expect(totalIn(told(content))).toBe(total);
  });

  test('the total may stand in a header', () => {
    expect(totalIn(told([], [['X-Total-Count', '7']]))).toBe(7);
  });
});
