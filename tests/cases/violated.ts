import violations from '../../src/cases/violations.ts';
import type { JsonObject } from '../../src/core/json.ts';
import { described } from '../openapi/described.ts';

export function casesOf(operation: JsonObject, components: JsonObject = {}) {
  const made = described(operation, components);
  const cases = [...violations.cases(made.operation, made.description, { seed: 1, budget: 20 })];
  return {
    ...made,
    cases,
    /** Each place and keyword once, whatever the ways to break it. */
    broken: [...new Set(cases.map(({ breaks }) => `${breaks?.keyword} ${breaks?.at.in}${breaks?.at.name}`))],
  };
}

export const card = {
  type: 'object',
  required: ['number', 'owner'],
  properties: {
    number: { type: 'string', minLength: 4, maxLength: 6, pattern: '^\\d+$' },
    month: { type: 'integer', minimum: 1, maximum: 12 },
    kind: { enum: ['virtual', 'physical'] },
    owner: { $ref: '#/components/schemas/Owner' },
    tags: { type: 'array', minItems: 1, maxItems: 2, uniqueItems: true, items: { type: 'string' } },
  },
};
export const components = {
  schemas: {
    Owner: { type: 'object', required: ['id'], properties: { id: { type: 'string', format: 'uuid' } } },
  },
};
export const example = {
  number: '1234',
  month: 12,
  kind: 'virtual',
  owner: { id: '0b8e0a1c-3d61-4f53-9a54-3a2f3f1f0c11' },
  tags: ['a'],
};
