import { expect, test } from 'vitest';
import { narrowingQuery } from '../../src/openapi/narrowing-query.ts';
import { described } from './described.ts';

const query = (name: string, required = false) => ({
  name,
  in: 'query',
  required,
  schema: { type: 'string' },
});

test('a list may be of one owner alone where it takes the id of one', () => {
  const names = ['creatorId', 'team_id', 'id', 'name', 'valid', 'boardId', 'otherId'].map((name) =>
    query(name),
  );
  const { operation } = described({ parameters: [...names, query('planId', true)] });
  const shown = { creatorId: 1, team_id: 'a', id: 7, name: 'b', valid: 'c', boardId: null, planId: 'd' };
  expect(narrowingQuery(operation, shown)).toEqual({ creatorId: 1, team_id: 'a' });
});
