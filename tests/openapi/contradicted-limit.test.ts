import { expect, test } from 'vitest';
import type { CaseRequest } from '../../src/core/case.ts';
import { contradictedLimit } from '../../src/openapi/contradicted-limit.ts';
import { described, jsonBody } from './described.ts';

const schema = {
  type: 'object',
  properties: { title: { type: 'string', maxLength: 200 }, note: { type: 'string', pattern: 'b$' } },
};
const { description, operation } = described({ requestBody: jsonBody(schema, { title: 'a' }) });
const body = { mediaType: 'application/json', value: { title: 'a', note: 'b' } };
const request: CaseRequest = {
  path: { id: 1 },
  query: {},
  header: {},
  cookie: {},
  body,
  credentials: 'sent',
};

function limitOf(field: string, limit: number) {
  const need = { kind: 'maxLength', limit } as const;
  const hint = { at: { in: 'body', path: [field] }, need, text: 'too long' } as const;
  return contradictedLimit(operation, request, [hint], description);
}

test('a limit that server and description put at different values is told with both', () => {
  expect(limitOf('title', 50)?.told).toBe('the server holds `title` to maxLength 50, the description to 200');
  expect(limitOf('title', 50)?.key).toBe('title maxLength 50 200');
});

test('the same limit, and one that the description does not have, contradict nothing', () => {
  expect(limitOf('title', 200)).toBeUndefined();
  expect(limitOf('note', 50)).toBeUndefined();
});

test('a pattern that the server says again is one that it reads otherwise, and another one is not', () => {
  const told = (pattern: string) => {
    const at = { in: 'body', path: ['note'] } as const;
    const hint = { at, need: { kind: 'pattern', pattern }, text: `does not match ${pattern}` } as const;
    return contradictedLimit(operation, request, [hint], description);
  };
  expect(told('b$')?.key).toBe('note pattern b$');
  expect(told('b$')?.told).toContain('all of `note`');
  expect(told('^b')).toBeUndefined();
});
