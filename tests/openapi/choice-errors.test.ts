import { expect, test } from 'vitest';
import type { Json } from '../../src/core/json.ts';
import { createDescription } from '../../src/openapi/description.ts';

const uri = () => ({ type: 'string', format: 'uri' });
const nothing = () => ({ type: 'null' });
const schemas = {
  Link: { type: 'object', properties: { url: { anyOf: [uri(), nothing()] } } },
  Last: { anyOf: [{ type: 'array', items: { $ref: '#/components/schemas/Link' } }, nothing()] },
  First: { oneOf: [nothing(), { $ref: '#/components/schemas/Link' }] },
  Tag: { type: 'object', required: ['tag'], properties: { link: { $ref: '#/components/schemas/Link' } } },
  Refs: { anyOf: [{ $ref: '#/components/schemas/Tag' }, { type: 'object', required: ['name'] }] },
  Told: {
    anyOf: [{ $ref: '#/components/schemas/Tag' }, { $ref: '#/components/schemas/Link' }],
    properties: { url: uri() },
  },
  Both: { anyOf: [uri(), { type: 'integer' }] },
  List: { type: 'array', items: { properties: { refs: { $ref: '#/components/schemas/Refs' } } } },
};
const description = createDescription({ paths: {}, components: { schemas } });

test.for<[string, Json, string[]]>([
  ['Link', { url: 'no url' }, ['/url format']],
  ['Link', { url: null }, []],
  ['Last', [{ url: 'no url' }], ['/0/url format']],
  ['Last', 'text', [' type']],
  ['First', { url: 'no url' }, ['/url format']],
  ['Refs', 7, [' anyOf']],
  ['Refs', { link: { url: 'no url' } }, [' anyOf']],
  ['Told', { url: 'no url' }, ['/url format']],
  ['Both', 'no url', [' anyOf']],
])('in %s, of %j is told what is wrong beside null', ([name, value, expected]) => {
  const errors = description.validate(`/components/schemas/${name}`, value);
  expect(errors.map(({ at, keyword }) => `${at} ${keyword}`)).toEqual(expected);
});

test('a list of thousands, each of whose items fails a choice, takes no longer than to read it', () => {
  const list = Array.from({ length: 3_000 }, () => ({ link: { url: 'no url' } }));
  const named = list.map((item) => ({ refs: item }));
  const errors = description.validate('/components/schemas/List', named);
  expect(errors).toHaveLength(named.length);
  expect(new Set(errors.map(({ keyword }) => keyword))).toEqual(new Set(['anyOf']));
});
