import { describe, expect, test } from 'vitest';
import { isArray, isObject, type Json, type JsonObject } from '../../src/core/json.ts';
import { answered } from '../engine/fake-target.ts';
import {
  type Behaviour,
  type Notes,
  notebookDescription,
  type Row,
  right,
  show,
  startNotebook,
  stored,
} from './notebook.ts';
import { played, toldBy } from './played.ts';

/** The last marks of each note, whether it is there or not. */
const marks = new Map<number, Json>();

function remembered(id: number, now: Json | undefined): Json {
  if (now !== undefined) marks.set(id, now);
  return marks.get(id) ?? [];
}

const wrong: readonly Row[] = [
  ['is still read', 'deleted-is-gone', 'removeNote still-there', { remove: () => answered(204) }],
  ['is still listed', 'deleted-is-unlisted', 'removeNote still-listed', { remove: () => answered(204) }],
  [
    'takes another one with it',
    'delete-removes-only-it',
    'removeNote others',
    {
      remove(id, given, notes) {
        const [next] = [...notes.keys()].filter((one) => one > id);
        const answer = right.remove(id, given, notes);
        if (next !== undefined) notes.delete(next);
        return answer;
      },
    },
  ],
  [
    'leaves behind what stood in it',
    'deleted-takes-its-parts',
    'listMarks orphans',
    { marks: (id, _given, notes) => answered(200, remembered(id, notes.get(id)?.marks)) },
  ],
  [
    'can be patched',
    'gone-is-refused',
    'patchNote gone',
    {
      patch: (id, given, notes) =>
        notes.has(id) ? right.patch(id, given, notes) : show(200, stored(id, given, 1)),
    },
  ],
  [
    'is made again by a PUT that does not say so',
    'gone-is-refused',
    'replaceNote gone',
    {
      replace(id, given, notes) {
        notes.set(id, stored(id, given, 1));
        return show(200, notes.get(id) ?? {});
      },
    },
  ],
];

const laws = ['deleted-is-gone', 'deleted-is-unlisted', 'delete-removes-only-it', 'gone-is-refused'] as const;

const tolerated: readonly (readonly [title: string, Partial<Behaviour>])[] = [
  [
    'says that it is deleted',
    {
      remove(id, _given, notes) {
        const note = notes.get(id);
        if (note) notes.set(id, { ...note, state: 'deleted' });
        return answered(note ? 204 : 404);
      },
    },
  ],
  [
    'may be deleted again',
    {
      remove: (id, given, notes) => {
        right.remove(id, given, notes);
        return answered(204);
      },
    },
  ],
  ['cannot be deleted in its state', { remove: () => answered(409) }],
  ['is only accepted to be deleted', { remove: () => answered(202) }],
  [
    'is made again by a PUT that says so',
    {
      replace(id, given, notes) {
        if (notes.has(id)) return right.replace(id, given, notes);
        notes.set(id, stored(id, given, 1));
        return show(201, notes.get(id) ?? {});
      },
    },
  ],
];

const marksStay: Behaviour['marks'] = (id, _given, notes) => {
  const all = remembered(id, notes.get(id)?.marks);
  const isGone = !notes.has(id) && isArray(all);
  return answered(
    200,
    isGone ? all.map((mark) => ({ ...(isObject(mark) ? mark : {}), word: 'deleted' })) : all,
  );
};

describe('what was deleted', () => {
  test.for(wrong)('%s, and %s tells', async ([, law, seen, variant, listed]) => {
    const result = await played(notebookDescription, startNotebook(variant, listed), law);
    expect(toldBy(result)).toContain(`${law} ${seen}`);
  });

  test.for(tolerated)('%s, which is not told', async ([, variant]) => {
    const result = await played(notebookDescription, startNotebook(variant), ...laws);
    const told = toldBy(result).filter((one) => laws.some((law) => one.startsWith(law)));
    expect(told).toEqual([]);
    expect(result.records).toHaveLength(laws.length);
  });

  test('leaves behind what says that it was deleted with it, which is not told', async () => {
    const result = await played(
      notebookDescription,
      startNotebook({ marks: marksStay }),
      'deleted-takes-its-parts',
    );
    expect(toldBy(result).filter((one) => one.startsWith('deleted'))).toEqual([]);
    expect(result.records).toMatchObject([{ title: expect.stringContaining('mark') }]);
  });

  test('crashes when it is deleted again', async () => {
    const remove: Behaviour['remove'] = (id, given, notes) =>
      notes.has(id) ? right.remove(id, given, notes) : answered(500);
    const result = await played(notebookDescription, startNotebook({ remove }), 'gone-is-refused');
    expect(toldBy(result)).toContain('no-server-error removeNote 500');
  });

  test('is not looked for where things cannot be told apart', async () => {
    const unnamed = (notes: Notes): JsonObject[] => [...notes.values()].map(({ id: _id, ...note }) => note);
    const target = startNotebook({}, unnamed);
    const { records, findings } = await played(notebookDescription, target, 'deleted-is-unlisted');
    expect(findings.filter(({ check }) => check === 'deleted-is-unlisted')).toEqual([]);
    expect(records).toMatchObject([{ reason: expect.stringContaining('not seen in the list') }]);
  });
});
