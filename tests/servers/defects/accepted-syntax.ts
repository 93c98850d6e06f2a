import { bytesOf, type Handle, type ShopRequest, valuesOf } from '../shop/message.ts';
import { accepts } from './accepted.ts';
import { order, product, shipment } from './bodies.ts';
import { type Defect, leftOpen, onRequest, textOf } from './defect.ts';

function withContent(request: ShopRequest, type: string, body: Uint8Array): ShopRequest {
  const others = request.headers.filter(([name]) => !/^content-(type|length|encoding)$/i.test(name));
  return { ...request, headers: [...others, ['Content-Type', type]], body };
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

const jsonType = 'application/json';
const typeOf = (request: ShopRequest): string => valuesOf(request, 'content-type').join();
const asJson = (request: ShopRequest, next: Handle) => next(withContent(request, jsonType, request.body));
const instead = (json: object) => (request: ShopRequest, next: Handle) =>
  next(withContent(request, jsonType, bytesOf(JSON.stringify(json))));

/** A parameter that is given again is read once. */
function once(name: string) {
  const again = new RegExp(`[?&]${name}=[^&]*&(?:.*&)?(?=${name}=)`);
  return (next: Handle): Handle =>
    (request) =>
      next({ ...request, target: request.target.replace(again, (found) => found[0] ?? '') });
}

/** Content as a whole: its syntax, its media type, its length; and what is given twice. */
export const acceptedSyntax: readonly Defect[] = [
  accepts(
    'malformed-json',
    'content that is no JSON',
    {
      wrap: onRequest(
        /^POST \/products$/,
        (request) => request.body.length > 0 && !isJson(textOf(request)),
        instead(product),
      ),
    },
    'POST /products',
    { text: '{"name": ', type: jsonType },
  ),
  accepts(
    'missing-body',
    'no content',
    { wrap: onRequest(/^POST \/shipments$/, ({ body }) => body.length === 0, instead(shipment)) },
    'POST /shipments',
  ),
  accepts(
    'empty-body',
    'empty content of the right type',
    {
      wrap: onRequest(
        /^POST \/orders$/,
        (request) => request.body.length === 0 && typeOf(request) === jsonType,
        instead(order),
      ),
    },
    'POST /orders',
    { text: '', type: jsonType },
  ),
  accepts(
    'wrong-media-type',
    'JSON that is called plain text',
    { wrap: onRequest(/^POST \/orders$/, (request) => typeOf(request).startsWith('text/'), asJson) },
    'POST /orders',
    { text: JSON.stringify(order), type: 'text/plain' },
  ),
  accepts(
    'any-media-type',
    'JSON that is called anything',
    { wrap: onRequest(/^POST \/products$/, (request) => typeOf(request) !== '', asJson) },
    'POST /products',
    { text: JSON.stringify(product), type: 'application/xml' },
  ),
  leftOpen(
    accepts(
      'missing-media-type',
      'content of no type',
      {
        wrap: onRequest(
          /^POST \/products$/,
          (request) => typeOf(request) === '' && request.body.length > 0,
          asJson,
        ),
      },
      'POST /products',
      { text: JSON.stringify(product) },
    ),
    'RFC 9110 §8.3: without a media type a recipient may look at the content',
  ),
  leftOpen(
    accepts(
      'charset',
      'JSON in an unknown charset',
      {
        wrap: onRequest(
          /^POST \/shipments$/,
          (request) => /^application\/json; *charset=/i.test(typeOf(request)),
          asJson,
        ),
      },
      'POST /shipments',
      { json: shipment, type: 'application/json; charset=utf-99' },
    ),
    'RFC 8259 §11: JSON has no charset parameter, and one has no effect on recipients',
  ),
  accepts(
    'invalid-utf-8',
    'content that is no UTF-8',
    {
      wrap: onRequest(
        /^POST \/products$/,
        (request) => textOf(request).includes('\uFFFD'),
        (request, next) => next({ ...request, body: bytesOf(textOf(request)) }),
      ),
    },
    'POST /products',
    {
      bytes: Buffer.concat([
        Buffer.from('{"kind":"physical","price":{"amount":1,"currency":"EUR"},"name":"'),
        Buffer.from([0xff]),
        Buffer.from('"}'),
      ]),
      type: jsonType,
    },
  ),
  accepts(
    'null-body',
    'null for an object',
    {
      wrap: onRequest(/^POST \/products$/, (request) => textOf(request).trim() === 'null', instead(product)),
    },
    'POST /products',
    { text: 'null', type: jsonType },
  ),
  accepts(
    'form-additional',
    'a form with a field more',
    {
      edits: [
        [
          '/paths/~1tokens/post/requestBody/content/application~1x-www-form-urlencoded/schema/additionalProperties',
          undefined,
        ],
      ],
    },
    'POST /tokens',
    {
      text: 'grant_type=client_credentials&client=kiosk&colour=blue',
      type: 'application/x-www-form-urlencoded',
    },
  ),
  accepts(
    'form-pattern',
    'a form with a field of another form',
    {
      edits: [
        [
          '/paths/~1tokens/post/requestBody/content/application~1x-www-form-urlencoded/schema/properties/client/pattern',
          undefined,
        ],
      ],
    },
    'POST /tokens',
    { text: 'grant_type=client_credentials&client=K', type: 'application/x-www-form-urlencoded' },
  ),
  accepts(
    'form-required',
    'a form without a field',
    {
      edits: [
        [
          '/paths/~1tokens/post/requestBody/content/application~1x-www-form-urlencoded/schema/required',
          ['grant_type'],
        ],
      ],
    },
    'POST /tokens',
    { text: 'grant_type=client_credentials', type: 'application/x-www-form-urlencoded' },
  ),
  accepts(
    'text-max-length',
    'a text that is too long',
    {
      edits: [
        [
          '/paths/~1products~1{productId}~1description/put/requestBody/content/text~1plain/schema/maxLength',
          undefined,
        ],
      ],
    },
    'PUT /products/prd_2/description',
    { text: 'a'.repeat(281), type: 'text/plain' },
  ),
  accepts(
    'optional-body-invalid',
    'optional content that is invalid',
    {
      edits: [
        [
          '/paths/~1orders~1{orderId}~1cancel/post/requestBody/content/application~1json/schema/properties/reason/enum',
          undefined,
        ],
      ],
    },
    'POST /orders/ord_2/cancel',
    { json: { reason: 'why not' } },
  ),
  leftOpen(
    accepts('duplicate-query', 'a limit twice', { wrap: once('limit') }, 'GET /products?limit=5&limit=6'),
    'OpenAPI 3.1.1 §4.8.12 does not say what a parameter is that is there twice; servers take the first or the last',
  ),
  leftOpen(
    accepts(
      'duplicate-header',
      'a version twice',
      {
        wrap: (next) => (request) => {
          const first = request.headers.findIndex(([name]) => name.toLowerCase() === 'x-api-version');
          const headers = request.headers.filter(
            ([name], index) => index <= first || name.toLowerCase() !== 'x-api-version',
          );
          return next({ ...request, headers });
        },
      },
      'GET /orders',
      {
        headers: [
          ['X-Api-Version', '2026-01'],
          ['X-Api-Version', '2025-06'],
        ],
      },
    ),
    'RFC 9110 §5.3: a recipient may combine what is sent twice, and need not',
  ),
];
