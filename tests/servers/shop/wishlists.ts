import { type Json, type JsonObject, member } from '../../../src/core/json.ts';
import type { Asked } from './gate.ts';
import { empty, json, problem, type ShopResponse } from './message.ts';
import { type Behaviour, compare } from './products.ts';
import { now } from './stock.ts';
import { findOwned, listOwned, mergePatch, objectOf, type Store } from './store.ts';
import { etagOf, hasChanged, isUnchanged } from './versions.ts';

const defaults: JsonObject = { occasion: 'none', shared: false };

/** What a client may write; what it may only read is ignored in requests (OpenAPI 3.1 §4.8.24). */
function writable(body: Json | undefined): JsonObject {
  const { id: _id, hasPasscode: _has, createdAt: _at, revision: _revision, ...content } = objectOf(body);
  return content;
}

/** A wishlist as it is shown: whether there is a passcode, and never which. */
function shownWishlist(wishlist: JsonObject): JsonObject {
  const { passcode, ...rest } = wishlist;
  return { ...rest, hasPasscode: typeof passcode === 'string' };
}

function tagOf(wishlist: JsonObject): string {
  return etagOf(wishlist, wishlist.revision);
}

function show(status: number, wishlist: JsonObject): ShopResponse {
  return json(status, shownWishlist(wishlist), [['ETag', tagOf(wishlist)]]);
}

/** Another wishlist of the same owner has the slug already. */
function isTaken(slug: Json | undefined, id: Json | undefined, asked: Asked, store: Store): boolean {
  return (
    slug !== undefined &&
    listOwned(store.wishlists, asked, store).some((other) => other.slug === slug && other.id !== id)
  );
}

/** What is equal stays in the order in which it was made. */
const orderings: Readonly<Record<string, (a: JsonObject, b: JsonObject) => number>> = {
  title: (a, b) => compare(a.title, b.title),
  '-title': (a, b) => compare(b.title, a.title),
};

const listWishlists: Behaviour = (asked, store) => {
  const { page = 1, pageSize = 20, occasion, shared, sort } = asked.query;
  const found = listOwned(store.wishlists, asked, store).filter(
    (wishlist) =>
      (occasion === undefined || wishlist.occasion === occasion) &&
      (shared === undefined || wishlist.shared === shared),
  );
  const ordering = orderings[String(sort)];
  if (ordering) found.sort(ordering);
  const start = (Number(page) - 1) * Number(pageSize);
  const items = found.slice(start, start + Number(pageSize)).map(shownWishlist);
  return json(200, { items, page, pageSize, total: found.length });
};

const createWishlist: Behaviour = (asked, store) => {
  const content = writable(asked.body);
  if (isTaken(content.slug, undefined, asked, store)) return problem(409);
  const id = `wls_${store.next('wishlist')}`;
  const wishlist = { ...defaults, ...content, id, createdAt: now, revision: 1 };
  store.wishlists.set(id, wishlist);
  store.owners.set(id, asked.owner);
  const made = show(201, wishlist);
  return { ...made, headers: [...made.headers, ['Location', `/wishlists/${id}`]] };
};

function withWishlist(
  behaviour: (wishlist: JsonObject, asked: Asked, store: Store) => ShopResponse,
): Behaviour {
  return (asked, store) => {
    const wishlist = findOwned(store.wishlists, asked.path.wishlistId, asked, store);
    return wishlist ? behaviour(wishlist, asked, store) : problem(404);
  };
}

const getWishlist = withWishlist((wishlist, { header }) => {
  const etag = tagOf(wishlist);
  return isUnchanged(header, etag) ? empty(304, [['ETag', etag]]) : show(200, wishlist);
});

function change(wishlist: JsonObject, content: JsonObject, asked: Asked, store: Store): ShopResponse {
  if (hasChanged(asked.header, tagOf(wishlist))) return problem(412);
  if (isTaken(content.slug, wishlist.id, asked, store)) return problem(409);
  const { id = '', createdAt = now, revision } = wishlist;
  const changed = { ...defaults, ...content, id, createdAt, revision: Number(revision) + 1 };
  store.wishlists.set(String(id), changed);
  return show(200, changed);
}

const replaceWishlist = withWishlist((wishlist, asked, store) =>
  change(wishlist, writable(asked.body), asked, store),
);

const patchWishlist = withWishlist((wishlist, asked, store) =>
  change(wishlist, objectOf(mergePatch(wishlist, asked.body ?? {})), asked, store),
);

const deleteWishlist = withWishlist(({ id }, _asked, { wishlists, wishes }) => {
  wishlists.delete(String(id));
  for (const [key, wish] of wishes) if (wish.wishlistId === id) wishes.delete(key);
  return empty(204);
});

const wishesOf = ({ id }: JsonObject, { wishes }: Store): JsonObject[] =>
  [...wishes.values()].filter(({ wishlistId }) => wishlistId === id);

const listWishes = withWishlist((wishlist, { query }, store) => {
  const found = wishesOf(wishlist, store).filter(
    ({ priority }) => query.priority === undefined || priority === query.priority,
  );
  return json(200, found, [['X-Total-Count', String(found.length)]]);
});

function wishFrom(body: Json | undefined, id: string, wishlistId: Json): JsonObject {
  return { quantity: 1, priority: 'normal', ...objectOf(body), id, wishlistId };
}

const createWish = withWishlist(({ id: wishlistId = '' }, { body }, { wishes, next }) => {
  const id = `wsh_${next('wish')}`;
  const wish = wishFrom(body, id, wishlistId);
  wishes.set(id, wish);
  return json(201, wish, [['Location', `/wishlists/${wishlistId}/wishes/${id}`]]);
});

function withWish(behaviour: (wish: JsonObject, asked: Asked, store: Store) => ShopResponse): Behaviour {
  return withWishlist((wishlist, asked, store) => {
    const wish = store.wishes.get(String(asked.path.wishId));
    return member(wish, 'wishlistId') === wishlist.id && wish ? behaviour(wish, asked, store) : problem(404);
  });
}

const getWish = withWish((wish) => json(200, wish));

const replaceWish = withWish(({ id, wishlistId = '' }, { body }, { wishes }) => {
  const wish = wishFrom(body, String(id), wishlistId);
  wishes.set(String(id), wish);
  return json(200, wish);
});

const deleteWish = withWish(({ id }, _asked, { wishes }) => {
  wishes.delete(String(id));
  return empty(204);
});

export const wishlistBehaviours = {
  listWishlists,
  createWishlist,
  getWishlist,
  replaceWishlist,
  patchWishlist,
  deleteWishlist,
  listWishes,
  createWish,
  getWish,
  replaceWish,
  deleteWish,
} satisfies Record<string, Behaviour>;
