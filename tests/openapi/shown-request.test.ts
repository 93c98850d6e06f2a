import { expect, test } from 'vitest';
import type { JsonObject } from '../../src/core/json.ts';
import { baseRequest } from '../../src/openapi/base-requests.ts';
import { shownRequest } from '../../src/openapi/shown-request.ts';
import { described, jsonBody } from './described.ts';

const schema = {
  type: 'object',
  required: ['name'],
  properties: {
    id: { type: 'integer', readOnly: true },
    name: { type: 'string' },
    limits: { type: 'object', properties: { most: { type: 'integer' }, tags: { type: 'array' } } },
  },
};

function sent(shown: JsonObject): unknown {
  const { description, operation } = described({ requestBody: jsonBody(schema), responses: { 200: {} } });
  const base = baseRequest(operation, description);
  if (!base) throw new Error('there is no base request');
  const made = shownRequest(operation, base, { inRequest: '', many: false }, shown, description);
  return made?.body && 'value' in made.body ? made.body.value : undefined;
}

test('what a thing shows is sent back, without what may not be written and what is not declared', () => {
  expect(sent({ id: 7, name: 'a', extra: true, limits: { most: 3 } })).toEqual({
    name: 'a',
    limits: { most: 3 },
  });
});

test('what breaks the description is left out, as long as the rest keeps it', () => {
  expect(sent({ name: 'a', limits: { most: 3, tags: null } })).toEqual({ name: 'a', limits: { most: 3 } });
  expect(sent({ name: null, limits: {} })).toBeUndefined();
  expect(sent({ other: 1 })).toBeUndefined();
});
