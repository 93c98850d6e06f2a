import { describe, expect, test } from 'vitest';
import type { HttpAnswer } from '../../src/core/http.ts';
import { answered } from '../engine/fake-target.ts';
import {
  type Asked,
  booksDescription,
  type Deeds,
  found,
  headerOf,
  right,
  show,
  startBooks,
} from './books.ts';
import { playedByTwo, toldBy } from './played.ts';

const laws = [
  'etag-follows-changes',
  'unchanged-is-not-sent',
  'stale-change-is-refused',
  'current-change-is-made',
  'head-agrees',
];

async function told(variant: Partial<Deeds>): Promise<string[]> {
  const { target } = startBooks(variant);
  const result = await playedByTwo(booksDescription(), [target], laws);
  expect(result.records.filter(({ outcome }) => outcome === 'broken')).toEqual([]);
  return [...new Set(toldBy(result))];
}

const without = (asked: Asked, name: string): Asked => ({
  ...asked,
  headers: asked.headers.filter(([one]) => one.toLowerCase() !== name.toLowerCase()),
});
/** The right answer with another value of a header. */
function withHeader(answer: HttpAnswer, name: string, value: string): HttpAnswer {
  if (!answer.ok) return answer;
  const headers = answer.response.headers.filter(([one]) => one.toLowerCase() !== name.toLowerCase());
  return { ...answer, response: { ...answer.response, headers: [...headers, [name, value]] } };
}
const tagged = (asked: Asked, tag: string): HttpAnswer => {
  const kept = found(asked);
  return kept ? show(200, kept, tag) : answered(404);
};

describe('the laws of tags', () => {
  test('tell nothing of a server that heeds them, and play all of it', async () => {
    const result = await playedByTwo(booksDescription(), [startBooks().target], laws);
    expect(toldBy(result)).toEqual([]);
    expect(result.records.map(({ title, outcome }) => `${title} ${outcome}`).sort()).toEqual(
      laws.map((law) => `${law} book passed`).sort(),
    );
  });

  test('tell nothing of a server that gives no tags', async () => {
    const bare: Deeds['read'] = (asked) => {
      const kept = found(asked);
      return kept ? answered(200, kept.fields) : answered(404);
    };
    expect(await told({ read: bare, head: () => answered(200) })).toEqual([]);
  });

  const rows: readonly (readonly [title: string, seen: string, Partial<Deeds>])[] = [
    [
      'whose tag stays when something changes',
      'etag-follows-changes replaceBook unchanged',
      { read: (asked) => tagged(asked, `"${asked.id}"`) },
    ],
    [
      'whose tag differs each time',
      'etag-follows-changes readBook unsteady',
      {
        read: (() => {
          let times = 0;
          return (asked: Asked) => {
            times += 1;
            return tagged(asked, `"${times}"`);
          };
        })(),
      },
    ],
    [
      'whose answer to making has another tag',
      'etag-follows-changes makeBook created',
      { make: (asked, style) => withHeader(right.make(asked, style), 'ETag', '"new"') },
    ],
    [
      'whose answer to a change has another tag',
      'etag-follows-changes replaceBook changed',
      { replace: (asked, style) => withHeader(right.replace(asked, style), 'ETag', '"old"') },
    ],
    [
      'that sends again what has not changed',
      'unchanged-is-not-sent readBook again',
      { read: (asked, style) => right.read(without(asked, 'If-None-Match'), style) },
    ],
    [
      'that compares strongly',
      'unchanged-is-not-sent readBook weak',
      {
        read: (asked, style) =>
          right.read(
            headerOf(asked, 'If-None-Match')?.startsWith('W/') ? without(asked, 'If-None-Match') : asked,
            style,
          ),
      },
    ],
    [
      'that calls everything unchanged',
      'unchanged-is-not-sent readBook never-seen',
      {
        read: (asked, style) =>
          headerOf(asked, 'If-None-Match') === undefined ? right.read(asked, style) : answered(304),
      },
    ],
    [
      'that calls unchanged what has changed',
      'unchanged-is-not-sent readBook stale',
      {
        read: (asked, style) =>
          headerOf(asked, 'If-None-Match')?.startsWith(`"${asked.id}-`)
            ? answered(304)
            : right.read(asked, style),
      },
    ],
    [
      'that does not look at the condition',
      'stale-change-is-refused replaceBook stale',
      { replace: (asked, style) => right.replace(without(asked, 'If-Match'), style) },
    ],
    [
      'that refuses and makes the change',
      'stale-change-is-refused replaceBook effect',
      {
        replace(asked, style) {
          const answer = right.replace(asked, style);
          if (answer.ok && answer.response.status === 412) right.replace(without(asked, 'If-Match'), style);
          return answer;
        },
      },
    ],
    [
      'that refuses the right tag',
      'current-change-is-made replaceBook refused',
      {
        replace: (asked, style) =>
          (headerOf(asked, 'If-Match') ?? '*') === '*' ? right.replace(asked, style) : answered(412),
      },
    ],
    [
      'that refuses any tag',
      'current-change-is-made replaceBook star',
      {
        replace: (asked, style) =>
          headerOf(asked, 'If-Match') === '*' ? answered(412) : right.replace(asked, style),
      },
    ],
    [
      'whose HEAD tells another tag',
      'head-agrees headBook etag',
      { head: (asked, style) => withHeader(right.head(asked, style), 'ETag', '"head"') },
    ],
  ];
  test.for(rows)('tell of one %s', async ([, seen, variant]) => {
    expect(await told(variant)).toContain(seen);
  });
});
