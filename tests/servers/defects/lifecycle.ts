import type { Json, JsonObject } from '../../../src/core/json.ts';
import type { Asked } from '../shop/gate.ts';
import { problem } from '../shop/message.ts';
import type { Store } from '../shop/store.ts';
import type { Defect, Instead } from './defect.ts';
import { answering, defectsOf, onlySaying, to } from './stateful.ts';

const lifecycle = defectsOf('lifecycle');

const crashing: Instead = answering((response) => (response.status === 404 ? problem(500) : response));
const grace = '/customers/7b6e1c52-0a7d-4d57-9a43-0d6f6a1b2c02';
const forget = to(`DELETE ${grace}`, undefined, [['X-Confirm', 'forget']]);
/** Shows what was removed to whoever asks for it by its id. */
const remembering: Instead = (right) => (asked, store) => {
  const records = new Map(store.wishlists);
  const answer = right(asked, store);
  for (const [id, wishlist] of records) if (!store.wishlists.has(id)) store.wishlists.set(id, wishlist);
  return answer;
};

/** Removes, and keeps the record under a key that no address leads to: only a list comes upon it. */
function haunting(records: 'wishlists' | 'wishes', idOf: (path: Asked['path']) => Json | undefined): Instead {
  return (right) => (asked, store) => {
    const record = store[records].get(String(idOf(asked.path)));
    const answer = right(asked, store);
    if (record && answer.status === 204) store[records].set(`ghost of ${record.id}`, record);
    return answer;
  };
}

/** What each shop removed. */
const gone = new WeakMap<Store, ReadonlyMap<string, JsonObject>>();

/** What is removed is not, or more is. */
export const lifecycles: readonly Defect[] = [
  lifecycle(
    'deleted-readable-wishlist',
    'MUST',
    'a wishlist that was removed is still there',
    { instead: { deleteWishlist: remembering } },
    to('DELETE /wishlists/wls_3'),
    to('GET /wishlists/wls_3'),
  ),
  lifecycle(
    'deleted-readable-product',
    'MUST',
    'a product that was removed is still there',
    { instead: { deleteProduct: onlySaying('products') } },
    to('DELETE /products/prd_3'),
    to('GET /products/prd_3'),
  ),
  lifecycle(
    'deleted-readable-customer',
    'MUST',
    'a customer who was forgotten is still there',
    { instead: { deleteCustomer: onlySaying('customers') } },
    forget,
    to(`GET ${grace}`),
  ),
  lifecycle(
    'deleted-readable-wish',
    'MUST',
    'a wish that was removed is still there',
    { instead: { deleteWish: onlySaying('wishes') } },
    to('DELETE /wishlists/wls_1/wishes/wsh_3'),
    to('GET /wishlists/wls_1/wishes/wsh_3'),
  ),
  lifecycle(
    'deleted-listed-wishlist',
    'SHOULD',
    'a wishlist that was removed is still listed',
    { instead: { deleteWishlist: haunting('wishlists', ({ wishlistId }) => wishlistId) } },
    to('DELETE /wishlists/wls_3'),
    to('GET /wishlists'),
  ),
  lifecycle(
    'deleted-listed-wish',
    'SHOULD',
    'a wish that was removed is still listed',
    { instead: { deleteWish: haunting('wishes', ({ wishId }) => wishId) } },
    to('DELETE /wishlists/wls_1/wishes/wsh_3'),
    to('GET /wishlists/wls_1/wishes'),
  ),
  lifecycle(
    'deleted-listed-key',
    'SHOULD',
    'a key that was revoked is still listed',
    { instead: { deleteApiKey: onlySaying('keys') } },
    to('DELETE /api-keys/key_3'),
    to('GET /api-keys'),
  ),
  lifecycle(
    'delete-removes-another',
    'MUST',
    'with a wish the one after it is removed',
    {
      instead: {
        deleteWish: (right) => (asked, store) => {
          const ids = [...store.wishes.keys()];
          const next = ids[ids.indexOf(String(asked.path.wishId)) + 1];
          const answer = right(asked, store);
          if (answer.status === 204 && next !== undefined) store.wishes.delete(next);
          return answer;
        },
      },
    },
    to('DELETE /wishlists/wls_1/wishes/wsh_2'),
    to('GET /wishlists/wls_1/wishes/wsh_3'),
  ),
  lifecycle(
    'delete-removes-all',
    'MUST',
    "with a wishlist all of the caller's are removed",
    {
      instead: {
        deleteWishlist: (right) => (asked, store) => {
          const answer = right(asked, store);
          if (answer.status !== 204) return answer;
          for (const id of store.wishlists.keys())
            if (store.owners.get(id) === asked.owner) store.wishlists.delete(id);
          return answer;
        },
      },
    },
    to('DELETE /wishlists/wls_3'),
    to('GET /wishlists/wls_1'),
  ),
  lifecycle(
    'delete-twice-crashes',
    'MUST',
    'to remove a wishlist again crashes',
    { instead: { deleteWishlist: crashing } },
    to('DELETE /wishlists/wls_3'),
    to('DELETE /wishlists/wls_3'),
  ),
  lifecycle(
    'delete-twice-crashes-product',
    'MUST',
    'to remove again a product that was there crashes',
    {
      wrap(next) {
        const gone = new Set<string>();
        return (request) => {
          const response = next(request);
          if (response.operation !== 'deleteProduct') return response;
          if (response.status === 204) gone.add(request.target);
          return response.status === 404 && gone.has(request.target) ? problem(500) : response;
        };
      },
    },
    to('DELETE /products/prd_3'),
    to('DELETE /products/prd_3'),
  ),
  lifecycle(
    'deleted-changeable',
    'MUST',
    'a wishlist that was removed comes back when it is changed',
    {
      instead: {
        deleteWishlist: (right) => (asked, store) => {
          const wishlist = store.wishlists.get(String(asked.path.wishlistId));
          const answer = right(asked, store);
          if (wishlist && answer.status === 204)
            gone.set(store, new Map([...(gone.get(store) ?? []), [String(wishlist.id), wishlist]]));
          return answer;
        },
        patchWishlist: (right) => (asked, store) => {
          const wishlist = gone.get(store)?.get(String(asked.path.wishlistId));
          if (wishlist) store.wishlists.set(String(wishlist.id), wishlist);
          return right(asked, store);
        },
      },
    },
    to('DELETE /wishlists/wls_3'),
    to('PATCH /wishlists/wls_3', { title: 'Spring' }),
  ),
  lifecycle(
    'orphans-readable',
    'SHOULD',
    'the wishes of a wishlist that was removed are still listed',
    {
      wrap(next) {
        const known = new Map<string, ReturnType<typeof next>>();
        return (request) => {
          const response = next(request);
          if (response.operation !== 'listWishes') return response;
          if (response.status === 200) known.set(request.target, response);
          return response.status === 404 ? (known.get(request.target) ?? response) : response;
        };
      },
    },
    to('GET /wishlists/wls_3/wishes'),
    to('DELETE /wishlists/wls_3'),
    to('GET /wishlists/wls_3/wishes'),
  ),
  lifecycle(
    'read-changes',
    'MUST',
    'to read a wishlist makes another revision of it',
    {
      instead: {
        getWishlist: (right) => (asked, store) => {
          const answer = right(asked, store);
          const wishlist = store.wishlists.get(String(asked.path.wishlistId));
          if (answer.status === 200 && wishlist)
            store.wishlists.set(String(wishlist.id), {
              ...wishlist,
              revision: Number(wishlist.revision) + 1,
            });
          return answer;
        },
      },
    },
    to('GET /wishlists/wls_1'),
    to('GET /wishlists/wls_1'),
  ),
];
