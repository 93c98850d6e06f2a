import { problem, withHeader } from '../shop/message.ts';
import { itemsOf, objectOf } from '../shop/store.ts';
import { customer, order, product } from './bodies.ts';
import type { Defect } from './defect.ts';
import {
  answering,
  contentOf,
  defectsOf,
  items,
  misreading,
  storing,
  to,
  withContent,
  without,
} from './stateful.ts';

const law = defectsOf('laws');

const seeds = /^(wls|prd|wsh|key|ord)_[0-9]$/;
const wishlist = { title: 'Kitchen' };
const make = to('POST /wishlists', wishlist);
const madeCustomer = '/customers/00000000-0000-4000-8000-000000000065';

/** What was made is not where it should be, or is not what was made. */
export const lawsOfCreation: readonly Defect[] = [
  law(
    'created-unreadable-wishlist',
    'MUST',
    'a wishlist that was made is not there',
    { instead: { createWishlist: storing('wishlists', () => undefined) } },
    make,
    to('GET /wishlists/wls_101'),
  ),
  law(
    'created-unreadable-customer',
    'MUST',
    'a customer who was made is not there',
    { instead: { createCustomer: storing('customers', () => undefined) } },
    to('POST /customers', customer),
    to(`GET ${madeCustomer}`),
  ),
  law(
    'created-unreadable-item',
    'MUST',
    'a line that was added is not there',
    {
      instead: {
        addItem: storing('orders', (stored, before) => ({ ...stored, items: before?.items ?? [] })),
      },
    },
    to('POST /orders/ord_1/items', { productId: 'prd_2', quantity: 1 }),
    to('GET /orders/ord_1/items/101'),
  ),
  law(
    'created-unlisted-wishlist',
    'SHOULD',
    'a wishlist that was made is not listed',
    { instead: { listWishlists: items((list) => list.filter(({ id }) => seeds.test(String(id)))) } },
    make,
    to('GET /wishlists?pageSize=50'),
  ),
  law(
    'created-unlisted-product',
    'SHOULD',
    'a product that was made is not listed',
    { instead: { listProducts: items((list) => list.filter(({ id }) => seeds.test(String(id)))) } },
    to('POST /products', product),
    to('GET /products?limit=100'),
  ),
  law(
    'created-unlisted-key',
    'SHOULD',
    'a key that was made is not listed',
    { instead: { listApiKeys: items((list) => list.filter(({ id }) => seeds.test(String(id)))) } },
    to('POST /api-keys', { label: 'kiosk', role: 'reader', expiresAt: null }),
    to('GET /api-keys'),
  ),
  law(
    'location-dangling',
    'MUST',
    'the address of a new customer leads nowhere',
    {
      instead: {
        createCustomer: answering((response) =>
          withHeader(response, 'Location', '/customers/00000000-0000-4000-8000-ffffffffffff'),
        ),
      },
    },
    to('POST /customers', customer),
  ),
  law(
    'location-of-another',
    'MUST',
    'the address of a new product is that of another',
    {
      instead: {
        createProduct: answering((response) => withHeader(response, 'Location', '/products/prd_2')),
      },
    },
    to('POST /products', product),
  ),
  law(
    'location-wrong-path',
    'MUST',
    'the address of a new order is on a path that there is not',
    {
      instead: {
        createOrder: answering((response) =>
          response.status === 201
            ? withHeader(response, 'Location', `/order/${contentOf(response).id}`)
            : response,
        ),
      },
    },
    to('POST /orders', order),
  ),
  law(
    'created-loses-field',
    'SHOULD',
    'a customer is made without the birthday that the answer shows',
    { instead: { createCustomer: storing('customers', (stored) => without(stored, ['birthday'])) } },
    to('POST /customers', { ...customer, birthday: '2000-02-29' }),
    to(`GET ${madeCustomer}`),
  ),
  law(
    'created-otherwise',
    'SHOULD',
    'a product is made at another price than the answer shows',
    {
      instead: {
        createProduct: storing('products', (stored) => ({
          ...stored,
          price: { ...objectOf(stored.price), amount: Number(objectOf(stored.price).amount) + 1 },
        })),
      },
    },
    to('POST /products', product),
    to('GET /products/prd_101'),
  ),
  law(
    'created-answers-otherwise',
    'SHOULD',
    'a wishlist is made as it was sent, and answered with another title',
    {
      instead: {
        createWishlist: answering((response) =>
          response.status === 201
            ? withContent(response, { ...contentOf(response), title: 'New wishlist' })
            : response,
        ),
      },
    },
    make,
  ),
  law(
    'created-over-the-last',
    'MUST',
    'each new wishlist takes the place of the one before',
    {
      instead: {
        createWishlist: (right) => (asked, store) => right(asked, { ...store, next: () => 101 }),
      },
    },
    make,
    to('POST /wishlists', { title: 'Cellar' }),
  ),
  law(
    'created-twice-crashes',
    'MUST',
    'to make a second wishlist of the same title crashes',
    {
      instead: {
        createWishlist: (right) => (asked, store) =>
          [...store.wishlists.values()].some(({ title }) => title === objectOf(asked.body).title)
            ? problem(500)
            : right(asked, store),
      },
    },
    make,
    make,
  ),
  law(
    'created-conflict-crashes',
    'MUST',
    'a slug that is taken crashes',
    {
      instead: {
        createWishlist: answering((response) => (response.status === 409 ? problem(500) : response)),
      },
    },
    to('POST /wishlists', { title: 'Another desk', slug: 'desk' }),
  ),
  law(
    'default-of-occasion',
    'MUST',
    'a wishlist without an occasion is for a birthday',
    {
      instead: {
        createWishlist: misreading((asked) => ({
          ...asked,
          body: { occasion: 'birthday', ...objectOf(asked.body) },
        })),
      },
    },
    make,
  ),
  law(
    'default-of-shared',
    'MUST',
    'a wishlist is shared unless said otherwise',
    {
      instead: {
        createWishlist: misreading((asked) => ({
          ...asked,
          body: { shared: true, ...objectOf(asked.body) },
        })),
      },
    },
    make,
  ),
  law(
    'default-of-quantity',
    'MUST',
    'a wish without a quantity is for two',
    {
      instead: {
        createWish: misreading((asked) => ({ ...asked, body: { quantity: 2, ...objectOf(asked.body) } })),
      },
    },
    to('POST /wishlists/wls_1/wishes', { label: 'Lamp' }),
  ),
  law(
    'created-adds-another',
    'SHOULD',
    'a wish that is made stands on the list twice',
    {
      instead: {
        listWishes: items((list) =>
          list.flatMap((wish) => (seeds.test(String(wish.id)) ? [wish] : [wish, wish])),
        ),
      },
    },
    to('POST /wishlists/wls_1/wishes', { label: 'Lamp' }),
    to('GET /wishlists/wls_1/wishes'),
  ),
  law(
    'created-order-without-items',
    'SHOULD',
    'an order is made with its first item only',
    {
      instead: {
        createOrder: storing('orders', (stored) => ({ ...stored, items: itemsOf(stored.items).slice(0, 1) })),
      },
    },
    to('POST /orders', {
      ...order,
      items: [
        { productId: 'prd_1', quantity: 1 },
        { productId: 'prd_2', quantity: 3 },
      ],
    }),
    to('GET /orders/ord_101'),
  ),
];
