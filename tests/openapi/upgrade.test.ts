import { describe, expect, test } from 'vitest';
import type { Json } from '../../src/core/json.ts';
import { createDescription } from '../../src/openapi/description.ts';
import { upgraded } from '../../src/openapi/upgrade.ts';

function errorsOf(schema: Json, value: Json): string[] {
  const document = {
    openapi: '3.0.3',
    paths: {},
    components: { schemas: { Thing: schema, Other: { type: 'integer' } } },
  };
  const description = createDescription(upgraded(document));
  return description.validate('/components/schemas/Thing', value).map(({ keyword }) => keyword);
}

describe('a 3.0 document', () => {
  test('allows null where it says nullable, also beside an enum', () => {
    expect(errorsOf({ type: 'string', nullable: true }, null)).toEqual([]);
    expect(errorsOf({ type: 'string', nullable: true, enum: ['a'] }, null)).toEqual([]);
    expect(errorsOf({ type: 'string', nullable: true }, 7)).toEqual(['type']);
  });

  test('forbids null where it does not', () => {
    expect(errorsOf({ type: 'string' }, null)).toEqual(['type']);
    expect(errorsOf({ type: 'string', nullable: false }, null)).toEqual(['type']);
  });

  test.for(['oneOf', 'anyOf'])('allows null beside %s where it says nullable', (choice) => {
    const branches = [{ type: 'string' }, { type: 'array', items: {} }];
    expect(errorsOf({ [choice]: branches, nullable: true }, null)).toEqual([]);
    expect(errorsOf({ [choice]: branches, nullable: true }, 7)).toEqual([choice]);
    expect(errorsOf({ [choice]: branches }, null)).toEqual([choice]);
  });

  test('allows null once where a branch takes it already', () => {
    const itself = { type: 'string', nullable: true };
    expect(errorsOf({ oneOf: [itself, { type: 'array' }], nullable: true }, null)).toEqual([]);
    const open = { oneOf: [{ maxLength: 2 }, { type: 'array' }], nullable: true };
    expect(errorsOf(open, null)).toEqual([]);
  });

  test('has bounds that exclude themselves when they say so', () => {
    expect(errorsOf({ type: 'integer', minimum: 1, exclusiveMinimum: true }, 1)).toEqual([
      'exclusiveMinimum',
    ]);
    expect(errorsOf({ type: 'integer', minimum: 1, exclusiveMinimum: false }, 1)).toEqual([]);
    expect(errorsOf({ type: 'integer', maximum: 9, exclusiveMaximum: true }, 9)).toEqual([
      'exclusiveMaximum',
    ]);
  });

  test('ignores what stands beside a reference', () => {
    expect(errorsOf({ $ref: '#/components/schemas/Other', maximum: 1 }, 5)).toEqual([]);
  });

  test('keeps a property that is called nullable', () => {
    const schema = { type: 'object', properties: { nullable: { type: 'boolean' } } };
    expect(errorsOf(schema, { nullable: 'x' })).toEqual(['type']);
  });

  test('of version 3.1 is left as it is', () => {
    const document = { openapi: '3.1.0', components: { schemas: { A: { type: 'string', nullable: true } } } };
    expect(upgraded(document)).toBe(document);
  });

  test('lets a value be of several branches where a discriminator chooses, and only there', () => {
    const branches = [{ required: ['kind'] }, { type: 'object' }];
    const choice = { oneOf: branches, discriminator: { propertyName: 'kind' } };
    const document = { openapi: '3.1.0', components: { schemas: { A: choice, B: { oneOf: branches } } } };
    const description = createDescription(upgraded(document));
    expect(description.validate('/components/schemas/A', { kind: 'a' })).toEqual([]);
    expect(description.validate('/components/schemas/B', { kind: 'a' })).toMatchObject([
      { keyword: 'oneOf' },
    ]);
  });
});
