import type { JsonObject } from '../../../src/core/json.ts';
import { type Handle, json, problem, type ShopRequest, withHeader } from '../shop/message.ts';
import { objectOf } from '../shop/store.ts';
import { product } from './bodies.ts';
import { type Defect, textOf } from './defect.ts';
import { answering, defectsOf, to } from './stateful.ts';

const law = defectsOf('laws');

const anyVersion = [['If-Match', '*']] as const;
const readPen = to('GET /products/prd_1');
const readDesk = to('GET /wishlists/wls_1');

/** Sends another request behind the back of the client when the right answer has a status. */
function whenRefused(
  line: RegExp,
  status: number,
  sent: (content: JsonObject, request: ShopRequest) => ShopRequest | undefined,
): (next: Handle) => Handle {
  return (next) => (request) => {
    const response = next(request);
    if (response.status !== status || !line.test(`${request.method} ${request.target}`)) return response;
    const other = sent(readContent(request), request);
    if (other) next(other);
    return response;
  };
}

function readContent(request: ShopRequest): JsonObject {
  try {
    return objectOf(JSON.parse(textOf(request)));
  } catch {
    return {};
  }
}

const withTitle = (line: string, { title }: JsonObject): ShopRequest | undefined =>
  typeof title === 'string' ? to(line, { title }) : undefined;

/** What is refused is done, and what is not there is not refused. */
export const lawsOfRefusal: readonly Defect[] = [
  law(
    'refused-patch-has-effect',
    'MUST',
    'a patch that is refused as invalid changes the title',
    {
      wrap: whenRefused(/^PATCH \/wishlists\//, 422, (content, { target }) =>
        withTitle(`PATCH ${target}`, content),
      ),
    },
    to('PATCH /wishlists/wls_1', { title: 'Shelf', occasion: 'monday' }),
    readDesk,
  ),
  law(
    'refused-create-has-effect',
    'SHOULD',
    'a wishlist that is refused as invalid is made',
    { wrap: whenRefused(/^POST \/wishlists$/, 422, (content) => withTitle('POST /wishlists', content)) },
    to('POST /wishlists', { title: 'Kitchen', shared: 'perhaps' }),
    to('GET /wishlists'),
  ),
  law(
    'refused-conflict-has-effect',
    'MUST',
    'a patch that is refused for its slug changes the title',
    {
      wrap: whenRefused(/^PATCH \/wishlists\//, 409, (content, { target }) =>
        withTitle(`PATCH ${target}`, content),
      ),
    },
    to('PATCH /wishlists/wls_2', { title: 'Studio', slug: 'desk' }),
    to('GET /wishlists/wls_2'),
  ),
  law(
    'refused-put-has-effect',
    'SHOULD',
    'the replacement of a product that is refused as invalid changes its name',
    {
      wrap: whenRefused(/^PUT \/products\/[^/]+$/, 422, ({ name }, { target }) =>
        typeof name === 'string' ? to(`PATCH ${target}`, { name }) : undefined,
      ),
    },
    to('PUT /products/prd_1', { ...product, kind: 'liquid' }, anyVersion),
    readPen,
  ),
  law(
    'put-missing-creates',
    'MUST',
    'the replacement of a wishlist that is not there is answered 200',
    {
      instead: {
        replaceWishlist: (right) => (asked, store) => {
          const answer = right(asked, store);
          const id = String(asked.path.wishlistId);
          if (answer.status !== 404 || store.wishlists.has(id) || !/^wls_\d{1,6}$/.test(id)) return answer;
          store.wishlists.set(id, { id, title: 'Kitchen', createdAt: '2026-01-02T03:04:05Z', revision: 0 });
          store.owners.set(id, asked.owner);
          return right(asked, store);
        },
      },
    },
    to('PUT /wishlists/wls_999', { title: 'Kitchen' }),
  ),
  law(
    'patch-missing-crashes',
    'MUST',
    'the patch of a wishlist that is not there crashes',
    {
      instead: {
        patchWishlist: answering((response) => (response.status === 404 ? problem(500) : response)),
      },
    },
    to('PATCH /wishlists/wls_999', { title: 'Kitchen' }),
  ),
  law(
    'patch-missing-is-done',
    'MUST',
    'the patch of a product that is not there is answered with another product',
    {
      instead: {
        patchProduct: (right) => (asked, store) => {
          const answer = right(asked, store);
          const other = store.products.get('prd_2');
          return answer.status === 404 && other ? withHeader(json(200, other), 'ETag', '"prd-2-v1"') : answer;
        },
      },
    },
    to('PATCH /products/prd_999', { name: 'Fine pen' }),
  ),
];
