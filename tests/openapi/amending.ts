import type { CaseRequest } from '../../src/core/case.ts';
import type { Hint, HintPlace, Need } from '../../src/core/hint.ts';
import type { Json, JsonObject } from '../../src/core/json.ts';
import { described, jsonBody } from './described.ts';

export function hint(field: string, need: Need, place: HintPlace['in'] = 'unknown'): Hint {
  return { at: { in: place, path: field.split('.') }, need, text: 'no' };
}

export const order = {
  type: 'object',
  required: ['kind'],
  properties: {
    kind: { type: 'string' },
    firstName: { type: 'string' },
    count: { type: 'integer' },
    due_on: { type: 'string' },
    mail: { type: 'string', format: 'email' },
    id: { type: 'string', readOnly: true },
    tags: { type: 'array', items: { type: 'string' } },
    address: {
      type: 'object',
      required: ['street'],
      properties: { street: { type: 'string' }, city: { type: 'string' } },
    },
    lines: { type: 'array', items: { type: 'object', properties: { sku: { type: 'string' }, note: {} } } },
  },
};

export const { description, operation } = described({
  parameters: [
    { name: 'id', in: 'path', required: true, schema: { type: 'string' } },
    { name: 'page', in: 'query', schema: { type: 'integer' } },
    { name: 'Since', in: 'query', schema: { type: 'string' } },
    { name: 'X-Tenant', in: 'header', schema: { type: 'string' } },
  ],
  requestBody: jsonBody(order),
});

export function requestOf(value: Json, query: JsonObject = {}): CaseRequest {
  const body = { mediaType: 'application/json', value };
  return { path: { id: 'abc' }, query, header: {}, cookie: {}, body, credentials: 'sent' };
}

export const required: Need = { kind: 'required' };
