import { Buffer } from 'node:buffer';
import { expect, test } from 'vitest';
import type { Case, CaseRequest } from '../../src/core/case.ts';
import { beginsWithMark, failureCause } from '../../src/protocol/failure-cause.ts';
import { sketchedExchange } from '../checks/sketched-exchange.ts';

const sketched = sketchedExchange({ name: 'sketch', declares: {}, response: { status: 500 } }).case;

function asking(request: Partial<CaseRequest>): Case {
  return { ...sketched, request: { ...sketched.request, ...request } };
}

test('failures have a cause in common where the method, the message or content that nobody can read say so', () => {
  const mediaType = 'application/json';
  expect(failureCause(asking({ method: 'put' }), 'no pool')).toBe('undeclared method');
  expect(failureCause(asking({}), 'no pool')).toBe('no pool');
  const deep = Buffer.from(`{"a":${'['.repeat(1_000)}${']'.repeat(1_000)}}`);
  expect(failureCause(asking({ body: { mediaType, bytes: deep } }), undefined)).toBe('deep nesting');
  expect(failureCause(asking({ body: { mediaType, bytes: Buffer.from('{') } }), undefined)).toBe('no JSON');
  expect(failureCause(asking({ body: { mediaType, bytes: Buffer.from('{}') } }), undefined)).toBeUndefined();
  const text = { mediaType: 'text/plain', bytes: Buffer.from('{') };
  expect(failureCause(asking({ body: text }), undefined)).toBeUndefined();
  expect(failureCause(asking({ body: { mediaType, value: {} } }), undefined)).toBeUndefined();
  expect(failureCause(asking({}), undefined)).toBeUndefined();
});

test('a byte order mark before JSON is told apart from what nobody can read', () => {
  const mediaType = 'application/json';
  const begins = (text: string) => beginsWithMark(asking({ body: { mediaType, bytes: Buffer.from(text) } }));
  expect(['\uFEFF{}', '\uFEFF{', '{}', '{', ''].map(begins)).toEqual([true, false, false, false, false]);
  expect(beginsWithMark(asking({ body: { mediaType, value: {} } }))).toBe(false);
});
