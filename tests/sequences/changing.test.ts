import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../../src/core/json.ts';
import { type Act, tolerated, wrong } from './note-changes.ts';
import { merged, notebookDescription, show, startNotebook, stored } from './notebook.ts';
import { played, toldBy } from './played.ts';

describe('a change', () => {
  test.for(wrong)('that %s is told by %s', async ([, law, seen, variant, listed]) => {
    const result = await played(notebookDescription, startNotebook(variant, listed), law);
    expect(toldBy(result)).toContain(`${law} ${seen}`);
  });

  test.for(tolerated)('that %s is not told', async ([, variant]) => {
    const result = await played(notebookDescription, startNotebook(variant));
    const laws = new Set(result.records.map(({ title }) => title.split(' ')[0]));
    expect(toldBy(result).filter((told) => laws.has(told.split(' ')[0]))).toEqual([]);
    expect(result.records.map(({ outcome }) => outcome)).not.toContain('broken');
  });

  test('that comes late is not lost', async () => {
    const late = new Map<number, JsonObject[]>();
    const read: Act = (id, _given, notes) => {
      const seen = [...(late.get(id) ?? []), notes.get(id) ?? {}];
      late.set(id, seen);
      return show(200, seen.at(-2) ?? seen[0] ?? {});
    };
    const result = await played(notebookDescription, startNotebook({ read }), 'updated-is-persisted');
    expect(toldBy(result)).toEqual([]);
  });
});

test('a merge patch is what RFC 7396 says', () => {
  expect(merged({ a: 1, b: { c: 2, d: 3 } }, { a: null, b: { d: null } })).toEqual({ b: { c: 2 } });
  expect(stored(1, { id: 9, title: 'x' }, 1)).toMatchObject({ id: 1, title: 'x' });
});
