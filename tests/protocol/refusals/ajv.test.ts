import { Ajv } from 'ajv';
import { expect, test } from 'vitest';
import { said } from './refused.ts';

const ajv = new Ajv({ allErrors: true, strict: false });
const validate = ajv.compile({
  type: 'object',
  required: ['name'],
  additionalProperties: false,
  properties: {
    name: {},
    count: { type: 'integer' },
    kind: { enum: ['x', 'y'] },
    code: { type: 'string', pattern: '^a/b$' },
    only: { const: 4 },
    tags: { type: 'array', minItems: 2 },
    price: { type: 'number', exclusiveMinimum: 0, multipleOf: 2 },
  },
});
validate({ count: 'x', kind: 'z', code: 'd', only: 1, tags: [], price: -1, more: 1 });

test('what Ajv itself finds is read whole', () => {
  expect(said({ errors: validate.errors })).toEqual([
    '?/name required',
    '?/more unknown-field',
    '?/count type integer',
    '?/kind enum "x" "y"',
    '?/code pattern ^a/b$',
    '?/only enum 4',
    '?/tags minItems 2',
    '?/price exclusiveMinimum 0',
    '?/price multipleOf 2',
  ]);
});

test('what Ajv says in one line is read as far as it says it', () => {
  expect(said({ message: ajv.errorsText(validate.errors, { dataVar: 'body' }) })).toEqual([
    '?/name required',
    '- unknown-field',
    'body/count type integer',
    'body/kind enum',
    'body/code pattern ^a/b$',
    'body/tags minItems 2',
    'body/price exclusiveMinimum 0',
    'body/price multipleOf 2',
  ]);
});
