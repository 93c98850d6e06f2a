import { member } from '../../../src/core/json.ts';
import { itemsOf, objectOf } from '../shop/store.ts';
import type { Defect } from './defect.ts';
import { contentOf, deafTo, defectsOf, items, misreading, to } from './stateful.ts';

const filter = defectsOf('filters');

const version = [['X-Api-Version', '2026-01']] as const;
const orders = (query: string) => to(`GET /orders?${query}`, undefined, version);

/** Lists that leave out too little, too much, or something else. */
export const filterDefects: readonly Defect[] = [
  filter(
    'status-ignored',
    'SHOULD',
    'orders come in every state',
    { instead: { listOrders: deafTo('status') } },
    orders('status=shipped'),
  ),
  filter(
    'status-first-only',
    'SHOULD',
    'of several states only the first is looked for',
    {
      instead: {
        listOrders: misreading((asked) => {
          const [first] = itemsOf(asked.query.status);
          return first === undefined ? asked : { ...asked, query: { ...asked.query, status: [first] } };
        }),
      },
    },
    orders('status=shipped&status=placed'),
  ),
  filter(
    'shared-inverted',
    'SHOULD',
    'who asks for shared wishlists gets the others',
    {
      instead: {
        listWishlists: misreading((asked) =>
          asked.query.shared === undefined
            ? asked
            : { ...asked, query: { ...asked.query, shared: asked.query.shared !== true } },
        ),
      },
    },
    to('GET /wishlists?shared=true'),
  ),
  filter(
    'shared-false-ignored',
    'SHOULD',
    'who asks for wishlists that are not shared gets all',
    {
      instead: {
        listWishlists: (right) => (asked, store) =>
          (asked.query.shared === false ? deafTo('shared')(right) : right)(asked, store),
      },
    },
    to('GET /wishlists?shared=false'),
  ),
  filter(
    'occasion-ignored',
    'SHOULD',
    'wishlists come for every occasion',
    { instead: { listWishlists: deafTo('occasion') } },
    to('GET /wishlists?occasion=birthday'),
  ),
  filter(
    'occasion-another',
    'SHOULD',
    'who asks for weddings gets birthdays',
    {
      instead: {
        listWishlists: misreading((asked) =>
          asked.query.occasion === 'wedding'
            ? { ...asked, query: { ...asked.query, occasion: 'birthday' } }
            : asked,
        ),
      },
    },
    to('GET /wishlists?occasion=wedding'),
  ),
  filter(
    'occasion-after-page',
    'SHOULD',
    'the page is cut before the occasion is looked at',
    {
      instead: {
        listWishlists: (right) => (asked, store) => {
          const { occasion, ...query } = asked.query;
          const left = items((list) =>
            list.filter((shown) => occasion === undefined || shown.occasion === occasion),
          );
          return left(right)({ ...asked, query }, store);
        },
      },
    },
    to('GET /wishlists?occasion=new_year&pageSize=1'),
  ),
  filter(
    'second-ignored',
    'SHOULD',
    'of an occasion and whether they are shared only one is looked at',
    {
      instead: {
        listWishlists: (right) => (asked, store) =>
          (asked.query.shared === undefined ? right : deafTo('occasion')(right))(asked, store),
      },
    },
    to('GET /wishlists?occasion=birthday&shared=true'),
  ),
  filter(
    'empty-is-all',
    'SHOULD',
    'where no product matches, all come',
    {
      instead: {
        listProducts: (right) => (asked, store) => {
          const answer = right(asked, store);
          const isEmpty = answer.status === 200 && itemsOf(contentOf(answer).items).length === 0;
          const { limit, offset } = asked.query;
          const paged = {
            ...(limit === undefined ? {} : { limit }),
            ...(offset === undefined ? {} : { offset }),
          };
          return isEmpty ? right({ ...asked, query: paged }, store) : answer;
        },
      },
    },
    to('GET /products?q=zeppelin'),
  ),
  filter(
    'tag-ignored',
    'SHOULD',
    'products come with every tag',
    { instead: { listProducts: deafTo('tag') } },
    to('GET /products?tag=gift'),
  ),
  filter(
    'ids-ignored',
    'SHOULD',
    'products come whatever ids are asked for',
    { instead: { listProducts: deafTo('ids') } },
    to('GET /products?ids=prd_1%7Cprd_2'),
  ),
  filter(
    'price-max-ignored',
    'SHOULD',
    'products come however dear',
    {
      instead: {
        listProducts: misreading((asked) => {
          const min = member(asked.query.price, 'min');
          const price = min === undefined ? {} : { min };
          return asked.query.price === undefined ? asked : { ...asked, query: { ...asked.query, price } };
        }),
      },
    },
    to('GET /products?price%5Bmax%5D=1000'),
  ),
  filter(
    'price-in-other-units',
    'SHOULD',
    'the least price is taken for a hundred times as much',
    {
      instead: {
        listProducts: misreading((asked) => {
          const price = objectOf(asked.query.price);
          if (price.min === undefined) return asked;
          return { ...asked, query: { ...asked.query, price: { ...price, min: Number(price.min) * 100 } } };
        }),
      },
    },
    to('GET /products?price%5Bmin%5D=500'),
  ),
  filter(
    'name-ignored',
    'SHOULD',
    'products come by every name',
    { instead: { listProducts: deafTo('q') } },
    to('GET /products?q=pen'),
  ),
  filter(
    'stock-inverted',
    'SHOULD',
    'who asks for what is in stock gets what is not',
    {
      instead: {
        listProducts: misreading((asked) =>
          asked.query.inStock === undefined
            ? asked
            : { ...asked, query: { ...asked.query, inStock: asked.query.inStock !== true } },
        ),
      },
    },
    to('GET /products?inStock=true'),
  ),
  filter(
    'priority-ignored',
    'SHOULD',
    'wishes come of every priority',
    { instead: { listWishes: deafTo('priority') } },
    to('GET /wishlists/wls_1/wishes?priority=low'),
  ),
  filter(
    'date-ignored',
    'SHOULD',
    'orders come from before the time that was asked for',
    { instead: { listOrders: deafTo('createdAfter') } },
    orders('createdAfter=2030-01-01T00:00:00Z'),
  ),
  filter(
    'fields-ignored',
    'SHOULD',
    'products come with fields that were not asked for',
    { instead: { listProducts: deafTo('fields') } },
    to('GET /products?fields=id,name'),
  ),
];
