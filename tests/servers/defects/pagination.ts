import { withHeader } from '../shop/message.ts';
import { itemsOf } from '../shop/store.ts';
import type { Defect } from './defect.ts';
import { answering, contentOf, deafTo, defectsOf, items, misreading, to, withContent } from './stateful.ts';

const page = defectsOf('pagination');

const version = [['X-Api-Version', '2026-01']] as const;
const orders = (query: string) => to(`GET /orders?${query}`, undefined, version);

/** A limit, an offset, a page or a cursor that means something else than it says, and counts that are wrong. */
export const paginations: readonly Defect[] = [
  page(
    'limit-ignored',
    'SHOULD',
    'products come all at once',
    { instead: { listProducts: deafTo('limit') } },
    to('GET /products?limit=1'),
  ),
  page(
    'limit-ignored-customers',
    'SHOULD',
    'customers come all at once',
    { instead: { listCustomers: deafTo('limit') } },
    to('GET /customers?limit=1'),
  ),
  page(
    'limit-one-more',
    'SHOULD',
    'one order more than asked for',
    {
      instead: {
        listOrders: misreading((asked) => ({
          ...asked,
          query: { ...asked.query, limit: Number(asked.query.limit ?? 19) + 1 },
        })),
      },
    },
    orders('limit=1'),
  ),
  page(
    'limit-one-less',
    'SHOULD',
    'a page of wishlists lacks its last one',
    {
      instead: {
        listWishlists: items((list, { query }) =>
          list.length === Number(query.pageSize ?? 20) ? list.slice(0, -1) : list,
        ),
      },
    },
    to('GET /wishlists?pageSize=2'),
  ),
  page(
    'overlap',
    'SHOULD',
    'a page of customers begins with the last one of the page before',
    {
      instead: {
        listCustomers: misreading((asked) => ({
          ...asked,
          query: { ...asked.query, offset: Math.max(0, Number(asked.query.offset ?? 0) - 1) },
        })),
      },
    },
    to('GET /customers?limit=1&offset=1'),
  ),
  page(
    'loss',
    'SHOULD',
    'between two pages of orders one is lost',
    {
      instead: {
        listOrders: answering((response) => {
          const { next } = contentOf(response);
          return typeof next === 'string'
            ? withContent(response, { ...contentOf(response), next: `c${Number(next.slice(1)) + 1}` })
            : response;
        }),
      },
    },
    orders('limit=1'),
  ),
  page(
    'cursor-never-ends',
    'SHOULD',
    'after the last page of orders comes the first',
    {
      instead: {
        listOrders: answering((response) => {
          const { next } = contentOf(response);
          return next === null && response.status === 200
            ? withContent(response, { ...contentOf(response), next: 'c0' })
            : response;
        }),
      },
    },
    orders('limit=100'),
  ),
  page(
    'cursor-stands-still',
    'SHOULD',
    'the cursor of the next page is that of this one',
    {
      instead: {
        listOrders: answering((response, { query }) => {
          const { next } = contentOf(response);
          return typeof next === 'string'
            ? withContent(response, { ...contentOf(response), next: query.cursor ?? 'c0' })
            : response;
        }),
      },
    },
    orders('limit=1'),
  ),
  page(
    'cursor-ends-early',
    'SHOULD',
    'there is no second page of orders',
    {
      instead: {
        listOrders: answering((response) =>
          response.status === 200 ? withContent(response, { ...contentOf(response), next: null }) : response,
        ),
      },
    },
    orders('limit=1'),
  ),
  page(
    'total-of-the-page',
    'SHOULD',
    'the total is that of the page',
    {
      instead: {
        listWishlists: answering((response) => {
          const content = contentOf(response);
          return response.status === 200
            ? withContent(response, { ...content, total: itemsOf(content.items).length })
            : response;
        }),
      },
    },
    to('GET /wishlists?pageSize=1'),
  ),
  page(
    'total-one-more',
    'SHOULD',
    'one customer more is counted than there is',
    {
      instead: {
        listCustomers: answering((response, _asked, { customers }) =>
          withHeader(response, 'X-Total-Count', String(customers.size + 1)),
        ),
      },
    },
    to('GET /customers'),
  ),
  page(
    'total-without-filter',
    'SHOULD',
    'products are counted that the filter leaves out',
    {
      instead: {
        listProducts: answering((response, _asked, { products }) =>
          withHeader(response, 'X-Total-Count', String(products.size)),
        ),
      },
    },
    to('GET /products?q=pen'),
  ),
  page(
    'offset-ignored',
    'SHOULD',
    'products always begin with the first',
    { instead: { listProducts: deafTo('offset') } },
    to('GET /products?offset=1&limit=1'),
  ),
  page(
    'offset-one-more',
    'SHOULD',
    'one product more than asked for is left out',
    {
      instead: {
        listProducts: misreading((asked) => ({
          ...asked,
          query:
            asked.query.offset === undefined || asked.query.offset === 0
              ? asked.query
              : { ...asked.query, offset: Number(asked.query.offset) + 1 },
        })),
      },
    },
    to('GET /products?offset=1&limit=1'),
  ),
  page(
    'number-ignored',
    'SHOULD',
    'each page of wishlists is the first',
    { instead: { listWishlists: deafTo('page') } },
    to('GET /wishlists?page=2&pageSize=1'),
  ),
  page(
    'number-from-zero',
    'MUST',
    'the first page of wishlists is the second',
    {
      instead: {
        listWishlists: (right) => (asked, store) => {
          const { page = 1 } = asked.query;
          const answer = right({ ...asked, query: { ...asked.query, page: Number(page) + 1 } }, store);
          return withContent(answer, { ...contentOf(answer), page });
        },
      },
    },
    to('GET /wishlists?page=1&pageSize=1'),
  ),
  page(
    'beyond-repeats',
    'SHOULD',
    'beyond the last page of wishlists comes the first again',
    {
      instead: {
        listWishlists: (right) => (asked, store) => {
          const answer = right(asked, store);
          const content = contentOf(answer);
          if (answer.status !== 200 || itemsOf(content.items).length > 0) return answer;
          const first = right({ ...asked, query: { ...asked.query, page: 1 } }, store);
          return withContent(answer, { ...content, items: contentOf(first).items ?? [] });
        },
      },
    },
    to('GET /wishlists?page=99'),
  ),
  page(
    'default-size',
    'MUST',
    'two wishlists a page unless said otherwise',
    {
      instead: {
        listWishlists: misreading((asked) => ({ ...asked, query: { pageSize: 2, ...asked.query } })),
      },
    },
    to('GET /wishlists'),
  ),
  page(
    'default-limit',
    'MUST',
    'no more than two products a page unless said otherwise',
    { instead: { listProducts: misreading((asked) => ({ ...asked, query: { limit: 2, ...asked.query } })) } },
    to('GET /products'),
  ),
];
