import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Json, JsonObject } from '../../src/core/json.ts';
import { arbitraryOf } from '../../src/openapi/arbitrary.ts';
import { type Extent, validValue } from '../../src/openapi/valid-values.ts';
import { described, jsonBody } from './described.ts';

function made(schema: JsonObject, extent: Extent = 'full', schemas: JsonObject = {}) {
  const { description, operation } = described({ requestBody: jsonBody(schema) }, { schemas });
  const located = operation.body?.content[0]?.schema;
  if (!located) throw new Error('the schema is missing');
  const result = validValue(description, located, extent);
  return {
    ...result,
    isValid: 'value' in result && description.validate(located.pointer, result.value).length === 0,
  };
}

const schemas = {
  Cat: {
    type: 'object',
    required: ['kind', 'lives'],
    properties: { kind: { type: 'string' }, lives: { type: 'integer', maximum: 9 } },
  },
  Dog: {
    type: 'object',
    required: ['kind', 'name'],
    properties: { kind: { type: 'string' }, name: { type: 'string' } },
  },
  Tree: {
    type: 'object',
    required: ['id'],
    properties: {
      id: { type: 'integer' },
      children: { type: 'array', items: { $ref: '#/components/schemas/Tree' } },
    },
  },
  Endless: {
    type: 'object',
    required: ['next'],
    properties: { next: { $ref: '#/components/schemas/Endless' } },
  },
  Animal: {
    type: 'object',
    required: ['species'],
    properties: { species: { type: 'string' } },
    discriminator: { propertyName: 'species' },
  },
  Horse: {
    allOf: [
      { $ref: '#/components/schemas/Animal' },
      { type: 'object', required: ['height'], properties: { height: { type: 'number' } } },
    ],
  },
};
const pet = {
  oneOf: [{ $ref: '#/components/schemas/Cat' }, { $ref: '#/components/schemas/Dog' }],
  discriminator: { propertyName: 'kind' },
};

const satisfiable: readonly (readonly [name: string, schema: JsonObject])[] = [
  ['nothing asked', {}],
  ['a const', { const: { a: 1 } }],
  ['an enum with a wrong type in it', { type: 'string', enum: [1, 'b'] }],
  ['a wrong example', { type: 'integer', example: 'text' }],
  ['an example beyond a bound', { type: 'integer', maximum: 5, example: 9 }],
  ...[
    'uuid',
    'date',
    'date-time',
    'time',
    'duration',
    'email',
    'hostname',
    'ipv4',
    'ipv6',
    'uri',
    'uri-reference',
    'uri-template',
    'json-pointer',
    'regex',
    'byte',
    'int64',
    'password',
  ].map((format): [string, JsonObject] => [`format ${format}`, { type: 'string', format }]),
  ['an email of a length', { type: 'string', format: 'email', minLength: 25, maxLength: 30 }],
  ['a pattern', { type: 'string', pattern: '^[A-Z]{3}-\\d{4}$' }],
  ['a pattern with a length', { type: 'string', pattern: '^[a-f0-9]+$', minLength: 64, maxLength: 64 }],
  ['a pattern in part', { type: 'string', pattern: 'x' }],
  ['an exclusive bound', { type: 'number', exclusiveMinimum: 0, exclusiveMaximum: 0.001 }],
  ['a fraction of money', { type: 'number', minimum: 0.03, multipleOf: 0.01 }],
  ['a multiple inside bounds', { type: 'integer', minimum: 11, maximum: 16, multipleOf: 5 }],
  ['a negative range', { type: 'integer', maximum: -7 }],
  ['unique items', { type: 'array', minItems: 3, uniqueItems: true, items: { type: 'string' } }],
  [
    'unique objects',
    {
      type: 'array',
      minItems: 3,
      uniqueItems: true,
      items: { type: 'object', required: ['a'], properties: { a: { type: 'integer' } } },
    },
  ],
  [
    'a tuple',
    { type: 'array', prefixItems: [{ type: 'string' }, { type: 'integer' }], minItems: 2, items: false },
  ],
  ['contained items', { type: 'array', minItems: 1, contains: { const: 'x' } }],
  ['a number of properties', { type: 'object', minProperties: 2, additionalProperties: { type: 'integer' } }],
  ['names of properties', { type: 'object', minProperties: 1, propertyNames: { pattern: '^x-[a-z]+$' } }],
  ['a map', { type: 'object', additionalProperties: { type: 'boolean' } }],
  [
    'dependent properties',
    {
      type: 'object',
      properties: { a: { type: 'string' }, b: { type: 'string' } },
      dependentRequired: { a: ['b'] },
    },
  ],
  ['allOf with bounds', { allOf: [{ type: 'integer', minimum: 3 }, { maximum: 4 }, { multipleOf: 2 }] }],
  [
    'a closed part',
    {
      allOf: [
        { type: 'object', properties: { a: { type: 'string' } } },
        { type: 'object', properties: { b: { type: 'string' } } },
      ],
      unevaluatedProperties: false,
    },
  ],
  [
    'a condition',
    {
      type: 'object',
      required: ['k'],
      properties: { k: { enum: ['x', 'y'] }, z: { type: 'string' } },
      if: { properties: { k: { const: 'x' } } },
      then: { required: ['z'] },
    },
  ],
  ['a choice by reference', pet],
  ['a choice inside', { type: 'object', required: ['pet'], properties: { pet } }],
  ['a parent with descendants', { $ref: '#/components/schemas/Animal' }],
  ['a tree', { $ref: '#/components/schemas/Tree' }],
];

describe('values made from a schema', () => {
  test.for(
    satisfiable.flatMap(
      ([name, schema]) =>
        [
          [name, 'minimal', schema],
          [name, 'full', schema],
        ] as const,
    ),
  )('%s, %s, are valid and always the same', ([, extent, schema]) => {
    const first = made(schema, extent, schemas);
    expect(first).toMatchObject({ isValid: true });
    expect(made(schema, extent, schemas)).toEqual(first);
  });

  test.for<[string, JsonObject]>([
    ['a contradiction', { type: 'string', enum: [1] }],
    ['false', { type: 'object', required: ['a'], properties: { a: false } }],
    ['endless recursion', { $ref: '#/components/schemas/Endless' }],
    ['a pattern that looks around', { type: 'string', pattern: '^(?=.*[A-Z])(?=.*\\d)[^a-z1A]{12}$' }],
    ['a pattern that may take for ever', { pattern: '^(a+)+\\1$' }],
    ['a pattern that is none', { type: 'string', pattern: '([' }],
    ['a format that we do not know', { type: 'string', format: 'iban' }],
    ['bounds that exclude each other', { type: 'integer', minimum: 5, maximum: 4 }],
    ['more items than anyone sends', { type: 'array', minItems: 1e9 }],
  ])('are none for %s, with a reason', ([, schema]) => {
    expect(made(schema, 'full', schemas)).toHaveProperty('reason');
  });

  test('follow the pattern where nobody knows the format', () => {
    expect(
      made({ type: 'string', format: 'phone', pattern: '^[+][0-9]{9}$' }, 'full', schemas),
    ).toMatchObject({
      value: expect.stringMatching(/^\+\d{9}$/),
    });
  });

  test('have what is required and no more, or everything', () => {
    const schema = {
      type: 'object',
      required: ['a'],
      properties: { a: { type: 'integer' }, b: { type: 'boolean' } },
    };
    expect(made(schema, 'minimal')).toMatchObject({ value: { a: 1 } });
    expect(made(schema, 'full')).toMatchObject({ value: { a: 1, b: true } });
  });

  test('leave out what is read-only', () => {
    const schema = {
      type: 'object',
      properties: { id: { type: 'string', readOnly: true }, b: { type: 'boolean' } },
    };
    expect(made(schema, 'full')).toMatchObject({ value: { b: true } });
  });

  test('name the branch by its discriminator', () => {
    const value = (mapping: JsonObject): Json | undefined => {
      const result = made({ ...pet, discriminator: { propertyName: 'kind', mapping } }, 'full', schemas);
      return 'value' in result ? result.value : undefined;
    };
    expect(value({})).toMatchObject({ kind: 'Cat' });
    expect(value({ feline: '#/components/schemas/Cat' })).toMatchObject({ kind: 'feline' });
  });

  test('stand for a descendant where the parent has a discriminator', () => {
    expect(made({ $ref: '#/components/schemas/Animal' }, 'full', schemas)).toMatchObject({
      value: { species: 'Horse', height: 1 },
    });
  });
});

test('a number whose format says that it is whole is made whole', () => {
  const whole = { type: 'number', format: 'int', minimum: 0.5 };
  expect(made(whole)).toEqual({ value: 1, isValid: true });
  const { description } = described({});
  const arbitrary = arbitraryOf(description, whole);
  const drawn = arbitrary ? fc.sample(arbitrary, { seed: 1, numRuns: 50 }) : [];
  expect(drawn).toHaveLength(50);
  expect(drawn.filter((value) => !Number.isInteger(value))).toEqual([]);
});

describe('a valid value', () => {
  test('has the example of a map and of a list, whose names and items no schema tells', () => {
    const permissions = {
      type: 'object',
      additionalProperties: { type: 'array', items: { type: 'string' } },
      example: { '/': ['*'] },
    };
    const networks = { type: 'array', items: { type: 'string' }, example: ['192.0.2.0/24', '2001:db8::/32'] };
    const schema = { type: 'object', properties: { permissions, networks } };
    expect(made(schema)).toMatchObject({
      value: { permissions: { '/': ['*'] }, networks: ['192.0.2.0/24', '2001:db8::/32'] },
      isValid: true,
    });
  });

  test('has none of an example that is wrong', () => {
    const sizes = { type: 'array', items: { type: 'integer' }, example: ['large'] };
    expect(made({ type: 'object', properties: { sizes } })).toMatchObject({
      value: { sizes: [1] },
      isValid: true,
    });
  });

  test('is an absolute path where the prose of a text says so', () => {
    const home = { type: 'string', description: 'Where it lies. Must be an absolute path' };
    const link = { type: 'string', description: 'A path that may be absolute' };
    expect(made({ type: 'object', properties: { home, link } })).toMatchObject({
      value: { home: '/tmp/text', link: 'text' },
    });
  });
});
