import { describe, expect, test } from 'vitest';
import type { CaseRequest } from '../../src/core/case.ts';
import type { Json } from '../../src/core/json.ts';
import { type Edge, packed } from '../../src/openapi/packed-edges.ts';

function requestOf(value: Json, query: Readonly<Record<string, Json>> = {}): CaseRequest {
  const body = { mediaType: 'application/json', value };
  return { path: { id: 'a' }, query, header: {}, cookie: {}, body, credentials: 'sent' };
}

const from = requestOf({ a: 1, b: { c: 1, d: [1, 2] } }, { q: 1 });
const edge = (title: string, request: CaseRequest): Edge => ({ title, request, from });
const titlesOf = (edges: readonly Edge[]) =>
  packed(edges).map((pack) => pack.edges.map(({ title }) => title).join(' '));

describe('edges', () => {
  test('of different places are one request that stands at all of them', () => {
    const edges = [
      edge('a', requestOf({ a: 9, b: { c: 1, d: [1, 2] } }, { q: 1 })),
      edge('c', requestOf({ a: 1, b: { c: 9, d: [1, 2] } }, { q: 1 })),
      edge('d', requestOf({ a: 1, b: { c: 1, d: [] } }, { q: 1 })),
      edge('q', requestOf({ a: 1, b: { c: 1, d: [1, 2] } }, { q: 9 })),
      edge('r', requestOf({ a: 1, b: { c: 1, d: [1, 2] } }, { q: 1, r: 9 })),
    ];
    const packs = packed(edges);
    expect(packs).toHaveLength(1);
    expect(packs[0]?.request).toEqual(requestOf({ a: 9, b: { c: 9, d: [] } }, { q: 9, r: 9 }));
  });

  test('of one place, or of one inside another, are requests of their own', () => {
    const a = (value: Json) => requestOf({ a: value, b: { c: 1, d: [1, 2] } }, { q: 1 });
    const b = (value: Json) => requestOf({ a: 1, b: value }, { q: 1 });
    const edges = [
      edge('a9', a(9)),
      edge('a8', a(8)),
      edge('c9', b({ c: 9, d: [1, 2] })),
      edge('b', b({ c: 1 })),
    ];
    expect(titlesOf(edges)).toEqual(['a9 c9', 'a8 b']);
  });

  test('are asked by themselves where they name another thing, leave something out, or come from elsewhere', () => {
    const other = requestOf({ a: 5 });
    const edges: Edge[] = [
      edge('path', { ...from, path: { id: 'b' } }),
      edge('less', requestOf({ a: 1 }, { q: 1 })),
      edge('no q', requestOf({ a: 1, b: { c: 1, d: [1, 2] } })),
      { title: 'whole', request: from },
      { title: 'elsewhere', request: requestOf({ a: 6 }), from: other },
      edge('a', requestOf({ a: 9, b: { c: 1, d: [1, 2] } }, { q: 1 })),
    ];
    expect(titlesOf(edges)).toEqual(['path', 'less', 'no q', 'whole', 'elsewhere', 'a']);
  });
});
