import { expect, test } from 'vitest';
import type { Json } from '../../src/core/json.ts';
import { createDescription } from '../../src/openapi/description.ts';
import { nullsForNothing } from '../../src/openapi/schema-observation.ts';

const text = { type: 'string' };
const item = { type: 'object', required: ['id'], properties: { id: text, note: text } };
const description = createDescription({
  paths: {},
  components: { schemas: { List: { type: 'array', items: item } } },
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
