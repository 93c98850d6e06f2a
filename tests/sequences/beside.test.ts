import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../../src/core/json.ts';
import { answered } from '../engine/fake-target.ts';
import { booksDescription, type Deeds, type Kept, right as rightBooks, startBooks } from './books.ts';
import type { Act } from './note-changes.ts';
import { notebookDescription, right, startNotebook } from './notebook.ts';
import { type Played, played, playedByTwo, toldBy } from './played.ts';

const outcomes = ({ records }: Played): string[] => records.map(({ outcome }) => outcome);

/** A change that nobody has read before the next one came is not seen by that one. */
function racing(patch: Act): { patch: Act; read: Act } {
  const unread = new Map<number, JsonObject>();
  return {
    patch(id, given, notes) {
      const now = notes.get(id);
      const before = unread.get(id);
      if (before) notes.set(id, before);
      else if (now) unread.set(id, now);
      return patch(id, given, notes);
    },
    read(id, given, notes) {
      unread.delete(id);
      return right.read(id, given, notes);
    },
  };
}

describe('changes of different fields at the same time', () => {
  const law = 'changes-beside-are-kept';

  test('are told where one of them is lost', async () => {
    const result = await played(notebookDescription, startNotebook(racing(right.patch)), law);
    expect(toldBy(result)).toEqual([`${law} patchNote lost`]);
    expect(result.findings[0]).toMatchObject({ requirement: 'SHOULD' });
  });

  test('are not told where both are there', async () => {
    const result = await played(notebookDescription, startNotebook(), law);
    expect(toldBy(result)).toEqual([]);
    expect(outcomes(result)).toEqual(['passed']);
  });

  test('are not told where one field goes with the other', async () => {
    const coupled: Act = (id, given, notes) => {
      const before = notes.get(id);
      const answer = right.patch(id, given, notes);
      const now = notes.get(id);
      if (before && now && !('title' in given)) notes.set(id, { ...now, title: 'Untitled' });
      return answer;
    };
    const result = await played(notebookDescription, startNotebook({ patch: coupled }), law);
    expect(toldBy(result)).toEqual([]);
  });

  test('are not told where one is refused, or nothing is ever kept', async () => {
    let isOdd = false;
    const refusing: Act = (id, given, notes) => {
      isOdd = !isOdd;
      return isOdd ? right.patch(id, given, notes) : answered(422);
    };
    const forgetful: Act = (id, given, notes) => right.patch(id, given, new Map(notes));
    for (const patch of [refusing, forgetful]) {
      const result = await played(notebookDescription, startNotebook({ patch }), law);
      expect(toldBy(result)).toEqual([]);
      expect(outcomes(result)).toEqual(['skipped']);
    }
  });
});

describe('two changes at the same time with one tag', () => {
  const law = 'one-change-wins';
  const told = async (variant: Partial<Deeds>): Promise<Played> =>
    playedByTwo(booksDescription(), [startBooks(variant).target], [law]);

  test('are told where both are made', async () => {
    const unread = new Map<number, Kept>();
    const result = await told({
      replace(asked, style) {
        const before = unread.get(asked.id);
        const now = asked.books.get(asked.id);
        if (before) asked.books.set(asked.id, before);
        else if (now) unread.set(asked.id, now);
        return rightBooks.replace(asked, style);
      },
      read(asked, style) {
        unread.delete(asked.id);
        return rightBooks.read(asked, style);
      },
    });
    expect(toldBy(result)).toEqual([`${law} replaceBook both`]);
    expect(result.findings[0]).toMatchObject({ requirement: 'MUST', actual: '200 and 200' });
  });

  test('are not told where one is refused', async () => {
    const result = await told({});
    expect(toldBy(result)).toEqual([]);
    expect(outcomes(result)).toEqual(['passed']);
  });

  test('are not told where nobody looks at the tag, which is told elsewhere', async () => {
    const result = await told({
      replace: (asked, style) => {
        const headers = asked.headers.filter(([name]) => name.toLowerCase() !== 'if-match');
        return rightBooks.replace({ ...asked, headers }, style);
      },
    });
    expect(toldBy(result)).toEqual([]);
    expect(outcomes(result)).toEqual(['skipped']);
  });
});
