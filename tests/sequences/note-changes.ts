import type { JsonObject } from '../../src/core/json.ts';
import { answered } from '../engine/fake-target.ts';
import { type Behaviour, type Row, right, show } from './notebook.ts';

export type Act = Behaviour['patch'];
/** Changes a note as it should, and then does something to it. */
const after =
  (act: Act, spoil: (now: JsonObject, before: JsonObject, given: JsonObject) => JsonObject): Act =>
  (id, given, notes) => {
    const before = notes.get(id) ?? {};
    const answer = act(id, given, notes);
    const now = notes.get(id);
    if (now && answer.ok && answer.response.status === 200) notes.set(id, spoil(now, before, given));
    return answer;
  };

/** Does what is right with another note or at another time, where the answer is this one. */
const whenAnswered =
  (act: Act, status: number, also: Act): Act =>
  (id, given, notes) => {
    const answer = act(id, given, notes);
    if (answer.ok && answer.response.status === status) also(id, given, notes);
    return answer;
  };

const first = new Map<unknown, JsonObject>();
export const wrong: readonly Row[] = [
  [
    'is only answered',
    'updated-is-persisted',
    'patchNote lost',
    { patch: after(right.patch, (_now, before) => before) },
  ],
  [
    'is lost in one field',
    'updated-is-persisted',
    'replaceNote lost',
    { replace: after(right.replace, (now, { pinned = false }) => ({ ...now, pinned })) },
  ],
  [
    'is added to the list that was there',
    'updated-is-persisted',
    'patchNote lost',
    {
      patch: after(right.patch, (now, { tags }, given) =>
        given.tags ? { ...now, tags: [tags, given.tags].flat().flatMap((one) => one ?? []) } : now,
      ),
    },
  ],
  [
    'is answered with what was there before',
    'updated-is-persisted',
    'patchNote past',
    {
      patch(id, given, notes) {
        const before = notes.get(id);
        const answer = right.patch(id, given, notes);
        return before && answer.ok && answer.response.status === 200 ? show(200, before) : answer;
      },
    },
  ],
  [
    'loses what it does not name',
    'untouched-stays',
    'patchNote touched',
    {
      patch: after(right.patch, ({ body, ...now }, _before, given) =>
        'body' in given && body !== undefined ? { ...now, body } : now,
      ),
    },
  ],
  [
    'keeps what null should remove',
    'null-removes',
    'patchNote kept',
    {
      patch: after(right.patch, (now, before, given) =>
        given.body === null ? { ...now, body: before.body ?? null } : now,
      ),
    },
  ],
  [
    'removes more than null names',
    'null-removes',
    'patchNote beside',
    {
      patch: after(right.patch, ({ place, ...now }, _before, given) =>
        JSON.stringify(given.place)?.includes('null') ? now : { ...now, place: place ?? null },
      ),
    },
  ],
  [
    'puts an object in the place of the one that was there',
    'null-removes',
    'patchNote beside',
    { patch: after(right.patch, (now, _before, { place }) => (place ? { ...now, place } : now)) },
  ],
  [
    'keeps what a replacement leaves out',
    'put-replaces',
    'replaceNote stays',
    { replace: after(right.replace, (now, before) => ({ ...before, ...now })) },
  ],
  [
    'adds up',
    'put-twice-is-once',
    'replaceNote again',
    {
      replace: after(right.replace, (now, before) => ({
        ...now,
        rank: Number(now.rank ?? 0) + Number(before.rank ?? 0),
      })),
    },
  ],
  [
    'leaves a copy',
    'put-twice-is-once',
    'replaceNote copies',
    {
      replace(id, given, notes) {
        const before = notes.get(id);
        const answer = right.replace(id, given, notes);
        const copy = Math.max(...notes.keys()) + 1;
        if (before && answer.ok && answer.response.status === 200) notes.set(copy, { ...before, id: copy });
        return answer;
      },
    },
  ],
  [
    'is done although it was refused',
    'refused-has-no-effect',
    'patchNote effect',
    {
      patch: whenAnswered(right.patch, 422, (id, { title }, notes) => {
        const note = notes.get(id);
        if (note && typeof title === 'string') notes.set(id, { ...note, title });
        return answered(200);
      }),
    },
  ],
  [
    'is done to others as well',
    'update-changes-only-it',
    'patchNote others',
    {
      patch: whenAnswered(right.patch, 200, (_id, { rank }, notes) => {
        for (const [id, note] of notes) if (rank !== undefined) notes.set(id, { ...note, rank });
        return answered(200);
      }),
    },
  ],
  [
    'takes the place of the one that has the name',
    'renaming-loses-nothing',
    'patchNote place',
    {
      patch: whenAnswered(right.patch, 200, (id, { title }, notes) => {
        for (const [other, note] of notes) if (other !== id && note.title === title) notes.delete(other);
        return answered(200);
      }),
    },
  ],
  [
    'is done although the name is taken',
    'renaming-loses-nothing',
    'patchNote effect',
    {
      patch(id, given, notes) {
        const isTaken = [...notes.values()].some((note) => note.id !== id && note.title === given.title);
        const answer = right.patch(id, given, notes);
        return isTaken ? answered(409) : answer;
      },
    },
  ],
  [
    'sets what is read-only',
    'read-only-stays',
    'replaceNote set',
    {
      replace: after(right.replace, (now, _before, { madeBy }) =>
        madeBy === undefined ? now : { ...now, madeBy },
      ),
    },
  ],
  [
    'is not seen in the list',
    'list-follows-changes',
    'listNotes stale',
    {},
    (notes) =>
      [...notes.values()].map((note) => {
        const known = first.get(note.madeBy === 'ada' ? note.id : 0) ?? note;
        first.set(note.id, known);
        return known;
      }),
  ],
  [
    'by an action is only answered',
    'actions-are-kept',
    'archiveNote undone',
    {
      archive: (id, _given, notes) =>
        notes.has(id) ? show(200, { ...notes.get(id), state: 'archived' }) : answered(404),
    },
  ],
  [
    'by an action is undone when that is done again',
    'actions-are-kept',
    'archiveNote undone',
    {
      archive(id, given, notes) {
        const before = notes.get(id)?.state;
        const answer = right.archive(id, given, notes);
        if (before === 'archived') notes.set(id, { ...notes.get(id), state: 'open' });
        return answer;
      },
    },
  ],
  [
    'is made by reading what belongs to it',
    'reads-beside-are-safe',
    'printNote changes',
    { print: (id, given, notes) => right.archive(id, given, notes) },
  ],
  [
    'is made by reading',
    'read-is-safe',
    'readNote changes',
    {
      read(id, _given, notes) {
        const note = notes.get(id);
        if (!note) return answered(404);
        notes.set(id, { ...note, version: Number(note.version) + 1 });
        return show(200, note);
      },
    },
  ],
];

export const tolerated: readonly (readonly [title: string, Partial<Behaviour>])[] = [
  [
    'an action answers with what it made of the thing, which is another one',
    {
      archive: (id, _given, notes) =>
        notes.has(id) ? show(200, { ...notes.get(id), id: id + 1_000, state: 'archived' }) : answered(404),
    },
  ],
  ['is only accepted', { patch: () => answered(202), replace: () => answered(202) }],
  [
    'is refused in this state',
    { patch: () => answered(409), replace: () => answered(412), archive: () => answered(409) },
  ],
  [
    'is refused for a name that is taken',
    {
      patch: (id, given, notes) =>
        [...notes.values()].some((note) => note.id !== id && note.title === given.title)
          ? answered(409)
          : right.patch(id, given, notes),
    },
  ],
  [
    'is normalised and rounded',
    {
      patch: after(right.patch, (now) => ({
        ...now,
        title: String(now.title).trim().toUpperCase(),
        tags: [now.tags ?? []].flat().toReversed(),
      })),
    },
  ],
  [
    'moves what the server keeps',
    {
      patch: after(right.patch, (now) => ({ ...now, madeBy: 'grace' })),
      replace: after(right.replace, (now) => ({ ...now, madeBy: 'grace' })),
    },
  ],
  [
    'refuses what is read-only',
    {
      replace: (id, given, notes) => ('madeBy' in given ? answered(422) : right.replace(id, given, notes)),
      make: (id, given, notes) => ('madeBy' in given ? answered(422) : right.make(id, given, notes)),
    },
  ],
  [
    'leaves an empty value where null was',
    {
      patch: after(right.patch, (now, _before, given) => (given.body === null ? { ...now, body: '' } : now)),
    },
  ],
];
