import { empty, withHeader } from '../shop/message.ts';
import { customer, order, product } from './bodies.ts';
import { type AskOptions, ask, type Defect, onAnswer, onHeader } from './defect.ts';

type Wrap = NonNullable<Defect['wrap']>;

function header(id: string, title: string, line: string, wrap: Wrap, options: AskOptions = {}): Defect {
  return {
    id: `headers-${id}`,
    kind: 'headers',
    title,
    visible: 'MUST',
    wrap,
    probe: { request: ask(line, options) },
  };
}

const seen: AskOptions = { headers: [['If-None-Match', '"prd-1-v1"']] };

export const headers: readonly Defect[] = [
  header(
    'missing-total',
    'a list does not count',
    'GET /products',
    onHeader('listProducts', 200, 'X-Total-Count'),
  ),
  header(
    'missing-location',
    'a new order has no address',
    'POST /orders',
    onHeader('createOrder', 201, 'Location'),
    { json: order },
  ),
  header(
    'missing-etag',
    'a product has no version',
    'GET /products/prd_1',
    onHeader('getProduct', 200, 'ETag'),
  ),
  header(
    'missing-etag-304',
    'an unchanged product has no version',
    'GET /products/prd_1',
    onAnswer('getProduct', 304, () => empty(304)),
    seen,
  ),
  header(
    'missing-on-error',
    'a refusal for the method has an empty Allow',
    'POST /health',
    (next) => (request) => {
      const response = next(request);
      return response.status === 405 && request.target === '/health'
        ? withHeader(response, 'Allow', '')
        : response;
    },
  ),
  header(
    'type',
    'a count is a word',
    'GET /customers',
    onHeader('listCustomers', 200, 'X-Total-Count', 'many'),
  ),
  header(
    'minimum',
    'a count is negative',
    'GET /orders/ord_1/items',
    onHeader('listItems', 200, 'X-Total-Count', '-1'),
  ),
  header(
    'fraction',
    'a count has a fraction',
    'GET /orders/ord_1/items',
    onHeader('listItems', 200, 'X-Total-Count', '2.5'),
  ),
  header(
    'pattern',
    'an ETag has no quotes',
    'POST /products',
    onHeader('createProduct', 201, 'ETag', 'prd-101-v1'),
    { json: product },
  ),
  header(
    'relative-location',
    'an address does not start at the root',
    'POST /customers',
    onHeader('createCustomer', 201, 'Location', 'customers/101'),
    { json: customer },
  ),
  header(
    'const',
    'the health of the shop may be cached',
    'GET /health',
    onHeader('getHealth', 200, 'Cache-Control', 'max-age=60'),
  ),
  header(
    'second-value',
    'the second of two equal header fields is wrong',
    'GET /products',
    onHeader('listProducts', 200, 'X-Cache-Tags', 'products', 'Page 1'),
  ),
  header(
    'list-item',
    'one item of a list in a header is wrong',
    'GET /products',
    onHeader('listProducts', 200, 'X-Cache-Tags', 'products,Page 1'),
  ),
  header(
    'twice',
    'a single header comes twice',
    'GET /customers',
    onHeader('listCustomers', 200, 'X-Total-Count', '1', 'one'),
  ),
];
