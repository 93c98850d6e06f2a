import { type JsonObject, member } from '../../../src/core/json.ts';
import { problem } from '../shop/message.ts';
import { objectOf } from '../shop/store.ts';
import type { Defect } from './defect.ts';
import { answering, contentOf, defectsOf, items, storing, to, withContent } from './stateful.ts';

const law = defectsOf('laws');

const readDesk = to('GET /wishlists/wls_1');
const readPen = to('GET /products/prd_1');

/** What a client may read and not write, write and not read; what null does; and what two answers say of one thing. */
export const lawsOfFields: readonly Defect[] = [
  law(
    'null-keeps',
    'MUST',
    'a null in a patch leaves the note as it was',
    {
      instead: {
        patchWishlist: storing('wishlists', (stored, before, { body }) =>
          objectOf(body).note === null && before?.note !== undefined
            ? { ...stored, note: before.note }
            : stored,
        ),
      },
    },
    to('PATCH /wishlists/wls_1', { note: null }),
    readDesk,
  ),
  law(
    'null-keeps-tags',
    'MUST',
    'a null in a patch leaves the tags of a product as they were',
    {
      instead: {
        patchProduct: storing('products', (stored, before, { body }) =>
          objectOf(body).tags === null && before?.tags !== undefined
            ? { ...stored, tags: before.tags }
            : stored,
        ),
      },
    },
    to('PATCH /products/prd_1', { tags: null }),
    readPen,
  ),
  law(
    'null-keeps-nested',
    'MUST',
    'a null within an object of a patch leaves the city as it was',
    {
      instead: {
        patchWishlist: storing('wishlists', (stored, before, { body }) => {
          const city = member(before?.recipient, 'city');
          return member(objectOf(body).recipient, 'city') === null && city !== undefined
            ? { ...stored, recipient: { ...objectOf(stored.recipient), city } }
            : stored;
        }),
      },
    },
    to('PATCH /wishlists/wls_1', { recipient: { city: null } }),
    readDesk,
  ),
  law(
    'patch-replaces-nested',
    'MUST',
    'an object in a patch takes the place of the object that was there',
    {
      instead: {
        patchWishlist: storing('wishlists', (stored, _before, { body }) => {
          const recipient = objectOf(objectOf(body).recipient);
          const said = Object.entries(recipient).filter(([, value]) => value !== null);
          return said.length > 0 ? { ...stored, recipient: Object.fromEntries(said) } : stored;
        }),
      },
    },
    to('PATCH /wishlists/wls_1', { recipient: { city: 'Lorient' } }),
    readDesk,
  ),
  law(
    'null-clears-more',
    'MUST',
    'a null for the city removes the recipient',
    {
      instead: {
        patchWishlist: storing('wishlists', (stored, _before, { body }) => {
          const { recipient: _recipient, ...rest } = stored;
          return member(objectOf(body).recipient, 'city') === null ? rest : stored;
        }),
      },
    },
    to('PATCH /wishlists/wls_1', { recipient: { city: null } }),
    readDesk,
  ),
  law(
    'read-only-settable',
    'MUST',
    'a replacement sets when a wishlist was made',
    {
      instead: {
        replaceWishlist: storing('wishlists', (stored, _before, { body }) => {
          const { createdAt = stored.createdAt ?? '' } = objectOf(body);
          return { ...stored, createdAt };
        }),
      },
    },
    to('PUT /wishlists/wls_1', { title: 'Shelf', createdAt: '2001-01-01T00:00:00Z' }),
    readDesk,
  ),
  law(
    'read-only-settable-when-made',
    'MUST',
    'a new wishlist starts at the revision that was sent',
    {
      instead: {
        createWishlist: storing('wishlists', (stored, _before, { body }) => {
          const { revision = 1 } = objectOf(body);
          return { ...stored, revision };
        }),
      },
    },
    to('POST /wishlists', { title: 'Kitchen', revision: 7 }),
    to('GET /wishlists/wls_101'),
  ),
  law(
    'read-only-parent-settable',
    'MUST',
    'a wish moves to the wishlist that its replacement names',
    {
      instead: {
        replaceWish: storing('wishes', (stored, _before, { body }) => {
          const { wishlistId = stored.wishlistId ?? '' } = objectOf(body);
          return { ...stored, wishlistId };
        }),
      },
    },
    to('PUT /wishlists/wls_1/wishes/wsh_1', { label: 'Lamp', wishlistId: 'wls_2' }),
    to('GET /wishlists/wls_1/wishes/wsh_1'),
  ),
  law(
    'write-only-when-read',
    'MUST',
    'a wishlist shows its passcode',
    {
      instead: {
        getWishlist: answering((response, { path }, store) => {
          const { passcode } = store.wishlists.get(String(path.wishlistId)) ?? {};
          return response.status === 200 && passcode !== undefined
            ? withContent(response, { ...contentOf(response), passcode })
            : response;
        }),
      },
    },
    readDesk,
  ),
  law(
    'write-only-when-made',
    'MUST',
    'a new wishlist shows its passcode',
    {
      instead: {
        createWishlist: answering((response, { body }) => {
          const { passcode } = objectOf(body);
          return response.status === 201 && passcode !== undefined
            ? withContent(response, { ...contentOf(response), passcode })
            : response;
        }),
      },
    },
    to('POST /wishlists', { title: 'Kitchen', passcode: 'sawdust-1' }),
  ),
  law(
    'write-only-in-list',
    'MUST',
    'a list shows the passcodes',
    {
      instead: {
        listWishlists: (right) => (asked, store) =>
          items((list) =>
            list.map((shown): JsonObject => {
              const { passcode } = store.wishlists.get(String(shown.id)) ?? {};
              return passcode === undefined ? shown : { ...shown, passcode };
            }),
          )(right)(asked, store),
      },
    },
    to('GET /wishlists'),
  ),
  law(
    'write-only-forgotten',
    'SHOULD',
    'a passcode that is sent with a new wishlist is not kept',
    {
      instead: {
        createWishlist: storing('wishlists', ({ passcode: _passcode, ...stored }) => stored),
      },
    },
    to('POST /wishlists', { title: 'Kitchen', passcode: 'sawdust-1' }),
    to('GET /wishlists/wls_101'),
  ),
  law(
    'list-contradicts-wishlist',
    'SHOULD',
    'in a list no wishlist is shared',
    { instead: { listWishlists: items((list) => list.map((shown) => ({ ...shown, shared: false }))) } },
    to('GET /wishlists'),
  ),
  law(
    'list-contradicts-price',
    'SHOULD',
    'in a list a product costs less than it does',
    {
      instead: {
        listProducts: items((list) =>
          list.map((shown) => {
            const price = objectOf(shown.price);
            return { ...shown, price: { ...price, amount: Math.floor(Number(price.amount) / 2) } };
          }),
        ),
      },
    },
    to('GET /products'),
  ),
  law(
    'list-contradicts-customer',
    'SHOULD',
    'in a list the names of customers are swapped',
    {
      instead: {
        listCustomers: items((list) =>
          list.map((shown) => {
            const { given = '', family = '' } = objectOf(shown.name);
            return { ...shown, name: { ...objectOf(shown.name), given: family, family: given } };
          }),
        ),
      },
    },
    to('GET /customers'),
  ),
  law(
    'list-lags',
    'SHOULD',
    'a list shows each wishlist as it was when it was first listed',
    {
      wrap(next) {
        const known = new Map<string, JsonObject>();
        return (request) => {
          const response = next(request);
          if (response.operation !== 'listWishlists' || response.status !== 200) return response;
          const remember = (shown: JsonObject): JsonObject => {
            const first = known.get(String(shown.id)) ?? shown;
            known.set(String(shown.id), first);
            return first;
          };
          const list = contentOf(response).items;
          const shown = Array.isArray(list) ? list.map((item) => remember(objectOf(item))) : [];
          return withContent(response, { ...contentOf(response), items: shown });
        };
      },
    },
    to('GET /wishlists'),
    to('PATCH /wishlists/wls_1', { title: 'Shelf' }),
    to('GET /wishlists'),
  ),
  law(
    'rename-loses-another',
    'SHOULD',
    'a wishlist that takes the slug of another takes its place',
    {
      instead: {
        patchWishlist: (right) => (asked, store) => {
          const { slug } = objectOf(asked.body);
          const other = [...store.wishlists.values()].find(
            (wishlist) => slug !== undefined && slug !== null && wishlist.slug === slug,
          );
          const mine = String(asked.path.wishlistId);
          if (other && other.id !== mine && store.wishlists.has(mine))
            store.wishlists.delete(String(other.id));
          return right(asked, store);
        },
      },
    },
    to('PATCH /wishlists/wls_2', { slug: 'desk' }),
    readDesk,
  ),
  law(
    'rename-crashes',
    'MUST',
    'to take the slug of another wishlist crashes',
    {
      instead: {
        replaceWishlist: answering((response) => (response.status === 409 ? problem(500) : response)),
      },
    },
    to('PUT /wishlists/wls_2', { title: 'Atelier', slug: 'desk' }),
  ),
];
