import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../../src/core/json.ts';
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

type Listed = (notes: Notes) => JsonObject[];

/** Makes a note as it should, and then does something to it. */
const making =
  (spoil: (note: JsonObject, notes: Notes, id: number) => void): Behaviour['make'] =>
  (id, given, notes) => {
    const answer = right.make(id, given, notes);
    const last = Math.max(...notes.keys());
    const note = notes.get(last);
    if (note && answer.ok && answer.response.status === 201) spoil(note, notes, last);
    return answer;
  };

const all: Listed = (notes) => [...notes.values()];

const wrong: readonly Row[] = [
  [
    'is gone at once, after the first ones',
    'created-is-readable',
    'readNote lost',
    { make: making((_note, notes, id) => (id > 102 ? notes.delete(id) : undefined)) },
  ],
  ['is in no list', 'created-is-listed', 'listNotes unlisted', {}, (notes) => all(notes).slice(0, 0)],
  [
    'is listed twice',
    'created-is-listed',
    'listNotes twice',
    {},
    (notes) => all(notes).flatMap((one) => [one, one]),
  ],
  [
    'has a Location that leads nowhere',
    'location-leads-to-it',
    'makeNote nowhere',
    {
      make: (id, given, notes) => {
        right.make(id, given, notes);
        return show(201, [...notes.values()].at(-1) ?? {}, '/notes/9999');
      },
    },
  ],
  [
    'has a Location on a path that there is not',
    'location-leads-to-it',
    'makeNote nowhere',
    {
      make: (id, given, notes) => {
        right.make(id, given, notes);
        return show(201, [...notes.values()].at(-1) ?? {}, '/note/101');
      },
    },
  ],
  [
    'has the Location of another one',
    'location-leads-to-it',
    'makeNote another',
    {
      make(id, given, notes) {
        notes.set(1, stored(1, { title: 'Another' }, 1));
        right.make(id, given, notes);
        return show(201, [...notes.values()].at(-1) ?? {}, '/notes/1');
      },
    },
  ],
  [
    'is stored with another number',
    'created-as-sent',
    'makeNote otherwise',
    { make: (id, given, notes) => right.make(id, { ...given, rank: Number(given.rank) * 3 + 50 }, notes) },
  ],
  [
    'is answered with what is not stored',
    'answers-agree',
    'makeNote created',
    { make: making((note, notes, id) => notes.set(id, { ...note, rank: 77 })) },
  ],
  [
    'is read without what the answer showed',
    'answers-agree',
    'makeNote dropped',
    { make: making(({ body: _body, ...note }, notes, id) => notes.set(id, note)) },
  ],
  [
    'is listed otherwise than it is read',
    'answers-agree',
    'listNotes listed',
    {},
    (notes) => all(notes).map((note) => ({ ...note, colour: 'red' })),
  ],
  [
    'takes the place of the one before',
    'created-twice-is-two',
    'makeNote overwritten',
    {
      make: (_id, given, notes) => {
        notes.set(7, stored(7, given, 1));
        return show(201, notes.get(7) ?? {});
      },
    },
  ],
  [
    'has another default than the description says',
    'defaults-apply',
    'makeNote default',
    { make: (id, given, notes) => right.make(id, { pinned: true, ...given }, notes) },
  ],
  [
    'comes back with what is write-only',
    'write-only-is-hidden',
    'readNote shown',
    { read: (id, _given, notes) => (notes.has(id) ? answered(200, notes.get(id)) : answered(404)) },
  ],
  [
    'forgets what is write-only',
    'write-only-is-kept',
    'makeNote forgotten',
    { make: (id, { lock: _lock, ...given }, notes) => right.make(id, given, notes) },
  ],
  [
    'takes what is read-only',
    'read-only-stays',
    'makeNote set',
    {
      make(id, given, notes) {
        const answer = right.make(id, given, notes);
        const last = Math.max(...notes.keys());
        const { version = 1 } = given;
        if (answer.ok && answer.response.status === 201) notes.set(last, { ...notes.get(last), version });
        return answer;
      },
    },
  ],
  [
    'is there although it was refused',
    'refused-makes-nothing',
    'makeNote made',
    {
      make(id, given, notes) {
        const answer = right.make(id, given, notes);
        if (answer.ok && answer.response.status === 422 && typeof given.title === 'string')
          right.make(id, { title: given.title }, notes);
        return answer;
      },
    },
  ],
];

/** What servers may do. */
const tolerated: readonly (readonly [title: string, law: string, Partial<Behaviour>, Listed?])[] = [
  [
    'has its text normalised',
    'created-as-sent',
    {
      make: (id, given, notes) =>
        right.make(id, { ...given, title: ` ${String(given.title).toUpperCase()}` }, notes),
    },
  ],
  [
    'has a field that the server sets',
    'created-as-sent',
    { make: (id, given, notes) => right.make(id, { ...given, rank: 500, colour: 'red' }, notes) },
  ],
  [
    'is found again by a server that makes nothing twice',
    'created-twice-is-two',
    {
      make(id, given, notes) {
        const same = [...notes.values()].find(({ title }) => title === given.title);
        return same ? show(200, same) : right.make(id, given, notes);
      },
    },
  ],
  [
    'counts how often it is read',
    'answers-agree',
    {
      read(id, _given, notes) {
        const note = notes.get(id);
        if (!note) return answered(404);
        notes.set(id, { ...note, rank: Number(note.rank) + 1 });
        return show(200, note);
      },
    },
  ],
  ['is only accepted', 'created-is-listed', { make: (_id, given) => answered(202, { id: 5, ...given }) }],
];

describe('what is created', () => {
  test.for(wrong)('%s, and %s tells', async ([, law, seen, variant, listed]) => {
    const result = await played(notebookDescription, startNotebook(variant, listed), law);
    expect(toldBy(result)).toContain(`${law} ${seen}`);
  });

  test.for(tolerated)('%s, which %s does not tell', async ([, law, variant, listed]) => {
    const result = await played(notebookDescription, startNotebook(variant, listed), law);
    expect(toldBy(result).filter((told) => told.startsWith(law))).toEqual([]);
    expect(result.records.map(({ outcome }) => outcome)).not.toContain('broken');
  });

  test('is not followed to another host', async () => {
    const make: Behaviour['make'] = (id, given, notes) => {
      right.make(id, given, notes);
      return show(201, [...notes.values()].at(-1) ?? {}, 'http://elsewhere.invalid/notes/101');
    };
    const target = startNotebook({ make });
    const { records } = await played(notebookDescription, target, 'location-leads-to-it');
    expect(records).toMatchObject([
      { outcome: 'skipped', reason: expect.stringContaining('out of the target') },
    ]);
    expect(target.received.filter(({ url }) => url.includes('elsewhere'))).toEqual([]);
  });

  test('is given time to appear in its list', async () => {
    let asked = 0;
    const listed: Listed = (notes) => {
      asked += 1;
      return asked < 3 ? [] : all(notes);
    };
    expect(toldBy(await played(notebookDescription, startNotebook({}, listed), 'created-is-listed'))).toEqual(
      [],
    );
  });
});
