import { expect, test } from 'vitest';
import type { Json } from '../../src/core/json.ts';
import { createDescription } from '../../src/openapi/description.ts';
import { nullsForNothing } from '../../src/openapi/schema-observation.ts';

const text = { type: 'string' };
const item = { type: 'object', required: ['id'], properties: { id: text, note: text } };
const choice = { oneOf: [text, { type: 'object' }] };
const description = createDescription({
  paths: {},
  components: {
    schemas: {
      List: { type: 'array', items: item },
      Choice: { required: ['id'], properties: { id: choice, folder: choice } },
    },
  },
});

test('tells null for a choice that may be left out, and none for one that may not', () => {
  const value = { id: null, folder: null };
  const validate = (json: Json) => description.validate('/components/schemas/Choice', json);
  const found = validate(value).filter(nullsForNothing(value, validate(value), validate));
  expect(found.map(({ at, keyword }) => `${at} ${keyword}`)).toEqual(['/folder type', '/folder oneOf']);
});

test('tries of thousands of items only one without what is null in all of them', () => {
  const list = Array.from({ length: 2000 }, () => ({ id: null, note: null }));
  const errors = description.validate('/components/schemas/List', list);
  const tried: Json[] = [];
  const isForNothing = nullsForNothing(list, errors, (value) => {
    tried.push(value);
    return description.validate('/components/schemas/List', value);
  });
  const found = errors.filter(isForNothing);
  expect(new Set(found.map(({ at }) => at.split('/').at(-1)))).toEqual(new Set(['note']));
  expect(found).toHaveLength(list.length);
  expect(tried).toHaveLength(2);
});
