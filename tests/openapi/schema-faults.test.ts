import { expect, test } from 'vitest';
import { createDescription } from '../../src/openapi/description.ts';
import { schemaFaults } from '../../src/openapi/schema-faults.ts';
import { loadedFrom, withSchemas } from './temporary-folder.ts';

test.each([
  ['true beside a bound, as before 2019', { minimum: 1, exclusiveMinimum: true }],
  ['several types', { type: ['string', 'null'] }],
  ['everything as it should be', { type: 'object', required: [], enum: [null], pattern: '', minItems: 0 }],
  ['names by pattern', { patternProperties: { '^x-': true }, additionalProperties: false }],
])('a schema has no fault for %s', (_name, schema) => {
  expect([...schemaFaults(schema)]).toEqual([]);
});

test.each([
  ['no type at all', { type: [] }, 'type'],
  ['a negative length', { minLength: -1 }, 'minLength'],
  ['a length that is no whole number', { maxItems: 1.5 }, 'maxItems'],
  ['names that are none', { dependentRequired: { a: 'b' } }, 'dependentRequired'],
])('a schema has a fault for %s', (_name, schema, key) => {
  expect([...schemaFaults(schema)].map(([found]) => found)).toEqual([key]);
});

test('names that no pattern tells apart are all allowed, so that nobody is accused', async () => {
  const schema = { patternProperties: { '(?i)^x-': { type: 'integer' } }, additionalProperties: false };
  const { document, warnings } = await loadedFrom({ 'api.json': withSchemas({ A: schema }) });
  expect(warnings).toHaveLength(2);
  expect(
    createDescription(document).validate('/components/schemas/A', { 'X-a': 1, 'X-b': 'text', c: 1 }),
  ).toEqual([]);
});
