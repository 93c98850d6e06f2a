import { member } from '../../../src/core/json.ts';
import { empty, json } from '../shop/message.ts';
import { order, product } from './bodies.ts';
import { type AskOptions, ask, crash, type Defect, onAnswer, onRequest, textOf } from './defect.ts';

type Wrap = NonNullable<Defect['wrap']>;

function status(id: string, title: string, line: string, wrap: Wrap, options: AskOptions = {}): Defect {
  return {
    id: `status-${id}`,
    kind: 'status',
    title,
    visible: 'MUST',
    wrap,
    probe: { request: ask(line, options) },
  };
}

function contains(request: Parameters<typeof textOf>[0], pointer: string, value: string): boolean {
  try {
    return JSON.stringify(member(JSON.parse(textOf(request)), pointer)) === value;
  } catch {
    return false;
  }
}

export const statuses: readonly Defect[] = [
  status(
    '200-for-201',
    'a creation answers 200',
    'POST /products',
    onAnswer('createProduct', 201, (response) => ({ ...response, status: 200 })),
    { json: product },
  ),
  status(
    '202-for-201',
    'an order is only accepted',
    'POST /orders',
    onAnswer('createOrder', 201, (response) => ({ ...response, status: 202 })),
    { json: order },
  ),
  status(
    '200-for-204',
    'a removal answers 200 with content',
    'DELETE /products/prd_3',
    onAnswer('deleteProduct', 204, () => ({ ...json(200, { deleted: true }), operation: 'deleteProduct' })),
  ),
  status(
    '206',
    'a list is called partial',
    'GET /customers',
    onAnswer('listCustomers', 200, (response) => ({ ...response, status: 206 })),
  ),
  status(
    '204-for-200',
    'a report comes without content',
    'GET /reports/2026-01-02?currency=EUR',
    onAnswer('getReport', 200, () => ({ ...empty(204), operation: 'getReport' })),
  ),
  status(
    '302',
    'the health of the shop is elsewhere',
    'GET /health',
    onAnswer('getHealth', 200, () => empty(302, [['Location', '/me']])),
  ),
  status(
    '410-for-404',
    'what never was is called gone',
    'GET /orders/ord_999',
    onAnswer('getOrder', 404, (response) => ({ ...response, status: 410 })),
  ),
  status(
    '418-for-422',
    'invalid content is refused with a status that is not declared',
    'POST /products',
    onAnswer('createProduct', 422, (response) => ({ ...response, status: 418 })),
    { json: {} },
  ),
  status(
    '200-with-error',
    'an error comes as a success',
    'GET /shelves/.7',
    onAnswer('getShelf', 200, () => json(200, { error: 'no such shelf' })),
  ),
  status(
    '500-optional-absent',
    'a list without a limit crashes',
    'GET /products',
    onRequest(/^GET \/products(\?|$)/, ({ target }) => !target.includes('limit='), crash),
  ),
  status(
    '500-boundary',
    'a list with the largest limit crashes',
    'GET /products?limit=100',
    onRequest(/^GET \/products\?/, ({ target }) => /limit=100\b/.test(target), crash),
  ),
  status(
    '500-null',
    'a null that is allowed crashes',
    'POST /orders',
    onRequest(/^POST \/orders$/, (request) => contains(request, 'giftMessage', 'null'), crash),
    { json: { ...order, giftMessage: null } },
  ),
  status(
    '500-optional-body',
    'leaving optional content out crashes',
    'POST /orders/ord_2/cancel',
    onRequest(/^POST \/orders\/ord_\d+\/cancel$/, ({ body }) => body.length === 0, crash),
  ),
  status(
    '500-enum-value',
    'one enum value crashes',
    'POST /products',
    onRequest(/^POST \/products$/, (request) => contains(request, 'kind', '"service"'), crash),
    { json: { ...product, kind: 'service' } },
  ),
  status(
    '500-empty-list',
    'an empty list that is allowed crashes',
    'POST /products',
    onRequest(/^POST \/products$/, (request) => contains(request, 'variants', '[]'), crash),
    { json: { ...product, variants: [] } },
  ),
  status('500-on-invalid', 'invalid content crashes', 'POST /orders', onAnswer('createOrder', 422, crash), {
    json: { ...order, items: 'none' },
  }),
  status('500-on-malformed', 'malformed JSON crashes', 'POST /orders', onAnswer('createOrder', 400, crash), {
    text: '{"items": [',
    type: 'application/json',
  }),
  status(
    '500-on-missing',
    'what is not there crashes',
    'GET /shipments/shp_999',
    onAnswer('getShipment', 404, crash),
  ),
  status(
    '500-always',
    'one operation always crashes',
    'GET /warehouses/;region=eu',
    onAnswer('getWarehouse', 200, crash),
  ),
];
