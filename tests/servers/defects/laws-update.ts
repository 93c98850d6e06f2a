import { itemsOf, objectOf } from '../shop/store.ts';
import { address, product } from './bodies.ts';
import type { Defect, Instead } from './defect.ts';
import { contentOf, defectsOf, onlySaying, racing, storing, to, without } from './stateful.ts';

const law = defectsOf('laws');

const ada = '/customers/7b6e1c52-0a7d-4d57-9a43-0d6f6a1b2c01';
const anyVersion = [['If-Match', '*']] as const;
const readDesk = to('GET /wishlists/wls_1');
const readPen = to('GET /products/prd_1');

/** Keeps what was there and is not in the content. */
const merging = (records: 'products' | 'wishlists'): Instead =>
  storing(records, (stored, before) => ({ ...before, ...stored }));

/** What was changed is not, or more or less of it is. */
export const lawsOfChange: readonly Defect[] = [
  law(
    'unpersisted-patch-wishlist',
    'MUST',
    'a patch of a wishlist is only answered',
    { instead: { patchWishlist: onlySaying('wishlists') } },
    to('PATCH /wishlists/wls_1', { title: 'Shelf' }),
    readDesk,
  ),
  law(
    'unpersisted-put-product',
    'MUST',
    'the replacement of a product is only answered',
    { instead: { replaceProduct: onlySaying('products') } },
    to('PUT /products/prd_1', product, anyVersion),
    readPen,
  ),
  law(
    'unpersisted-address',
    'MUST',
    'where a customer lives now is only answered',
    { instead: { moveCustomer: onlySaying('customers') } },
    to(`PUT ${ada}/address`, { ...address, city: 'Lorient' }),
    to(`GET ${ada}`),
  ),
  law(
    'unpersisted-field',
    'MUST',
    'a patch does not reach whether a wishlist is shared',
    {
      instead: {
        patchWishlist: storing('wishlists', (stored, before) => ({
          ...stored,
          shared: before?.shared ?? false,
        })),
      },
    },
    to('PATCH /wishlists/wls_1', { shared: true }),
    readDesk,
  ),
  law(
    'unpersisted-coupon',
    'MUST',
    'a coupon that is replaced stays as it was',
    { instead: { putCoupon: storing('coupons', (stored, before) => before ?? stored) } },
    to('PUT /coupons/WINTER26', { title: 'Winter', percent: 10 }),
    to('PUT /coupons/WINTER26', { title: 'Summer', percent: 20 }),
    to('GET /coupons/WINTER26'),
  ),
  law(
    'patch-loses-note',
    'MUST',
    'a patch of something else loses the note',
    {
      instead: {
        patchWishlist: storing('wishlists', (stored, _before, { body }) =>
          objectOf(body).note === undefined ? without(stored, ['note']) : stored,
        ),
      },
    },
    to('PATCH /wishlists/wls_1', { title: 'Shelf' }),
    readDesk,
  ),
  law(
    'patch-resets',
    'MUST',
    'a patch of something else puts the occasion back to its default',
    {
      instead: {
        patchWishlist: storing('wishlists', (stored, _before, { body }) => ({
          ...stored,
          occasion: objectOf(body).occasion ?? 'none',
        })),
      },
    },
    to('PATCH /wishlists/wls_1', { title: 'Shelf' }),
    readDesk,
  ),
  law(
    'patch-replaces-product',
    'MUST',
    'a patch of a product keeps only what it says besides what is required',
    {
      instead: {
        patchProduct: storing('products', (stored, _before, { body }) => {
          const { id = '', name = '', kind = '', price = null, createdAt = '', version = 1 } = stored;
          return { ...objectOf(body), id, name, kind, price, createdAt, version };
        }),
      },
    },
    to('PATCH /products/prd_1', { name: 'Fine pen' }),
    readPen,
  ),
  law(
    'put-merges-wishlist',
    'MUST',
    'what the replacement of a wishlist leaves out stays',
    { instead: { replaceWishlist: merging('wishlists') } },
    to('PUT /wishlists/wls_1', { title: 'Shelf' }),
    readDesk,
  ),
  law(
    'put-merges-product',
    'MUST',
    'what the replacement of a product leaves out stays',
    { instead: { replaceProduct: merging('products') } },
    to('PUT /products/prd_1', product, anyVersion),
    readPen,
  ),
  law(
    'put-twice-makes-two',
    'MUST',
    'each replacement of a wishlist leaves the one before as a copy',
    {
      instead: {
        replaceWishlist: (right) => (asked, store) => {
          const before = store.wishlists.get(String(asked.path.wishlistId));
          const answer = right(asked, store);
          const id = `wls_${store.next('wishlist')}`;
          if (!before || answer.status !== 200) return answer;
          store.wishlists.set(id, { ...without(before, ['slug']), id });
          store.owners.set(id, asked.owner);
          return answer;
        },
      },
    },
    to('PUT /wishlists/wls_1', { title: 'Shelf' }),
    to('GET /wishlists'),
  ),
  law(
    'put-adds-up',
    'MUST',
    'the quantity of a wish that is replaced is added to what was there',
    {
      instead: {
        replaceWish: storing('wishes', (stored, before) => ({
          ...stored,
          quantity: Math.min(99, Number(stored.quantity) + Number(before?.quantity ?? 0)),
        })),
      },
    },
    to('PUT /wishlists/wls_1/wishes/wsh_1', { label: 'Lamp', quantity: 2 }),
    to('GET /wishlists/wls_1/wishes/wsh_1'),
  ),
  law(
    'update-spreads',
    'MUST',
    "the title of one wishlist is put on all of the caller's",
    {
      instead: {
        patchWishlist: (right) => (asked, store) => {
          const answer = right(asked, store);
          const { title } = objectOf(asked.body);
          if (answer.status !== 200 || title === undefined) return answer;
          for (const [id, wishlist] of store.wishlists)
            if (store.owners.get(id) === asked.owner) store.wishlists.set(id, { ...wishlist, title });
          return answer;
        },
      },
    },
    to('PATCH /wishlists/wls_1', { title: 'Shelf' }),
    to('GET /wishlists/wls_2'),
  ),
  law(
    'update-answers-the-past',
    'SHOULD',
    'a patch of a product is answered with the product before it',
    {
      instead: {
        patchProduct: (right) => (asked, store) => {
          const before = store.products.get(String(asked.path.productId));
          const answer = right(asked, store);
          return answer.status === 200 && before
            ? { ...answer, body: JSON.stringify({ ...before, version: contentOf(answer).version ?? 1 }) }
            : answer;
        },
      },
    },
    to('PATCH /products/prd_1', { name: 'Fine pen' }),
  ),
  law(
    'patch-appends',
    'MUST',
    'the tags of a patch are added to those that are there',
    {
      instead: {
        patchProduct: storing('products', (stored, before, { body }) =>
          objectOf(body).tags === undefined || objectOf(body).tags === null
            ? stored
            : { ...stored, tags: [...itemsOf(before?.tags), ...itemsOf(stored.tags)] },
        ),
      },
    },
    to('PATCH /products/prd_1', { tags: ['steel'] }),
    readPen,
  ),
  law(
    'racing-patch',
    'SHOULD',
    'of two changes of a wishlist at the same time one is lost',
    { instead: { patchWishlist: racing('wishlists', 'wishlistId') } },
    to('PATCH /wishlists/wls_1', { title: 'Shelf' }),
    to('PATCH /wishlists/wls_1', { occasion: 'birthday' }),
    readDesk,
  ),
  law(
    'racing-patch-product',
    'SHOULD',
    'of two changes of a product at the same time one is lost',
    { instead: { patchProduct: racing('products', 'productId') } },
    to('PATCH /products/prd_1', { name: 'Fine pen' }),
    to('PATCH /products/prd_1', { description: 'Writes.' }),
    readPen,
  ),
];
