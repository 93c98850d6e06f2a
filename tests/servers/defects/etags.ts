import { empty, type ShopResponse, valuesOf, withHeader } from '../shop/message.ts';
import { product } from './bodies.ts';
import { ask, type Defect } from './defect.ts';
import {
  answering,
  contentOf,
  deafToHeader,
  defectsOf,
  misreading,
  racing,
  storing,
  to,
  withContent,
} from './stateful.ts';

const etag = defectsOf('etag');

const ifMatch = (tag: string) => [['If-Match', tag]] as const;
const ifNoneMatch = (tag: string) => [['If-None-Match', tag]] as const;
const rename = (headers: ReturnType<typeof ifMatch>) =>
  to('PATCH /wishlists/wls_1', { title: 'Shelf' }, headers);
const replace = (headers: ReturnType<typeof ifMatch>) =>
  to('PUT /wishlists/wls_1', { title: 'Shelf' }, headers);

const withVersion = (response: ShopResponse, change: (version: number) => number): ShopResponse => {
  const [tag] = valuesOf(response, 'ETag');
  const [, name = '', version] = /^"(.*)-v(\d+)"$/.exec(tag ?? '') ?? [];
  return version === undefined
    ? response
    : withHeader(response, 'ETag', `"${name}-v${change(Number(version))}"`);
};

/** A change that is answered with the version from before it, in the tag and in the content. */
function unmoved(response: ShopResponse, name: 'version' | 'revision'): ShopResponse {
  if (response.status !== 200) return response;
  const content = contentOf(response);
  const answer = withContent(response, { ...content, [name]: Number(content[name]) - 1 });
  return withVersion(answer, (version) => version - 1);
}

/** Tags that do not tell one state from another, and conditions that are not kept (RFC 9110 §8.8.3, §13). */
export const etags: readonly Defect[] = [
  etag(
    'unchanged-by-patch',
    'MUST',
    'a product that was changed has the tag that it had',
    {
      instead: {
        patchProduct: (right) => (asked, store) => {
          const keeping = storing('products', (stored, before) => ({
            ...stored,
            version: before?.version ?? 1,
          }));
          return unmoved(keeping(right)(asked, store), 'version');
        },
      },
    },
    to('PATCH /products/prd_1', { name: 'Fine pen' }),
    to('GET /products/prd_1'),
  ),
  etag(
    'unchanged-by-put',
    'MUST',
    'a wishlist that was replaced has the tag that it had',
    {
      instead: {
        replaceWishlist: (right) => (asked, store) => {
          const keeping = storing('wishlists', (stored, before) => ({
            ...stored,
            revision: before?.revision ?? 1,
          }));
          return unmoved(keeping(right)(asked, store), 'revision');
        },
      },
    },
    replace(ifMatch('*')),
    to('GET /wishlists/wls_1'),
  ),
  etag(
    'if-match-ignored-product',
    'MUST',
    'a product is replaced that has changed since it was seen',
    {
      instead: {
        replaceProduct: misreading((asked) => ({ ...asked, header: { ...asked.header, 'If-Match': '*' } })),
      },
    },
    to('PUT /products/prd_1', product, ifMatch('"prd-1-v0"')),
  ),
  etag(
    'if-match-ignored-patch',
    'MUST',
    'a wishlist is changed that has changed since it was seen',
    { instead: { patchWishlist: deafToHeader('If-Match') } },
    rename(ifMatch('"wls-1-v0"')),
  ),
  etag(
    'if-match-ignored-put',
    'MUST',
    'a wishlist is replaced that has changed since it was seen',
    { instead: { replaceWishlist: deafToHeader('If-Match') } },
    replace(ifMatch('"wls-1-v0"')),
  ),
  etag(
    'if-match-compares-name-only',
    'MUST',
    'any version of the right wishlist will do',
    {
      instead: {
        patchWishlist: (right) => (asked, store) => {
          const name = String(asked.path.wishlistId).replace('_', '-');
          const isIts = String(asked.header['If-Match'] ?? '').startsWith(`"${name}-v`);
          return (isIts ? deafToHeader('If-Match')(right) : right)(asked, store);
        },
      },
    },
    rename(ifMatch('"wls-1-v7"')),
  ),
  etag(
    'if-match-refuses-current',
    'MUST',
    'a wishlist is not replaced although it is as it was seen',
    {
      instead: {
        replaceWishlist: misreading((asked) =>
          asked.header['If-Match'] === undefined || asked.header['If-Match'] === '*'
            ? asked
            : { ...asked, header: { ...asked.header, 'If-Match': '"none"' } },
        ),
      },
    },
    replace(ifMatch('"wls-1-v1"')),
  ),
  etag(
    'if-match-refuses-star',
    'MUST',
    'a wishlist is not changed although any version would do',
    {
      instead: {
        patchWishlist: misreading((asked) =>
          asked.header['If-Match'] === '*'
            ? { ...asked, header: { ...asked.header, 'If-Match': '"star"' } }
            : asked,
        ),
      },
    },
    rename(ifMatch('*')),
  ),
  etag(
    'refused-has-effect',
    'MUST',
    'a change that is refused for the version takes place',
    {
      instead: {
        patchWishlist: (right) => (asked, store) => {
          const answer = right(asked, store);
          if (answer.status === 412) deafToHeader('If-Match')(right)(asked, store);
          return answer;
        },
      },
    },
    rename(ifMatch('"wls-1-v0"')),
    to('GET /wishlists/wls_1'),
  ),
  etag(
    'if-none-match-ignored',
    'MUST',
    'a product comes again although it was seen',
    { instead: { getProduct: deafToHeader('If-None-Match') } },
    to('GET /products/prd_1', undefined, ifNoneMatch('"prd-1-v1"')),
  ),
  etag(
    'if-none-match-ignored-wishlist',
    'MUST',
    'a wishlist comes again although it was seen',
    { instead: { getWishlist: deafToHeader('If-None-Match') } },
    to('GET /wishlists/wls_1', undefined, ifNoneMatch('"wls-1-v1"')),
  ),
  etag(
    'if-none-match-strong',
    'MUST',
    'a wishlist comes again although it was seen, when the tag is weak',
    {
      instead: {
        getWishlist: (right) => (asked, store) =>
          (String(asked.header['If-None-Match'] ?? '').startsWith('W/')
            ? deafToHeader('If-None-Match')(right)
            : right)(asked, store),
      },
    },
    to('GET /wishlists/wls_1', undefined, ifNoneMatch('W/"wls-1-v1"')),
  ),
  etag(
    'stale-304',
    'MUST',
    'a wishlist that was changed is called unchanged',
    {
      instead: {
        getWishlist: answering((response, { header }) => {
          const seen = String(header['If-None-Match'] ?? '').replace(/-v\d+"$/, '');
          const [tag = ''] = valuesOf(response, 'ETag');
          return response.status === 200 && tag.replace(/-v\d+"$/, '') === seen
            ? empty(304, [['ETag', tag]])
            : response;
        }),
      },
    },
    rename(ifMatch('*')),
    to('GET /wishlists/wls_1', undefined, ifNoneMatch('"wls-1-v1"')),
  ),
  etag(
    'always-304',
    'MUST',
    'whatever was seen of a product, it is called unchanged',
    {
      instead: {
        getProduct: answering((response, { header }) => {
          const [tag = ''] = valuesOf(response, 'ETag');
          return response.status === 200 && header['If-None-Match'] !== undefined
            ? empty(304, [['ETag', tag]])
            : response;
        }),
      },
    },
    to('GET /products/prd_1', undefined, ifNoneMatch('"never-seen"')),
  ),
  etag(
    'head-differs',
    'SHOULD',
    'HEAD tells another tag than GET',
    { instead: { headProduct: answering((response) => withVersion(response, (version) => version + 1)) } },
    ask('HEAD /products/prd_1'),
  ),
  etag(
    'head-other-headers',
    'SHOULD',
    'HEAD says that a product may not be cached',
    {
      instead: {
        headProduct: answering((response) =>
          response.status === 200 ? withHeader(response, 'Cache-Control', 'max-age=0') : response,
        ),
      },
    },
    ask('HEAD /products/prd_1'),
  ),
  etag(
    'created-differs',
    'SHOULD',
    'a new wishlist has another tag than when it is read',
    { instead: { createWishlist: answering((response) => withVersion(response, (version) => version - 1)) } },
    to('POST /wishlists', { title: 'Kitchen' }),
  ),
  etag(
    'changed-has-old',
    'SHOULD',
    'a change is answered with the tag from before it',
    { instead: { patchWishlist: answering((response) => withVersion(response, (version) => version - 1)) } },
    to('PATCH /wishlists/wls_1', { title: 'Shelf' }),
  ),
  etag(
    'differs-each-time',
    'SHOULD',
    'a product has another tag each time it is read',
    {
      instead: {
        getProduct: (right) => (asked, store) => {
          const answer = right(asked, store);
          return answer.status === 200
            ? withVersion(answer, (version) => version * 1000 + store.next('reading'))
            : answer;
        },
      },
    },
    to('GET /products/prd_1'),
    to('GET /products/prd_1'),
  ),
  etag(
    'not-required',
    'SHOULD',
    'a product is replaced although nobody says which version was seen',
    {
      instead: {
        replaceProduct: misreading((asked) => ({ ...asked, header: { 'If-Match': '*', ...asked.header } })),
      },
    },
    to('PUT /products/prd_1', product),
  ),
  etag(
    'racing-put',
    'MUST',
    'of two replacements of a wishlist with one tag at the same time both are made',
    { instead: { replaceWishlist: racing('wishlists', 'wishlistId') } },
    replace(ifMatch('"wls-1-v1"')),
    to('PUT /wishlists/wls_1', { title: 'Desk' }, ifMatch('"wls-1-v1"')),
  ),
];
