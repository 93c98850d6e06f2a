import { expect, test } from 'vitest';
import type { Json } from '../../src/core/json.ts';
import { boundaries } from '../../src/openapi/boundary-values.ts';
import { breakages } from '../../src/openapi/broken-values.ts';
import { createDescription } from '../../src/openapi/description.ts';

const text = { type: 'string', maxLength: 5 };
const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const description = createDescription({
  components: {
    schemas: {
      Node: { type: 'object', properties: { name: text, child: ref('Node') } },
      User: {
        type: 'object',
        properties: { name: text, avatar: { oneOf: [{ type: 'string' }, ref('File')] } },
      },
      File: { type: 'object', properties: { title: text, owner: { oneOf: [ref('User')] } } },
    },
  },
});
const deep: Json = { title: 'a', owner: { name: 'a', avatar: { title: 'b', owner: { name: 'b' } } } };

test('breaks what contains itself by way of another once, at its first place', () => {
  const found = [...breakages(description, [ref('User')], { name: 'a', avatar: deep })];
  const broken = found.filter(({ keyword }) => keyword === 'maxLength').map(({ at }) => at);
  expect(broken).toEqual(['/name', '/avatar/title']);
});

test('breaks a tree in its root and below it', () => {
  const tree: Json = { name: 'a', child: { name: 'b', child: { name: 'c', child: { name: 'd' } } } };
  const found = [...breakages(description, [ref('Node')], tree)];
  const broken = found.filter(({ keyword }) => keyword === 'maxLength').map(({ at }) => at);
  expect(broken).toEqual(['/name', '/child/name']);
});

test('goes to the edges of what contains itself once, and of a tree below its root', () => {
  const edgesOf = (name: string, value: Json): string[] =>
    [...boundaries(description, [ref(name)], value)]
      .map(({ label }) => label)
      .filter((label) => label.endsWith('maxLength'));
  expect(edgesOf('User', { name: 'a', avatar: deep })).toEqual([
    '/name maxLength',
    '/avatar oneOf/1 /title maxLength',
  ]);
  const tree: Json = { name: 'a', child: { name: 'b', child: { name: 'c' } } };
  expect(edgesOf('Node', tree)).toEqual(['/name maxLength', '/child/name maxLength']);
});
