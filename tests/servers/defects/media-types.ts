import { type AskOptions, ask, type Defect, onAnswer, onHeader } from './defect.ts';

type Wrap = NonNullable<Defect['wrap']>;

function media(id: string, title: string, line: string, wrap: Wrap, options: AskOptions = {}): Defect {
  return {
    id: `media-${id}`,
    kind: 'media type',
    title,
    visible: 'MUST',
    wrap,
    probe: { request: ask(line, options) },
  };
}

const apiVersion: AskOptions = { headers: [['X-Api-Version', '2026-01']] };
const type = 'Content-Type';

export const mediaTypes: readonly Defect[] = [
  media(
    'html',
    'a page comes for JSON',
    'GET /shelves/.7',
    onAnswer('getShelf', 200, (response) => ({
      ...response,
      headers: [[type, 'text/html']],
      body: '<!doctype html><title>Shelf</title>',
    })),
  ),
  media(
    'labelled-html',
    'JSON is called a page',
    'GET /products',
    onHeader('listProducts', 200, type, 'text/html; charset=utf-8'),
  ),
  media(
    'missing',
    'content comes without its media type',
    'GET /customers',
    onHeader('listCustomers', 200, type),
  ),
  media(
    'malformed',
    'a media type has no subtype',
    'GET /orders',
    onHeader('listOrders', 200, type, 'json'),
    apiVersion,
  ),
  media('plain', 'JSON is called plain text', 'GET /me', onHeader('getMe', 200, type, 'text/plain')),
  media(
    'vendor',
    'JSON is called by a name that is not declared',
    'GET /shipments/shp_1',
    onHeader('getShipment', 200, type, 'application/vnd.shop+json'),
  ),
  media(
    'json-for-text',
    'plain text is called JSON',
    'GET /orders/ord_1/receipt',
    onHeader('getReceipt', 200, type, 'application/json'),
  ),
  media(
    'problem-as-json',
    'a problem is called plain JSON',
    'GET /orders/ord_999',
    onHeader('getOrder', 404, type, 'application/json'),
  ),
  media(
    'error-page',
    'invalid content is refused with a page',
    'POST /products',
    onAnswer('createProduct', 422, (response) => ({
      ...response,
      headers: [[type, 'text/html']],
      body: '<h1>Unprocessable</h1>',
    })),
    { json: {} },
  ),
  media(
    'plain-problem',
    'a 415 is explained in plain text',
    'POST /orders',
    onAnswer('createOrder', 415, (response) => ({
      ...response,
      headers: [[type, 'text/plain']],
      body: 'not that',
    })),
    { text: 'hello', type: 'text/plain' },
  ),
  media(
    'not-json',
    'what is called JSON is none',
    'GET /cart',
    onAnswer('getCart', 200, (response) => ({ ...response, body: 'id=0a1b2c3d' })),
    { headers: [['Cookie', 'cart=0a1b2c3d']] },
  ),
];
