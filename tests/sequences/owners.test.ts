import { describe, expect, test } from 'vitest';
import { answered } from '../engine/fake-target.ts';
import { type Asked, booksDescription, type Deeds, right, startBooks } from './books.ts';
import { playedByTwo, toldBy } from './played.ts';

const laws = ['seen-by-owner-only', 'changed-by-owner-only', 'found-by-owner-only'];

async function told(variant: Partial<Deeds>): Promise<string[]> {
  const { target, other } = startBooks(variant);
  const result = await playedByTwo(booksDescription(), [target, other], laws);
  expect(result.records.filter(({ outcome }) => outcome === 'broken')).toEqual([]);
  return [...new Set(toldBy(result))];
}

/** As if the owner asked. */
const asOwner = (asked: Asked): Asked => ({
  ...asked,
  owner: asked.books.get(asked.id)?.owner ?? asked.owner,
});
const asEveryone = (asked: Asked): Asked => ({ ...asked, owner: 'k' });
const open =
  (deed: keyof Deeds): Deeds[keyof Deeds] =>
  (asked, style) =>
    right[deed](asOwner(asked), style);
const shared: Partial<Deeds> = {
  list: (asked, style) => right.list(asEveryone(asked), style),
  make: (asked, style) => right.make(asEveryone(asked), style),
  read: open('read'),
  replace: open('replace'),
  remove: open('remove'),
};

describe('the laws of owners', () => {
  test('tell nothing of a server that keeps books apart, and play all of it', async () => {
    const { target, other } = startBooks();
    const result = await playedByTwo(booksDescription(), [target, other], laws);
    expect(toldBy(result)).toEqual([]);
    expect(result.records.map(({ outcome }) => outcome)).toEqual(['passed', 'passed', 'passed']);
  });

  test('tell nothing of what is shared by all', async () => {
    expect(await told(shared)).toEqual([]);
  });

  test('tell nothing of what everybody may read and only the owner may change', async () => {
    expect(await told({ ...shared, replace: right.replace, remove: right.remove })).toEqual([]);
  });

  test('tell nothing of what only some may list and everybody may read', async () => {
    const list: Deeds['list'] = (asked, style) =>
      asked.owner === 'k' ? right.list(asked, style) : answered(403);
    expect(await told({ ...shared, list })).toEqual([]);
  });

  const rows: readonly (readonly [title: string, seen: string, Partial<Deeds>])[] = [
    ['that shows it', 'seen-by-owner-only readBook read', { read: open('read') }],
    [
      'that lists it',
      'seen-by-owner-only listBooks listed',
      { list: (asked, style) => right.list(asEveryone(asked), style) },
    ],
    [
      'that takes it for that of somebody else',
      'seen-by-owner-only makeBook owner',
      { make: (asked, style) => right.make(asEveryone(asked), style) },
    ],
    [
      'that lists it to who asks for its kind',
      'found-by-owner-only listBooks found',
      {
        list: (asked, style) => right.list(asked.query.has('kind') ? asEveryone(asked) : asked, style),
      },
    ],
    ['that lets it be replaced', 'changed-by-owner-only replaceBook changed', { replace: open('replace') }],
    ['that lets it be removed', 'changed-by-owner-only removeBook removed', { remove: open('remove') }],
    [
      'that refuses and removes it',
      'changed-by-owner-only removeBook removed',
      {
        remove(asked, style) {
          const answer = right.remove(asked, style);
          right.remove(asOwner(asked), style);
          return answer;
        },
      },
    ],
  ];
  test.for(rows)('tell of one %s', async ([, seen, variant]) => {
    expect(await told(variant)).toContain(seen);
  });
});
