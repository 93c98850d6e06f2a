import { describe, expect, test } from 'vitest';
import { isArray, type Json, type JsonObject } from '../../src/core/json.ts';
import { answered } from '../engine/fake-target.ts';
import {
  type Asked,
  booksDescription,
  cut,
  type Deeds,
  type PageStyle,
  right,
  selected,
  startBooks,
} from './books.ts';
import { playedByTwo, toldBy } from './played.ts';

const laws = [
  'limit-is-kept',
  'pages-cover-list',
  'total-is-right',
  'sort-is-kept',
  'filter-is-kept',
  'selection-is-kept',
];

async function told(variant: Partial<Deeds>, style: PageStyle = 'offset', ids = laws): Promise<string[]> {
  const { target } = startBooks(variant, style);
  const result = await playedByTwo(booksDescription(style), [target], ids);
  expect(result.records.filter(({ outcome }) => outcome === 'broken')).toEqual([]);
  return [...new Set(toldBy(result))];
}

const without = (asked: Asked, ...names: string[]): Asked => {
  const query = new URLSearchParams(asked.query);
  for (const name of names) query.delete(name);
  return { ...asked, query };
};
const withQuery = (asked: Asked, name: string, value: string): Asked => {
  const query = new URLSearchParams(asked.query);
  query.set(name, value);
  return { ...asked, query };
};
const deafTo = (...names: string[]): Partial<Deeds> => ({
  list: (asked, style) => right.list(without(asked, ...names), style),
});
/** Another content in the place of the right one. */
const instead = (
  change: (content: JsonObject, items: readonly Json[], asked: Asked) => JsonObject,
): Partial<Deeds> => ({
  list(asked, style) {
    const answer = right.list(asked, style);
    if (!answer.ok) return answer;
    const content = JSON.parse(new TextDecoder().decode(answer.response.body));
    const items: readonly Json[] = isArray(content.items) ? content.items : [];
    return answered(200, change(content, items, asked));
  },
});
const start = (asked: Asked): number => Number(asked.query.get('offset') ?? 0);

describe('the laws of lists', () => {
  test.for<PageStyle>(['offset', 'page', 'cursor', 'link'])(
    'tell nothing of a right list in pages by %s, and play all of it',
    async (style) => {
      const { target } = startBooks({}, style);
      const result = await playedByTwo(booksDescription(style), [target], laws);
      expect(toldBy(result)).toEqual([]);
      expect(result.records.map(({ title, outcome }) => `${title} ${outcome}`).sort()).toEqual(
        laws.map((law) => `${law} book passed`).sort(),
      );
    },
  );

  test('tell nothing of an order that stays', async () => {
    const { target } = startBooks({}, 'page');
    const result = await playedByTwo(booksDescription('page'), [target], ['order-is-steady']);
    expect(result.records.map(({ outcome }) => outcome)).toEqual(['passed']);
    expect(toldBy(result)).toEqual([]);
  });

  test('tell of a list in no order, and of that alone', async () => {
    let asks = 0;
    const list: Deeds['list'] = (asked, style) => {
      asks += 1;
      const books = asks % 2 === 0 ? asked.books : new Map([...asked.books].toReversed());
      return right.list({ ...asked, books }, style);
    };
    expect(await told({ list }, 'offset', ['order-is-steady'])).toEqual([
      expect.stringMatching(/^order-is-steady .*order/),
    ]);
  });

  test('tell nothing of a list to which others add in front all the time', async () => {
    let added = 0;
    const list: Deeds['list'] = (asked, style) => {
      added += 1;
      const theirs = Array.from({ length: added }, (_, index) => ({
        id: 9_000 - index,
        title: `Other${index}`,
        kind: 'novel',
        lent: false,
        pages: 5,
      }));
      const books = new Map([
        ...theirs
          .toReversed()
          .map((fields) => [fields.id, { owner: asked.owner, version: 1, fields }] as const),
        ...asked.books,
      ]);
      return right.list({ ...asked, books }, style);
    };
    expect(await told({ list }, 'cursor', ['limit-is-kept', 'sort-is-kept', 'filter-is-kept'])).toEqual([]);
  });

  type Row = readonly [title: string, seen: string, variant: Partial<Deeds>, style?: PageStyle];
  const rows: readonly Row[] = [
    ['whose limit means nothing', 'limit-is-kept listBooks more', deafTo('limit')],
    [
      'whose pages are smaller by default than is said',
      'limit-is-kept listBooks default',
      {
        list: (asked, style) =>
          right.list(asked.query.has('limit') ? asked : withQuery(asked, 'limit', '2'), style),
      },
    ],
    ['whose offset means nothing', 'pages-cover-list listBooks lost', deafTo('offset')],
    [
      'whose pages overlap',
      'pages-cover-list listBooks lost',
      {
        list: (asked, style) =>
          right.list(withQuery(asked, 'offset', String(Math.max(0, start(asked) - 1))), style),
      },
    ],
    ['whose page number means nothing', 'pages-cover-list listBooks lost', deafTo('page'), 'page'],
    [
      'whose last page comes twice',
      'pages-cover-list listBooks twice',
      {
        list(asked, style) {
          const all = selected(asked);
          return cut(asked.query.get('limit') === '50' ? all : [...all, ...all.slice(-1)], asked, style);
        },
      },
      'cursor',
    ],
    [
      'that has no second page',
      'pages-cover-list listBooks lost',
      instead((content) => ({ ...content, next: null })),
      'cursor',
    ],
    [
      'that begins again after its end',
      'pages-cover-list listBooks endless',
      instead((content) => ({ ...content, next: content.next ?? 'c0' })),
      'cursor',
    ],
    [
      'that shows the first page again behind the last one',
      'pages-cover-list listBooks beyond',
      {
        list: (asked, style) =>
          right.list(start(asked) < selected(asked).length ? asked : withQuery(asked, 'offset', '0'), style),
      },
    ],
    [
      'whose total is that of the page',
      'total-is-right listBooks of-the-page',
      instead((content, items) => ({ ...content, total: items.length })),
    ],
    [
      'whose total counts one more',
      'total-is-right listBooks count',
      instead((content) => ({ ...content, total: Number(content.total) + 1 })),
    ],
    ['that is not sorted', 'sort-is-kept listBooks ascending', deafTo('sort')],
    [
      'that is sorted upwards only',
      'sort-is-kept listBooks descending',
      {
        list: (asked, style) =>
          right.list(asked.query.has('sort') ? withQuery(asked, 'sort', 'title') : asked, style),
      },
    ],
    [
      'of which each page is sorted by itself',
      'sort-is-kept listBooks ascending',
      {
        list(asked, style) {
          const sort = asked.query.get('sort') ?? '';
          const content = right.list(without(asked, 'sort'), style);
          if (sort === '' || !content.ok) return content;
          const page = JSON.parse(new TextDecoder().decode(content.response.body));
          page.items.sort(
            (a: JsonObject, b: JsonObject) =>
              (String(a.title) < String(b.title) ? -1 : 1) * (sort === 'title' ? 1 : -1),
          );
          return answered(200, page);
        },
      },
    ],
    ['whose filter means nothing', 'filter-is-kept listBooks unmatched', deafTo('kind')],
    ['whose flag means nothing', 'filter-is-kept listBooks unmatched', deafTo('lent')],
    ['whose selection means nothing', 'selection-is-kept listBooks unselected', deafTo('fields')],
    ['whose bound means nothing', 'filter-is-kept listBooks unmatched', deafTo('min_pages')],
    ['whose search means nothing', 'filter-is-kept listBooks unmatched', deafTo('q')],
    [
      'whose filter leaves out the newest',
      'filter-is-kept listBooks missing',
      {
        list: (asked, style) =>
          cut(asked.query.has('lent') ? selected(asked).slice(0, -1) : selected(asked), asked, style),
      },
    ],
    [
      'whose total does not heed the filter',
      'filter-is-kept listBooks total',
      instead((content, _items, asked) => ({
        ...content,
        total: selected(without(asked, 'kind', 'lent', 'q', 'min_pages')).length,
      })),
    ],
    [
      'whose pages are cut before they are filtered',
      'filter-is-kept listBooks cut',
      instead((_content, _items, asked) => {
        const size = Number(asked.query.get('limit') ?? 10);
        const page = selected(without(asked, 'kind', 'lent')).slice(start(asked), start(asked) + size);
        const suiting = new Set(selected(asked).map(({ id }) => id));
        return { items: page.filter(({ id }) => suiting.has(id)) };
      }),
    ],
  ];
  test.for(rows)('tell of one %s', async ([, seen, variant, style]) => {
    expect(await told(variant, style)).toContain(seen);
  });
});
