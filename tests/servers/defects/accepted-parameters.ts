import type { Edit } from '../shop/rules.ts';
import { accepts, editParameter } from './accepted.ts';
import { order } from './bodies.ts';
import type { AskOptions, Defect } from './defect.ts';

function takes(
  id: string,
  title: string,
  edits: readonly Edit[],
  line: string,
  options: AskOptions = {},
): Defect {
  return accepts(id, title, { edits }, line, options);
}

const drop = (path: string, index: number, below: string, method?: string): Edit[] =>
  editParameter(path, index, below, undefined, method);
const header = (name: string, value: string): AskOptions => ({ headers: [[name, value]] });
const cookie = (value: string): AskOptions => header('Cookie', value);
const ada = '/customers/7b6e1c52-0a7d-4d57-9a43-0d6f6a1b2c01';

/** In the path, headers and cookies. */
export const acceptedParameters: readonly Defect[] = [
  takes('header-required', 'a list of orders for no version', drop('/orders', 4, '/required'), 'GET /orders'),
  takes(
    'header-enum',
    'a version that there is not',
    drop('/orders', 4, '/schema/enum'),
    'GET /orders',
    header('X-Api-Version', '1999-01'),
  ),
  takes(
    'header-pattern',
    'an idempotency key that is too short',
    drop('/orders', 0, '/schema/pattern', '/post'),
    'POST /orders',
    { json: order, ...header('Idempotency-Key', 'k!') },
  ),
  takes(
    'header-format',
    'a request id that is no UUID',
    drop('/customers/{customerId}', 0, '/schema/format'),
    `GET ${ada}`,
    header('X-Request-Id', '7'),
  ),
  takes(
    'header-maximum',
    'a wait above its maximum',
    drop('/customers', 3, '/schema/maximum'),
    'GET /customers',
    header('X-Max-Wait', '31'),
  ),
  takes(
    'header-type',
    'a wait in words',
    drop('/customers', 3, '/schema/type'),
    'GET /customers',
    header('X-Max-Wait', 'long'),
  ),
  takes(
    'header-list-item',
    'a feature that there is not',
    drop('/customers', 2, '/schema/items/enum'),
    'GET /customers',
    header('X-Features', 'names,magic'),
  ),
  takes(
    'header-list-max-items',
    'too many features',
    drop('/customers', 2, '/schema/maxItems'),
    'GET /customers',
    header('X-Features', 'names,totals,compact,names'),
  ),
  takes('cookie-required', 'no cart', drop('/cart', 0, '/required'), 'GET /cart'),
  takes(
    'cookie-pattern',
    'a cart of another form',
    drop('/cart', 0, '/schema/pattern'),
    'GET /cart',
    cookie('cart=mine'),
  ),
  takes(
    'cookie-enum',
    'a cart in a currency that there is not',
    drop('/cart', 1, '/schema/enum'),
    'GET /cart',
    cookie('cart=0a1b2c3d; currency=XXX'),
  ),
  takes(
    'cookie-type',
    'visits in words',
    drop('/cart', 2, '/schema/type'),
    'GET /cart',
    cookie('cart=0a1b2c3d; visits=many'),
  ),
  takes(
    'cookie-maximum',
    'too many visits',
    drop('/cart', 2, '/schema/maximum'),
    'GET /cart',
    cookie('cart=0a1b2c3d; visits=1001'),
  ),
  takes(
    'path-format',
    'a report of no day',
    drop('/reports/{day}', 0, '/schema/format'),
    'GET /reports/yesterday?currency=EUR',
  ),
  takes(
    'path-pattern',
    'a coupon code in small letters',
    drop('/coupons/{code}', 0, '/schema/pattern', ''),
    'PUT /coupons/winter',
    { json: { title: 'Winter', percent: 10 } },
  ),
  takes(
    'path-enum',
    'a region that there is not',
    drop('/warehouses/{region}', 0, '/schema/enum'),
    'GET /warehouses/;region=moon',
  ),
  takes(
    'path-maximum',
    'a shelf above the highest',
    drop('/shelves/{shelf}', 0, '/schema/maximum'),
    'GET /shelves/.501',
  ),
  takes('path-type', 'a shelf in words', drop('/shelves/{shelf}', 0, '/schema/type'), 'GET /shelves/.top'),
  takes(
    'path-max-items',
    'a bundle of too many',
    drop('/bundles/{productIds}', 0, '/schema/maxItems'),
    'GET /bundles/prd_1,prd_2,prd_3,prd_4,prd_5',
  ),
  takes(
    'path-unique-items',
    'a bundle of the same',
    drop('/bundles/{productIds}', 0, '/schema/uniqueItems'),
    'GET /bundles/prd_1,prd_1',
  ),
];
