import { expect, test } from 'vitest';
import type { CaseBody, CaseRequest } from '../../../src/core/case.ts';
import { withBound } from '../../../src/engine/reach/bound-places.ts';

function bound(value: CaseBody & { readonly value?: unknown }, pointer: string) {
  const request: CaseRequest = {
    path: {},
    query: {},
    header: {},
    cookie: {},
    body: value,
    credentials: 'sent',
  };
  const place = { in: 'body', pointer } as const;
  const { body } = withBound(request, [{ place, value: 'mine', required: true }]);
  return body && 'value' in body ? body.value : undefined;
}

const json = 'application/json';

test('the name of what is there stands where the content has a place for it, in each item of a list', () => {
  expect(bound({ mediaType: json, value: {} }, '/group/id')).toEqual({ group: { id: 'mine' } });
  const list = { references: [{ groupId: 'a' }, { groupId: 'b' }] };
  expect(bound({ mediaType: json, value: list }, '/references/0/groupId')).toEqual({
    references: [{ groupId: 'mine' }, { groupId: 'mine' }],
  });
});

test('a text stays a text, and no item is made of a list that is not there', () => {
  expect(bound({ mediaType: 'text/plain', value: 'text' }, '/references/0/groupId')).toBe('text');
  expect(bound({ mediaType: json, value: {} }, '/references/0/groupId')).toEqual({});
  expect(bound({ mediaType: json, value: { group: 'text' } }, '/group/id')).toEqual({ group: 'text' });
});
