import { problem } from '../shop/message.ts';
import type { Defect, Instead } from './defect.ts';
import { answering, byOther, defectsOf, misreading, to } from './stateful.ts';

const ownership = defectsOf('ownership');

/** As if whoever asks were the owner of what a parameter of the path names. */
const asOwnerOf = (parameter: string): Instead =>
  misreading((asked, { owners }) => ({
    ...asked,
    owner: owners.get(String(asked.path[parameter])) ?? asked.owner,
  }));

/** As if whoever asks were the owner of everything that is listed. */
const toEveryone: Instead = (right) => (asked, store) =>
  right(asked, { ...store, owners: new Map([...store.owners.keys()].map((id) => [id, asked.owner])) });

const version = [['X-Api-Version', '2026-01']] as const;
const payment = { amount: 5500, method: { kind: 'card', token: 'tok_4f9a2c1e' } };

/** What belongs to one set of credentials is in the hands of the other. */
export const ownerships: readonly Defect[] = [
  ownership(
    'reads-order',
    'SHOULD',
    "another's order is shown",
    { instead: { getOrder: asOwnerOf('orderId') } },
    byOther(to('GET /orders/ord_1')),
  ),
  ownership(
    'reads-wishlist',
    'SHOULD',
    "another's wishlist is shown",
    { instead: { getWishlist: asOwnerOf('wishlistId') } },
    byOther(to('GET /wishlists/wls_1')),
  ),
  ownership(
    'reads-shipment',
    'SHOULD',
    "another's shipment is shown",
    { instead: { getShipment: asOwnerOf('shipmentId') } },
    byOther(to('GET /shipments/shp_1')),
  ),
  ownership(
    'reads-wish',
    'SHOULD',
    "a wish on another's wishlist is shown",
    { instead: { getWish: asOwnerOf('wishlistId') } },
    byOther(to('GET /wishlists/wls_1/wishes/wsh_1')),
  ),
  ownership(
    'reads-receipt',
    'SHOULD',
    "the receipt of another's order is shown",
    { instead: { getReceipt: asOwnerOf('orderId') } },
    byOther(to('GET /orders/ord_1/receipt')),
  ),
  ownership(
    'lists-wishes',
    'SHOULD',
    "the wishes on another's wishlist are listed",
    { instead: { listWishes: asOwnerOf('wishlistId') } },
    byOther(to('GET /wishlists/wls_1/wishes')),
  ),
  ownership(
    'lists-orders',
    'SHOULD',
    "another's orders are listed",
    { instead: { listOrders: toEveryone } },
    byOther(to('GET /orders', undefined, version)),
  ),
  ownership(
    'lists-wishlists',
    'SHOULD',
    "another's wishlists are listed",
    { instead: { listWishlists: toEveryone } },
    byOther(to('GET /wishlists')),
  ),
  ownership(
    'lists-when-filtered',
    'SHOULD',
    "another's wishlists are listed to who asks for an occasion",
    {
      instead: {
        listWishlists: (right) => (asked, store) =>
          (asked.query.occasion === undefined ? right : toEveryone(right))(asked, store),
      },
    },
    byOther(to('GET /wishlists?occasion=birthday')),
  ),
  ownership(
    'counts-others',
    'SHOULD',
    "another's wishlists are counted",
    {
      instead: {
        listWishlists: (right) => (asked, store) => {
          const answer = right(asked, store);
          const all = toEveryone(right)(asked, store);
          if (answer.status !== 200 || all.status !== 200) return answer;
          const { total = 0 } = JSON.parse(String(all.body));
          return { ...answer, body: JSON.stringify({ ...JSON.parse(String(answer.body)), total }) };
        },
      },
    },
    byOther(to('GET /wishlists')),
  ),
  ownership(
    'patches-wishlist',
    'SHOULD',
    "another's wishlist is changed",
    { instead: { patchWishlist: asOwnerOf('wishlistId') } },
    byOther(to('PATCH /wishlists/wls_1', { title: 'Mine' })),
  ),
  ownership(
    'replaces-wishlist',
    'SHOULD',
    "another's wishlist is replaced",
    { instead: { replaceWishlist: asOwnerOf('wishlistId') } },
    byOther(to('PUT /wishlists/wls_1', { title: 'Mine' })),
  ),
  ownership(
    'deletes-wishlist',
    'SHOULD',
    "another's wishlist is removed",
    { instead: { deleteWishlist: asOwnerOf('wishlistId') } },
    byOther(to('DELETE /wishlists/wls_1')),
  ),
  ownership(
    'deletes-wish',
    'SHOULD',
    "a wish on another's wishlist is removed",
    { instead: { deleteWish: asOwnerOf('wishlistId') } },
    byOther(to('DELETE /wishlists/wls_1/wishes/wsh_1')),
  ),
  ownership(
    'adds-wish',
    'SHOULD',
    "a wish is put on another's wishlist",
    { instead: { createWish: asOwnerOf('wishlistId') } },
    byOther(to('POST /wishlists/wls_1/wishes', { label: 'Lamp' })),
  ),
  ownership(
    'cancels-order',
    'SHOULD',
    "another's order is called off",
    { instead: { cancelOrder: asOwnerOf('orderId') } },
    byOther(to('POST /orders/ord_2/cancel')),
  ),
  ownership(
    'pays-order',
    'SHOULD',
    "another's order is paid",
    { instead: { payOrder: asOwnerOf('orderId') } },
    byOther(to('POST /orders/ord_3/payments', payment, [['Idempotency-Key', 'pay-0001-other']])),
  ),
  ownership(
    'refused-has-effect',
    'SHOULD',
    "another's wishlist is removed although it is said not to be there",
    {
      instead: {
        deleteWishlist: (right) => (asked, store) => {
          const answer = right(asked, store);
          if (answer.status === 404) asOwnerOf('wishlistId')(right)(asked, store);
          return answer;
        },
      },
    },
    byOther(to('DELETE /wishlists/wls_1')),
    to('GET /wishlists/wls_1'),
  ),
  ownership(
    'shared-coupons',
    'SHOULD',
    "another's coupon is shown, and replaced",
    {
      instead: {
        putCoupon: misreading((asked) => ({ ...asked, owner: '' })),
        getCoupon: misreading((asked) => ({ ...asked, owner: '' })),
      },
    },
    to('PUT /coupons/WINTER26', { title: 'Winter', percent: 10 }),
    byOther(to('GET /coupons/WINTER26')),
  ),
  ownership(
    'crashes',
    'MUST',
    "another's order crashes",
    {
      instead: {
        getOrder: answering((response, { path }, { orders }) =>
          response.status === 404 && orders.has(String(path.orderId)) ? problem(500) : response,
        ),
      },
    },
    byOther(to('GET /orders/ord_1')),
  ),
  ownership(
    'made-for-another',
    'SHOULD',
    'a wishlist that is made by the second owner is that of the first',
    { instead: { createWishlist: misreading((asked) => ({ ...asked, owner: 'harbour' })) } },
    byOther(to('POST /wishlists', { title: 'Mine' })),
    byOther(to('GET /wishlists/wls_101')),
  ),
];
