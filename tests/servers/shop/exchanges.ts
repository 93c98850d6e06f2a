import { type AskOptions, ask } from '../defects/defect.ts';
import { exampleOf } from './judge.ts';
import type { ShopRequest } from './message.ts';

/** What a documented request is answered with. */
export interface DocumentedExchange {
  readonly operation: string;
  readonly request: ShopRequest;
  readonly status: number;
}

function exchange(
  operation: string,
  line: string,
  status: number,
  options: AskOptions = {},
): DocumentedExchange {
  return { operation, request: ask(line, options), status };
}

function sending(
  operation: string,
  example: string,
  line: string,
  status: number,
  options: AskOptions = {},
): DocumentedExchange {
  return exchange(operation, line, status, { json: exampleOf(operation, example), ...options });
}

const ada = '7b6e1c52-0a7d-4d57-9a43-0d6f6a1b2c01';
const patch = 'application/merge-patch+json';
const everyFilter = [
  'limit=10&offset=0&tag=paper&fields=id,name,kind,price&ids=prd_1%7Cprd_2&sizes=38%2040',
  'price%5Bmin%5D=0&price%5Bmax%5D=1000000&sort=by,id,order,asc&inStock=true&maxWeight=0.5&q=pen',
].join('&');

/** The documented examples, each in one exchange, and one for each operation that has none. */
export const documentedExchanges: readonly DocumentedExchange[] = [
  exchange('getHealth', 'GET /health', 200, { anonymous: true }),
  exchange('getMe', 'GET /me', 200),
  exchange('getMe', 'GET /me', 200, { anonymous: true }),
  exchange('createToken', 'POST /tokens', 201, {
    text: 'grant_type=client_credentials&client=kiosk&scope=read',
    type: 'application/x-www-form-urlencoded',
    anonymous: true,
  }),
  exchange('listProducts', 'GET /products', 200),
  exchange('listProducts', `GET /products?${everyFilter}`, 200),
  sending('createProduct', 'minimal', 'POST /products', 201),
  sending('createProduct', 'full', 'POST /products', 201),
  exchange('getProduct', 'GET /products/prd_1', 200, { headers: [['If-None-Match', '"never-seen"']] }),
  exchange('getProduct', 'GET /products/prd_1', 304, { headers: [['If-None-Match', '"prd-1-v1"']] }),
  exchange('getProduct', 'GET /products/prd_99', 404),
  exchange('headProduct', 'HEAD /products/prd_1', 200),
  exchange('headProduct', 'HEAD /products/prd_1', 304, { headers: [['If-None-Match', '"prd-1-v1"']] }),
  exchange('headProduct', 'HEAD /products/prd_99', 404),
  sending('replaceProduct', 'replaced', 'PUT /products/prd_1', 200, { headers: [['If-Match', '*']] }),
  sending('replaceProduct', 'replaced', 'PUT /products/prd_1', 412, { headers: [['If-Match', '"old"']] }),
  sending('replaceProduct', 'replaced', 'PUT /products/prd_1', 428),
  sending('patchProduct', 'renamed', 'PATCH /products/prd_1', 200, { type: patch }),
  exchange('deleteProduct', 'DELETE /products/prd_3', 204),
  exchange('deleteProduct', 'DELETE /products/prd_1', 409),
  exchange('describeProduct', 'PUT /products/prd_1/description', 204, {
    text: 'Writes.',
    type: 'text/plain',
  }),
  exchange('getBundle', 'GET /bundles/prd_1,prd_2', 200),
  exchange('listCustomers', 'GET /customers?limit=10&offset=0', 200, {
    headers: [
      ['X-Features', 'names,totals'],
      ['X-Max-Wait', '5'],
    ],
  }),
  sending('createCustomer', 'full', 'POST /customers', 201),
  exchange('getCustomer', `GET /customers/${ada}`, 200, {
    headers: [['X-Request-Id', '3f2b8c1a-5d4e-4f6a-8b7c-9d0e1f2a3b4c']],
  }),
  exchange('deleteCustomer', `DELETE /customers/${ada.slice(0, -1)}2`, 204, {
    headers: [['X-Confirm', 'forget']],
  }),
  sending('moveCustomer', 'moved', `PUT /customers/${ada}/address`, 200),
  exchange(
    'listOrders',
    'GET /orders?limit=2&cursor=c0&status=placed&createdAfter=2020-01-01T00:00:00Z',
    200,
    {
      headers: [['X-Api-Version', '2026-01']],
    },
  ),
  sending('createOrder', 'byCard', 'POST /orders', 201),
  sending('createOrder', 'byTransfer', 'POST /orders', 201, { headers: [['Idempotency-Key', 'order-0001']] }),
  sending('createOrder', 'byVoucher', 'POST /orders', 201),
  exchange('getOrder', 'GET /orders/ord_1', 200),
  sending('cancelOrder', 'reasoned', 'POST /orders/ord_2/cancel', 200),
  exchange('cancelOrder', 'POST /orders/ord_2/cancel', 200),
  exchange('cancelOrder', 'POST /orders/ord_4/cancel', 409),
  sending('payOrder', 'paid', 'POST /orders/ord_3/payments', 201, {
    headers: [['Idempotency-Key', 'pay-0001-first']],
  }),
  exchange('getReceipt', 'GET /orders/ord_1/receipt', 200),
  exchange('getReceipt', 'GET /orders/ord_99/receipt', 404),
  exchange('listItems', 'GET /orders/ord_1/items', 200),
  sending('addItem', 'more', 'POST /orders/ord_1/items', 201),
  sending('addItem', 'more', 'POST /orders/ord_4/items', 409),
  exchange('getItem', 'GET /orders/ord_1/items/1', 200),
  sending('createShipment', 'toAddress', 'POST /shipments', 201),
  sending('createShipment', 'toPickup', 'POST /shipments', 201),
  exchange('getShipment', 'GET /shipments/shp_1', 200),
  exchange('putCoupon', 'PUT /coupons/WINTER26', 201, { json: { title: 'Winter', percent: 10 } }),
  exchange('getCoupon', 'GET /coupons/WINTER26', 404),
  exchange('getCart', 'GET /cart', 200, {
    headers: [['Cookie', 'cart=0a1b2c3d; currency=USD']],
    anonymous: true,
  }),
  exchange('recordEvent', 'POST /events', 202, {
    json: { type: 'order.placed', occurredAt: '2026-01-02t03:04:05.25+01:00', payload: { any: [1, null] } },
  }),
  exchange('getWarehouse', 'GET /warehouses/;region=eu', 200),
  exchange('getShelf', 'GET /shelves/.7', 200),
  exchange('getReport', 'GET /reports/2026-01-02?currency=EUR&where=%7B%22minTotal%22%3A5%7D', 200),
  exchange('listWishlists', 'GET /wishlists', 200),
  exchange('listWishlists', 'GET /wishlists?page=2&pageSize=1&occasion=none&shared=true&sort=-title', 200),
  sending('createWishlist', 'minimal', 'POST /wishlists', 201),
  sending('createWishlist', 'full', 'POST /wishlists', 201),
  exchange('createWishlist', 'POST /wishlists', 409, { json: { title: 'Another desk', slug: 'desk' } }),
  exchange('getWishlist', 'GET /wishlists/wls_1', 200),
  exchange('getWishlist', 'GET /wishlists/wls_1', 304, { headers: [['If-None-Match', 'W/"wls-1-v1"']] }),
  exchange('getWishlist', 'GET /wishlists/wls_99', 404),
  sending('replaceWishlist', 'replaced', 'PUT /wishlists/wls_1', 200),
  sending('replaceWishlist', 'replaced', 'PUT /wishlists/wls_1', 412, {
    headers: [['If-Match', '"wls-1-v9"']],
  }),
  sending('patchWishlist', 'noted', 'PATCH /wishlists/wls_1', 200, { type: patch }),
  sending('patchWishlist', 'noted', 'PATCH /wishlists/wls_1', 412, {
    type: patch,
    headers: [['If-Match', '"wls-1-v9"']],
  }),
  exchange('patchWishlist', 'PATCH /wishlists/wls_2', 409, { json: { slug: 'desk' }, type: patch }),
  exchange('deleteWishlist', 'DELETE /wishlists/wls_3', 204),
  exchange('listWishes', 'GET /wishlists/wls_1/wishes?priority=low', 200),
  sending('createWish', 'lamp', 'POST /wishlists/wls_1/wishes', 201),
  exchange('getWish', 'GET /wishlists/wls_1/wishes/wsh_1', 200),
  exchange('getWish', 'GET /wishlists/wls_2/wishes/wsh_1', 404),
  sending('replaceWish', 'smaller', 'PUT /wishlists/wls_1/wishes/wsh_1', 200),
  exchange('deleteWish', 'DELETE /wishlists/wls_1/wishes/wsh_3', 204),
  exchange('listApiKeys', 'GET /api-keys', 200),
  sending('createApiKey', 'forever', 'POST /api-keys', 201),
  exchange('deleteApiKey', 'DELETE /api-keys/key_3', 204),
  exchange('deleteApiKey', 'DELETE /api-keys/key_1', 409),
];
