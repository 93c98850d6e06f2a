import { describe, expect, test } from 'vitest';
import { singular } from '../../../src/openapi/resources/singular.ts';
import { imperative } from '../../../src/openapi/resources/verbs.ts';
import { isPlural, thing, wordsOf } from '../../../src/openapi/resources/words.ts';

describe('names', () => {
  test.for(['user_group_id', 'userGroupId', 'user-group-id', 'UserGroupID', 'user group.id'])(
    '%s has the same words as the others',
    (name) => {
      expect(wordsOf(name)).toEqual(['user', 'group', 'id']);
    },
  );

  test.for([
    ['users', 'user'],
    ['categories', 'category'],
    ['boxes', 'box'],
    ['branches', 'branch'],
    ['addresses', 'address'],
    ['statuses', 'status'],
    ['buses', 'bus'],
    ['houses', 'house'],
    ['databases', 'database'],
    ['heroes', 'hero'],
    ['people', 'person'],
    ['children', 'child'],
    ['indices', 'index'],
    ['shelves', 'shelf'],
    ['moves', 'move'],
    ['movies', 'movie'],
    ['keys', 'key'],
    ['news', 'news'],
    ['series', 'series'],
    ['status', 'status'],
    ['address', 'address'],
    ['analysis', 'analysis'],
    ['bus', 'bus'],
    ['user', 'user'],
  ] as const)('%s is the plural, or already the singular, of %s', ([many, one]) => {
    expect(singular(many)).toBe(one);
    expect(singular(one)).toBe(one);
  });

  test('stand for the same thing in the singular and the plural, in every way to write them', () => {
    expect(thing('UserGroups')).toBe(thing('user-group'));
    expect(thing('users')).not.toBe(thing('user-group'));
    expect([isPlural('users'), isPlural('address'), isPlural('people')]).toEqual([true, false, true]);
  });
});

describe('path segments in the imperative', () => {
  test.for([
    ['create', { role: 'create' }],
    ['createUser', { role: 'create', noun: 'user' }],
    ['user_create', { role: 'create', noun: 'user' }],
    ['getUserById', { role: 'read', noun: 'user' }],
    ['findPetsByStatus', { role: 'list', noun: 'pets' }],
    ['findByStatus', { role: 'list' }],
    ['createWithList', { role: 'create' }],
    ['getAllUsers', { role: 'list', noun: 'users' }],
    ['getUserList', { role: 'list', noun: 'user' }],
    ['listAll', { role: 'list' }],
    ['delete-user', { role: 'remove', noun: 'user' }],
  ] as const)('%s says what to do', ([segment, said]) => {
    expect(imperative(segment)).toEqual(said);
  });

  test.for(['users', 'settings', 'price-index', 'address_change', 'news', 'adders', 'listings'])(
    '%s is a noun',
    (segment) => {
      expect(imperative(segment)).toBeUndefined();
    },
  );
});
