import { describe, expect, test } from 'vitest';
import { registry } from '../../generated/registry.ts';
import { readSelection, select } from '../../src/engine/selection.ts';
import { createDescription } from '../../src/openapi/description.ts';

const { operations } = createDescription({
  info: { title: 'Users' },
  paths: {
    '/users': {
      get: { operationId: 'listUsers', tags: ['users'], responses: {} },
      post: { operationId: 'makeUser', tags: ['users', 'writing'], responses: {} },
    },
    '/health': { get: { responses: {} } },
  },
});

function chosen(only: string[], skip: string[] = []) {
  return select(operations, registry, readSelection(only, skip));
}

describe('a selection', () => {
  test.for<[string[], string[], string[]]>([
    [[], [], ['listUsers', 'makeUser', 'GET /health']],
    [['operation=makeUser'], [], ['makeUser']],
    [['operation=GET /*'], [], ['listUsers', 'GET /health']],
    [['tag=users'], ['operation=list*'], ['makeUser']],
    [['tag=writing', 'operation=/health'], [], ['makeUser', 'GET /health']],
    [[], ['tag=users'], ['GET /health']],
  ])('of %j without %j asks %j', ([only, skip, expected]) => {
    expect(chosen(only, skip).operations.map(({ id }) => id)).toEqual(expected);
  });

  test('of a check leaves every operation and every source', () => {
    const { checks, operations: asked, sources } = chosen(['check=declared-status']);
    expect(checks.map(({ id }) => id)).toEqual(['declared-status']);
    expect([asked.length, sources.length]).toEqual([3, registry.sources.length]);
  });

  test('without a source leaves the others', () => {
    const { sources } = chosen([], ['source=hostile']);
    expect(sources.map(({ id }) => id)).not.toContain('hostile');
    expect(sources).toHaveLength(registry.sources.length - 1);
  });

  test('names what there is when a name fits nothing', () => {
    expect(() => chosen(['tag=orders'])).toThrow('no tag is called orders; there are users, writing');
    expect(() => chosen(['users'])).toThrow('--only users names nothing; give operation=NAME');
  });
});
