import { expect, test } from 'vitest';
import type { CaseRequest } from '../../src/core/case.ts';
import type { JsonObject } from '../../src/core/json.ts';
import { baseRequest } from '../../src/openapi/base-requests.ts';
import { toldRequests } from '../../src/openapi/told-requests.ts';
import { described, jsonBody } from './described.ts';

function told(parameter: JsonObject, property: JsonObject): (readonly [unknown, unknown])[] {
  const { description, operation } = described({
    parameters: [{ name: 'store', in: 'query', required: true, ...parameter }],
    requestBody: jsonBody({ type: 'object', required: ['mode'], properties: { mode: property } }),
    responses: { 200: {} },
  });
  const base = baseRequest(operation, description);
  if (!base) throw new Error('there is no base request');
  const values = ({ query, body }: CaseRequest) =>
    [query.store, body && 'value' in body ? body.value : undefined] as const;
  return toldRequests(operation, base, description).map(values);
}

const text = { type: 'string' };

test('each value that the prose names is tried where a text was made up', () => {
  const description = 'Where it is kept, e.g. `disk`, `s3` or `tape`';
  const mode = { ...text, description: 'Must be `fast` or `safe`' };
  expect(told({ schema: text, description }, { ...mode, description: 'One of `fast` or `safe`' })).toEqual([
    ['disk', { mode: 'fast' }],
    ['s3', { mode: 'safe' }],
    ['tape', { mode: 'fast' }],
  ]);
});

test('what the schema says comes before the prose', () => {
  const description = 'e.g. `disk` or `s3`';
  expect(told({ schema: { ...text, enum: ['a'] }, description }, { ...text, format: 'uuid' })).toEqual([]);
  expect(told({ schema: { ...text, default: 'b' }, description }, text)).toEqual([]);
});

test('a value that its place does not allow is not tried', () => {
  const description = 'e.g. `disk` or `s3`';
  expect(told({ schema: { ...text, minLength: 3 }, description }, text)).toEqual([
    ['disk', { mode: 'text' }],
  ]);
});
