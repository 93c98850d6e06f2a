import { describe, expect, test } from 'vitest';
import { listOf, modelOf, record, ref, text, tiesOf, told } from './modelled.ts';

const kind = record({ class: text, description: text });
const item = record({ id: text, class: text, weight: text });

describe('a thing whose paths call it otherwise than its fields', () => {
  const model = modelOf(
    {
      'post /schema': { body: ref('Kind'), answers: { 200: ref('Kind') } },
      'get /schema/{className}': { answers: { 200: ref('Kind') } },
      'post /objects': { body: ref('Item'), answers: { 200: ref('Item') } },
      'get /objects/{id}': { answers: { 200: ref('Item') } },
      'get /objects/{className}/{id}': { answers: { 200: ref('Item') } },
      'delete /objects/{className}/{id}': { answers: { 204: null } },
      'get /nodes/{className}': { answers: { 200: listOf(record({ name: text })) } },
    },
    { Kind: kind, Item: item },
  );

  test('{className} takes what it shows as its class', () => {
    const ties = { 'path className': ['post /schema answer /class named'] };
    expect(tiesOf(model, 'get /schema/{className}')).toEqual(ties);
  });

  test('class in the content of another takes it too, and so does a path of what nothing makes', () => {
    expect(tiesOf(model, 'post /objects')).toEqual({ 'body /class': ['post /schema answer /class shaped'] });
    expect(tiesOf(model, 'get /nodes/{className}')).toEqual({
      'path className': ['post /schema answer /class shaped'],
    });
  });

  test('is one thing at two addresses, when both say the same of it', () => {
    expect(told(model)).toMatchObject({
      object: {
        create: ['post /objects'],
        read: ['get /objects/{id}', 'get /objects/{className}/{id}'],
        remove: ['delete /objects/{className}/{id}'],
      },
    });
    expect(tiesOf(model, 'get /objects/{className}/{id}')).toEqual({
      'path className': ['post /objects answer /class named'],
      'path id': ['post /objects answer /id named'],
    });
  });

  test('is two things, when they say something else', () => {
    const apart = modelOf({
      'post /objects': { body: item, answers: { 200: item } },
      'get /objects/{id}': { answers: { 200: item } },
      'get /objects/{kind}/{id}': { answers: { 200: record({ id: text, shape: text, edges: text }) } },
    });
    expect(Object.keys(told(apart))).toHaveLength(2);
    expect(tiesOf(apart, 'get /objects/{kind}/{id}')).not.toHaveProperty('path id');
  });
});

describe('{id} of what shows no id', () => {
  const tied = (...required: string[]) =>
    tiesOf(
      modelOf({
        'get /roles': { answers: { 200: listOf(record({ name: text, rights: text }, ...required)) } },
        'get /roles/{id}': { answers: { 200: record({ name: text, rights: text }, ...required) } },
      }),
      'get /roles/{id}',
    );

  test('is the name that all of it have', () => {
    expect(tied('name')).toEqual({
      'path id': ["get /roles items '' /name shaped"],
    });
  });

  test('is what it shows under its own name, where that is said to be its key', () => {
    const tiedBy = (description: string) => {
      const answers = { 200: listOf(record({ role: { ...text, description }, rights: text })) };
      const model = modelOf({ 'get /roles': { answers }, 'get /roles/{id}': { answers: { 200: null } } });
      return tiesOf(model, 'get /roles/{id}');
    };
    expect(tiedBy('The key of the role.')).toEqual({ 'path id': ["get /roles items '' /role shaped"] });
    expect(tiedBy('What is played.')).toEqual({});
  });

  test('is not a name that some may lack', () => {
    expect(tied('rights')).toEqual({});
  });
});
