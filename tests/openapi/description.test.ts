import { describe, expect, test } from 'vitest';
import { createDescription } from '../../src/openapi/description.ts';

const document = {
  paths: {},
  components: {
    schemas: {
      Card: {
        type: 'object',
        required: ['id'],
        properties: {
          id: { type: 'string', pattern: '^c', 'x-inferred': true },
          owner: { $ref: '#/components/schemas/Owner' },
        },
      },
      Owner: { type: 'object', oneOf: [{ required: ['name'] }, { required: ['company'] }] },
      Seen: { 'x-inferred': true, type: 'object', properties: { deep: { type: 'integer' } } },
      Money: { type: 'number', multipleOf: 0.01 },
      Closed: { properties: { never: false } },
      Named: { required: ['constructor'] },
      Home: { type: 'string', format: 'url' },
    },
  },
};
const description = createDescription(document);
const errorsOf = (name: string, value: unknown) =>
  // the values below are JSON
  description.validate(`/components/schemas/${name}`, JSON.parse(JSON.stringify(value)));

describe('validating against a description', () => {
  test('a valid value has no errors', () => {
    expect(errorsOf('Card', { id: 'c1', owner: { name: 'A' } })).toEqual([]);
  });

  test('an error names the place in the value and the keyword in the description', () => {
    expect(errorsOf('Card', {})).toMatchObject([
      { at: '/id', keyword: 'required', schemaPointer: '/components/schemas/Card/required', inferred: false },
    ]);
  });

  test('what is marked as inferred is told so, and so is what stands inside it', () => {
    expect(errorsOf('Card', { id: 'x' })).toMatchObject([{ at: '/id', keyword: 'pattern', inferred: true }]);
    expect(errorsOf('Seen', { deep: 'x' })).toMatchObject([{ at: '/deep', keyword: 'type', inferred: true }]);
  });

  test('of a choice that fits no branch, only the choice is told', () => {
    expect(errorsOf('Card', { id: 'c', owner: {} })).toMatchObject([
      { at: '/owner', keyword: 'oneOf', schemaPointer: '/components/schemas/Owner/oneOf' },
    ]);
  });

  test('money is a multiple of a hundredth although binary fractions are not', () => {
    expect(errorsOf('Money', 4.35)).toEqual([]);
    expect(errorsOf('Money', 0.07)).toEqual([]);
    expect(errorsOf('Money', 0.075)).toHaveLength(1);
  });

  test('a property that every object inherits is still missing', () => {
    expect(errorsOf('Named', {})).toHaveLength(1);
  });

  test('a property that must not be there is an error like any other', () => {
    expect(errorsOf('Closed', { never: 1 })).toMatchObject([{ at: '/never', keyword: 'false schema' }]);
  });

  test('a pointer without a schema is our mistake', () => {
    expect(() => description.validate('/components/schemas/Nope', 1)).toThrow();
  });

  test('takes any address for a url, and no other text', () => {
    expect(errorsOf('Home', 'http://127.0.0.1:8080')).toEqual([]);
    expect(errorsOf('Home', 'no address')).not.toEqual([]);
  });
});
