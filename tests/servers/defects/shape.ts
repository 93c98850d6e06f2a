import type { Json, JsonObject } from '../../../src/core/json.ts';
import { withValueAt } from '../../../src/core/pointer.ts';
import { itemsOf, objectOf } from '../shop/store.ts';
import { address, apiKey, customer, event, product, shipment } from './bodies.ts';
import { type AskOptions, ask, type Defect, onAnswer, onJson, put } from './defect.ts';

type Wrap = NonNullable<Defect['wrap']>;

function wrong(id: string, title: string, line: string, wrap: Wrap, options: AskOptions = {}): Defect {
  return {
    id: `shape-${id}`,
    kind: 'shape',
    title,
    visible: 'MUST',
    wrap,
    probe: { request: ask(line, options) },
  };
}

const apiVersion: AskOptions = { headers: [['X-Api-Version', '2026-01']] };

/** Changes every item of a list that stands under `items`. */
function eachItem(change: (item: JsonObject) => Json): (value: Json) => Json {
  return (value) => ({
    ...objectOf(value),
    items: itemsOf(objectOf(value).items).map((item) => change(objectOf(item))),
  });
}

export const shape: readonly Defect[] = [
  wrong(
    'required',
    'a product lacks its price',
    'GET /products/prd_1',
    put('getProduct', 200, '/price', undefined),
  ),
  wrong(
    'required-nested',
    'a price lacks its currency',
    'GET /products/prd_2',
    put('getProduct', 200, '/price/currency', undefined),
  ),
  wrong(
    'required-created',
    'a new customer lacks the time of its creation',
    'POST /customers',
    put('createCustomer', 201, '/createdAt', undefined),
    { json: customer },
  ),
  wrong(
    'required-all-of',
    'a new key lacks what the second part of allOf asks',
    'POST /api-keys',
    put('createApiKey', 201, '/secret', undefined),
    { json: apiKey },
  ),
  wrong(
    'required-error',
    'a problem lacks its title',
    'GET /orders/ord_999',
    put('getOrder', 404, '/title', undefined),
  ),
  wrong(
    'required-last-item',
    'the last product of a bundle lacks its id',
    'GET /bundles/prd_1,prd_2',
    onJson('getBundle', 200, (value) => {
      const list = itemsOf(value);
      return withValueAt(list, `/${list.length - 1}/id`, undefined) ?? null;
    }),
  ),
  wrong('type', 'a name is a number', 'GET /products/prd_1', put('getProduct', 200, '/name', 7)),
  wrong(
    'type-number-as-string',
    'totals in a list are strings',
    'GET /orders',
    onJson(
      'listOrders',
      200,
      eachItem((item) => ({ ...item, total: String(item.total) })),
    ),
    apiVersion,
  ),
  wrong(
    'type-boolean-as-string',
    'a new shipment says fragile in words',
    'POST /shipments',
    put('createShipment', 201, '/parcels/0/fragile', 'yes'),
    { json: shipment },
  ),
  wrong(
    'type-deep',
    'the stock of a variant in a list is text',
    'GET /products',
    onJson(
      'listProducts',
      200,
      eachItem((item) => (item.variants ? (withValueAt(item, '/variants/0/stock', 'three') ?? null) : item)),
    ),
  ),
  wrong(
    'type-union',
    'the next cursor is neither text nor null',
    'GET /orders',
    put('listOrders', 200, '/next', 20),
    apiVersion,
  ),
  wrong(
    'type-fraction',
    'an integer has a fraction',
    'GET /products',
    put('listProducts', 200, '/offset', 0.5),
  ),
  wrong(
    'type-array-for-object',
    'a shipment comes in a list',
    'GET /shipments/shp_1',
    onJson('getShipment', 200, (value) => [value]),
  ),
  wrong(
    'type-object-for-array',
    'lines come in an object',
    'GET /orders/ord_1/items',
    onJson('listItems', 200, (value) => ({ items: value })),
  ),
  wrong(
    'type-double-encoded',
    'an object comes as JSON in a JSON string',
    'GET /me',
    onJson('getMe', 200, (value) => JSON.stringify(value)),
  ),
  wrong(
    'type-null-root',
    'null comes for an object',
    'GET /shelves/.7',
    onJson('getShelf', 200, () => null),
  ),
  wrong(
    'null',
    'a name that may not be null is',
    'GET /customers/7b6e1c52-0a7d-4d57-9a43-0d6f6a1b2c01',
    put('getCustomer', 200, '/name', null),
  ),
  wrong(
    'null-in-list',
    'an email in a list is null',
    'GET /customers',
    onJson(
      'listCustomers',
      200,
      eachItem((item) => ({ ...item, email: null })),
    ),
  ),
  wrong(
    'enum',
    'an order has a status that is not declared',
    'GET /orders/ord_1',
    put('getOrder', 200, '/status', 'open'),
  ),
  wrong('enum-case', 'an enum value is in capitals', 'GET /health', put('getHealth', 200, '/status', 'OK')),
  wrong(
    'const',
    'what is always true is false',
    'POST /events',
    put('recordEvent', 202, '/accepted', false),
    { json: event },
  ),
  wrong(
    'pattern',
    'a new product has an id of another form',
    'POST /products',
    put('createProduct', 201, '/id', 'PRD-101'),
    { json: product },
  ),
  wrong(
    'minimum',
    'a version is below its minimum',
    'PATCH /products/prd_1',
    put('patchProduct', 200, '/version', 0),
    { json: { name: 'Pen' }, type: 'application/merge-patch+json' },
  ),
  wrong('maximum', 'a share is above one', 'GET /shelves/.7', put('getShelf', 200, '/free', 1.5)),
  wrong(
    'format-date-time',
    'a time has no zone',
    'GET /orders/ord_1',
    put('getOrder', 200, '/createdAt', '2026-01-02T03:04:05'),
  ),
  wrong(
    'format-date',
    'a day is written as in Europe',
    'GET /reports/2026-01-02?currency=EUR',
    put('getReport', 200, '/previous', '01.01.2026'),
  ),
  wrong(
    'format-uuid',
    'an id lacks its dashes',
    'PUT /customers/7b6e1c52-0a7d-4d57-9a43-0d6f6a1b2c01/address',
    put('moveCustomer', 200, '/id', '7b6e1c520a7d4d579a430d6f6a1b2c01'),
    { json: address },
  ),
  wrong(
    'format-email',
    'an email in a list has no host',
    'GET /customers',
    onJson(
      'listCustomers',
      200,
      eachItem((item) => ({ ...item, email: 'ada' })),
    ),
  ),
  wrong(
    'format-uri',
    'a link is no URI',
    'GET /shipments/shp_1',
    put('getShipment', 200, '/trackingUrl', 'track me'),
  ),
  wrong(
    'additional',
    'a closed object has a member more',
    'GET /products/prd_1',
    put('getProduct', 200, '/price/vat', 19),
  ),
  wrong(
    'map-value',
    'a value of a map has another type',
    'GET /products/prd_2',
    put('getProduct', 200, '/attributes/colour', 7),
  ),
  {
    ...wrong(
      'undeclared',
      'an open object has a member that is not declared',
      'GET /health',
      put('getHealth', 200, '/uptime', 1234),
    ),
    visible: 'SHOULD',
  },
  wrong(
    'empty',
    'there is no content where some is declared',
    'GET /cart',
    onAnswer('getCart', 200, (response) => ({ ...response, body: '' })),
    { headers: [['Cookie', 'cart=0a1b2c3d']] },
  ),
  wrong(
    'truncated',
    'the content ends in the middle',
    'GET /reports/2026-01-02?currency=EUR',
    onAnswer('getReport', 200, (response) => ({ ...response, body: String(response.body).slice(0, -9) })),
  ),
  wrong(
    'plain-text',
    'a text is not of the declared pattern',
    'GET /orders/ord_1/receipt',
    onAnswer('getReceipt', 200, (response) => ({ ...response, body: 'Thank you!' })),
  ),
];
