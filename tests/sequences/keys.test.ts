import { describe, expect, test } from 'vitest';
import { answered } from '../engine/fake-target.ts';
import { type Asked, booksDescription, type Deeds, headerOf, right, startBooks } from './books.ts';
import { playedByTwo, toldBy } from './played.ts';

const laws = ['key-replays-answer', 'key-refuses-other', 'key-has-one-effect', 'key-is-private'];

async function told(make: Deeds['make']): Promise<string[]> {
  const { target, other } = startBooks({ make });
  const result = await playedByTwo(booksDescription(), [target, other], laws);
  expect(result.records.filter(({ outcome }) => outcome === 'broken')).toEqual([]);
  return [...new Set(toldBy(result))];
}

const keyOf = (asked: Asked): string => headerOf(asked, 'Idempotency-Key') ?? '';
const withKey = (asked: Asked, key: string): Asked => ({
  ...asked,
  headers: [
    ...asked.headers.filter(([name]) => name.toLowerCase() !== 'idempotency-key'),
    ['Idempotency-Key', key],
  ],
});
const isKnown = (asked: Asked): boolean =>
  asked.keys.has(`${asked.owner} ${keyOf(asked)}`) && keyOf(asked) !== '';

describe('the laws of idempotency keys', () => {
  test('tell nothing of a server that remembers them, and play all of it', async () => {
    const { target, other } = startBooks();
    const result = await playedByTwo(booksDescription(), [target, other], laws);
    expect(toldBy(result)).toEqual([]);
    expect(result.records.map(({ outcome }) => outcome)).toEqual(laws.map(() => 'passed'));
  });

  test('end without a verdict on sharing where there is no second credential', async () => {
    const { records } = await playedByTwo(booksDescription(), [startBooks().target], ['key-is-private']);
    expect(records.map(({ outcome, reason }) => `${outcome} ${reason}`)).toEqual([
      'skipped key-is-private of book: there is no second credential',
    ]);
  });

  test('tell nothing of a server that refuses a key while the first request with it is under way', async () => {
    const begun = new Set<string>();
    const make: Deeds['make'] = (asked, style) => {
      const isUnderWay = begun.has(keyOf(asked)) && keyOf(asked) !== '';
      begun.add(keyOf(asked));
      setTimeout(() => begun.delete(keyOf(asked)), 0);
      return isUnderWay && !isKnown(asked) ? answered(409) : right.make(asked, style);
    };
    expect(await told(make)).toEqual([]);
  });

  const rows: readonly (readonly [title: string, seen: string, Deeds['make']])[] = [
    [
      'that does not look at the key',
      'key-replays-answer makeBook made-twice',
      (asked, style) => right.make(withKey(asked, ''), style),
    ],
    [
      'that refuses what comes again',
      'key-replays-answer makeBook refused',
      (asked, style) => (isKnown(asked) ? answered(409) : right.make(asked, style)),
    ],
    [
      'that answers with another status',
      'key-replays-answer makeBook status',
      (asked, style) => {
        const known = isKnown(asked);
        const answer = right.make(asked, style);
        return known && answer.ok && answer.response.status === 201
          ? { ...answer, response: { ...answer.response, status: 200 } }
          : answer;
      },
    ],
    [
      'that answers with other content',
      'key-replays-answer makeBook content',
      (asked, style) => {
        const known = asked.keys.get(`${asked.owner} ${keyOf(asked)}`);
        return known && keyOf(asked) !== ''
          ? answered(201, { id: known.id, title: 'Another', kind: 'atlas', lent: false })
          : right.make(asked, style);
      },
    ],
    [
      'that makes another one with a known key',
      'key-refuses-other makeBook made',
      (asked, style) => {
        const answer = right.make(asked, style);
        return answer.ok && answer.response.status === 409 ? right.make(withKey(asked, ''), style) : answer;
      },
    ],
    [
      'that answers another one with the first',
      'key-refuses-other makeBook replayed',
      (asked, style) => {
        const known = asked.keys.get(`${asked.owner} ${keyOf(asked)}`);
        return right.make(known ? { ...asked, given: JSON.parse(known.text) } : asked, style);
      },
    ],
    [
      'that takes keys for one which begin alike',
      'key-has-one-effect makeBook confused',
      (asked, style) => right.make(withKey(asked, keyOf(asked).slice(0, 12)), style),
    ],
    [
      'that shares keys among credentials',
      'key-is-private makeBook shared',
      (asked, style) => right.make(keyOf(asked) === '' ? asked : { ...asked, owner: 'k' }, style),
    ],
  ];
  test.for(rows)('tell of one %s', async ([, seen, make]) => {
    expect(await told(make)).toContain(seen);
  });

  test('tell of one that remembers a key only after a while', async () => {
    const seen = new Map<string, number>();
    const make: Deeds['make'] = (asked, style) => {
      const times = seen.get(keyOf(asked)) ?? 0;
      seen.set(keyOf(asked), times + 1);
      // two requests get through before the key is known
      return right.make(times === 1 ? withKey(asked, '') : asked, style);
    };
    expect(await told(make)).toContain('key-has-one-effect makeBook made-twice');
  });
});
