import type { Defect } from './defect.ts';
import { deafTo, defectsOf, items, misreading, to } from './stateful.ts';

const page = defectsOf('pagination');

/** Lists in another order than was asked for. */
export const sortDefects: readonly Defect[] = [
  page(
    'order-unstable',
    'SHOULD',
    'every other page of customers comes from a list in reverse',
    {
      instead: {
        listCustomers: (right) => (asked, store) => {
          const isOdd = Number(asked.query.offset ?? 0) % 2 === 1;
          const customers = isOdd ? new Map([...store.customers].reverse()) : store.customers;
          return right(asked, { ...store, customers });
        },
      },
    },
    to('GET /customers?limit=1&offset=1'),
  ),
  page(
    'sort-ignored',
    'SHOULD',
    'wishlists are not sorted',
    { instead: { listWishlists: deafTo('sort') } },
    to('GET /wishlists?sort=title'),
  ),
  page(
    'sort-reversed',
    'SHOULD',
    'wishlists are sorted backwards',
    {
      instead: {
        listWishlists: misreading((asked) => {
          const { sort } = asked.query;
          if (sort === undefined) return asked;
          return { ...asked, query: { ...asked.query, sort: sort === 'title' ? '-title' : 'title' } };
        }),
      },
    },
    to('GET /wishlists?sort=title'),
  ),
  page(
    'sort-within-page',
    'SHOULD',
    'only what is on a page of wishlists is sorted',
    {
      instead: {
        listWishlists: (right) => (asked, store) => {
          const { sort, ...query } = asked.query;
          const sorted = items((list) =>
            [...list].sort(
              (a, b) => (String(a.title) < String(b.title) ? -1 : 1) * (sort === 'title' ? 1 : -1),
            ),
          );
          return (sort === undefined ? right : sorted(right))({ ...asked, query }, store);
        },
      },
    },
    to('GET /wishlists?sort=title&pageSize=1'),
  ),
  page(
    'sort-descending-ignored',
    'SHOULD',
    'products are sorted upwards only',
    {
      instead: {
        listProducts: misreading((asked) => {
          const { sort } = asked.query;
          if (typeof sort !== 'object' || sort === null || Array.isArray(sort)) return asked;
          return { ...asked, query: { ...asked.query, sort: { ...sort, order: 'asc' } } };
        }),
      },
    },
    to('GET /products?sort=by,name,order,desc'),
  ),
];
