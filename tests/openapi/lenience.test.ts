import { Buffer } from 'node:buffer';
import { expect, test } from 'vitest';
import type { BrokenRequirement, Case, CaseBody } from '../../src/core/case.ts';
import { lenienceOf } from '../../src/openapi/lenience.ts';
import { described } from './described.ts';

const { operation } = described({});
const json = (value: object): CaseBody => ({
  mediaType: 'application/json',
  value: JSON.parse(JSON.stringify(value)),
});

function lenience(schema: string, keyword: string, name: string, body?: CaseBody) {
  const at = { in: keyword === 'syntax' ? 'content' : 'body', name } as const;
  const breaks: BrokenRequirement = {
    pointer: `/components/schemas/${schema}/properties/a/${keyword}`,
    keyword,
    at,
  };
  const request = { path: {}, query: {}, header: {}, cookie: {}, credentials: 'sent' as const };
  const case_: Case = {
    id: 'a',
    operation,
    source: 'violations',
    title: 'a',
    intent: 'reject',
    request: { ...request, ...(body ? { body } : {}) },
    breaks,
  };
  return lenienceOf(case_);
}

test('null for nothing is one cause in all fields, unless the field takes any type', () => {
  const one = lenience('User', 'type', '/a', json({ a: null }));
  expect(lenience('Order', 'type', '/b/c', json({ b: { c: null } }))?.cause).toBe(one?.cause);
  const any = lenience('User', 'type', '/a', json({ a: 7 }));
  expect(any?.cause).not.toBe(one?.cause);
  expect(one?.behind).toBe(any?.cause);
  expect(lenience('Order', 'type', '/a', json({ a: 7 }))?.cause).not.toBe(any?.cause);
});

test('no content in the place of some is one cause, sent as none or as nothing', () => {
  const none = lenience('User', 'required', '');
  const empty = lenience('Order', 'syntax', 'application/json', {
    mediaType: 'application/json',
    bytes: Buffer.alloc(0),
  });
  expect(empty).toEqual(none);
  const broken = { mediaType: 'application/json', bytes: Buffer.from('{') };
  expect(lenience('User', 'syntax', 'application/json', broken)?.cause).not.toBe(none?.cause);
  expect(lenience('User', 'required', '', json({}))?.cause).not.toBe(none?.cause);
});
