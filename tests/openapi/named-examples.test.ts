import { expect, test } from 'vitest';
import type { Json } from '../../src/core/json.ts';
import { baseRequests } from '../../src/openapi/base-requests.ts';
import { requestErrors } from '../../src/openapi/request-errors.ts';
import { described } from './described.ts';

function carrying(type: string, schema: Json, example: Json) {
  const { description, operation } = described({
    requestBody: { required: true, content: { [type]: { schema, examples: { shown: { value: example } } } } },
  });
  const [first] = baseRequests(operation, description).requests;
  const value = first?.request.body && 'value' in first.request.body ? first.request.body.value : undefined;
  return { first, value, errors: first && requestErrors(operation, first.request, description) };
}

test('an example of any bytes that is no text shows the JSON that these bytes may be', () => {
  const { first, value, errors } = carrying(
    '*/*',
    { type: 'string', format: 'binary' },
    { openapi: '3.0.2' },
  );
  expect(first?.name).toBe('shown');
  expect(first?.request.body?.mediaType).toBe('application/octet-stream');
  expect(value).toBe('{"openapi":"3.0.2"}');
  expect(errors).toEqual([]);
});

test('an example of text stays as it is, and one of another type breaks its schema as before', () => {
  expect(carrying('*/*', { type: 'string', format: 'binary' }, 'syntax = "proto3";').value).toBe(
    'syntax = "proto3";',
  );
  expect(carrying('application/json', { type: 'string' }, { no: 'text' }).first?.name).toBe('minimal');
});
