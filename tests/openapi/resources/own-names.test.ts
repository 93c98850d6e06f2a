import { describe, expect, test } from 'vitest';
import { ownNames } from '../../../src/openapi/distinct-path.ts';
import { listOf, modelOf, record, text, tiesOf, told } from './modelled.ts';

describe('what is being made', () => {
  const group = record({ groupId: text, title: text }, 'groupId');
  const model = modelOf({
    'get /groups': { answers: { 200: record({ groups: listOf(group) }) } },
    'post /groups': { body: record({ groupId: text }, 'groupId'), answers: { 200: group } },
    'get /groups/{groupId}': { answers: { 200: group } },
    'get /members': { answers: { 200: listOf(record({ groupId: text })) } },
    'post /members': { body: record({ groupId: text }, 'groupId') },
  });

  test('says its own name, and not that of one that is there', () => {
    expect(tiesOf(model, 'post /groups')).toEqual({});
  });

  test('says the name of another that is there', () => {
    expect(Object.keys(tiesOf(model, 'post /members'))).toEqual(['body /groupId']);
  });
});

describe('a thing that is looked for', () => {
  const version = record({ version: text, title: text }, 'version');
  const versions = record({ versions: listOf(version) });
  const model = modelOf({
    'post /artifacts/{artifactId}/versions': { body: record({ title: text }), answers: { 200: version } },
    'get /artifacts/{artifactId}/versions/{versionExpression}': { answers: { 200: version } },
    'post /search/versions': { body: record({ title: text }), answers: { 200: versions } },
  });

  test('is listed by the search, and not made', () => {
    expect(Object.values(told(model)).flatMap(({ create = [] }) => create)).toEqual([
      'post /artifacts/{artifactId}/versions',
    ]);
  });

  test('{versionExpression} takes the version that was made', () => {
    const ties = tiesOf(model, 'get /artifacts/{artifactId}/versions/{versionExpression}');
    expect(ties['path versionExpression']?.[0]).toBe(
      'post /artifacts/{artifactId}/versions answer /version shaped',
    );
  });
});

describe('a thing that is named by one of a few values', () => {
  const kinds = { type: 'string', enum: ['a', 'b'] };
  const rule = record({ kind: kinds, config: text });
  const making = { body: record({ kind: kinds, config: text }, 'kind'), answers: { 204: null } };
  const reading = { path: { kind: kinds }, answers: { 200: rule } };

  test('is there under the value with which it was made', () => {
    const model = modelOf({ 'post /rules': making, 'get /rules/{kind}': reading });
    expect(tiesOf(model, 'get /rules/{kind}')).toEqual({
      'path kind': ['post /rules request {"in":"body","pointer":"/kind"} named'],
    });
  });

  test('is not looked for where nothing makes it', () => {
    expect(tiesOf(modelOf({ 'get /rules/{kind}': reading }), 'get /rules/{kind}')).toEqual({});
  });
});

test('a new name in a path is one that nothing else has', () => {
  const user = record({ name: text }, 'name');
  const model = modelOf({
    'post /users': { body: user, answers: { 201: user } },
    'get /users/{name}': { answers: { 200: user } },
    'post /users/{oldName}/rename/{newName}': { answers: { 200: user } },
    'post /users/{name}/news/{newsId}': { answers: { 204: null } },
  });
  expect([...ownNames(model)]).toContainEqual(['post /users/{oldName}/rename/{newName}', 'newName']);
  expect([...ownNames(model).values()]).not.toContain('name');
});
