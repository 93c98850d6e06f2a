import type { Json } from '../../../src/core/json.ts';
import { problem, valuesOf } from '../shop/message.ts';
import type { Edit } from '../shop/rules.ts';
import { apiKey, customer, order, orderItem, product, shipment } from './bodies.ts';
import { type AskOptions, ask, type Defect, leftOpen, onRequest, textOf } from './defect.ts';

/** The shop refuses what the description allows: what is enforced is more than what is published. */
export function refuses(
  id: string,
  title: string,
  edits: readonly Edit[],
  line: string,
  options: AskOptions = {},
): Defect {
  return {
    id: `refuses-${id}`,
    kind: 'over-strictness',
    title,
    visible: 'MUST',
    edits,
    probe: { request: ask(line, options) },
  };
}

const set = (pointer: string, value: Json): Edit[] => [[`/components/schemas/${pointer}`, value]];
const keySchema = '/paths/~1api-keys/post/requestBody/content/application~1json/schema/properties';
const newProduct = (more: Record<string, Json>): AskOptions => ({ json: { ...product, ...more } });
const newOrder = (more: Record<string, Json>): AskOptions => ({ json: { ...order, ...more } });
const newCustomer = (more: Record<string, Json>): AskOptions => ({ json: { ...customer, ...more } });

export const overStrictness: readonly Defect[] = [
  refuses(
    'maximum',
    'the largest quantity',
    set('OrderItem/properties/quantity/maximum', 99),
    'POST /orders/ord_1/items',
    { json: { ...orderItem, quantity: 100 } },
  ),
  refuses(
    'minimum',
    'a price of nothing',
    set('Money/properties/amount/minimum', 1),
    'POST /products',
    newProduct({ price: { amount: 0, currency: 'EUR' } }),
  ),
  refuses(
    'max-length',
    'the longest name',
    set('NewProduct/properties/name/maxLength', 59),
    'POST /products',
    newProduct({ name: 'a'.repeat(60) }),
  ),
  refuses('min-length', 'the shortest label', [[`${keySchema}/label/minLength`, 4]], 'POST /api-keys', {
    json: { ...apiKey, label: 'abc' },
  }),
  refuses(
    'long-text',
    'a description of more than 255 characters',
    set('NewProduct/properties/description/maxLength', 255),
    'POST /products',
    newProduct({ description: 'a'.repeat(280) }),
  ),
  refuses(
    'max-items',
    'the fifth item',
    set('NewOrder/properties/items/maxItems', 4),
    'POST /orders',
    newOrder({ items: Array.from({ length: 5 }, () => orderItem) }),
  ),
  refuses(
    'empty-list',
    'a product with an empty list of variants',
    set('NewProduct/properties/variants/minItems', 1),
    'POST /products',
    newProduct({ variants: [] }),
  ),
  refuses(
    'empty-map',
    'a product with an empty map',
    set('NewProduct/properties/attributes/minProperties', 1),
    'POST /products',
    newProduct({ attributes: {} }),
  ),
  refuses(
    'empty-string',
    'an empty gift message',
    set('NewOrder/properties/giftMessage/minLength', 1),
    'POST /orders',
    newOrder({ giftMessage: '' }),
  ),
  refuses(
    'enum-value',
    'one of the kinds',
    set('NewProduct/properties/kind/enum', ['physical', 'digital']),
    'POST /products',
    newProduct({ kind: 'service' }),
  ),
  refuses(
    'last-enum-value',
    'one of the countries, nested',
    set('Address/properties/country/enum', ['FR', 'DE', 'JP']),
    'POST /customers',
    newCustomer({ address: { line1: 'a', city: 'b', postcode: '00000', country: 'US' } }),
  ),
  refuses(
    'branch',
    'a voucher',
    set('PaymentMethod/oneOf', [
      { $ref: '#/components/schemas/CardPayment' },
      { $ref: '#/components/schemas/TransferPayment' },
    ]),
    'POST /orders',
    newOrder({ payment: { kind: 'voucher', code: 'GIFT', amount: 1 } }),
  ),
  refuses(
    'null',
    'a gift message that is null',
    set('NewOrder/properties/giftMessage/type', 'string'),
    'POST /orders',
    newOrder({ giftMessage: null }),
  ),
  refuses(
    'null-nested',
    'a barcode that is null',
    set('Variant/properties/barcode/type', 'string'),
    'POST /products',
    newProduct({ variants: [{ label: 'a', stock: 0, barcode: null }] }),
  ),
  refuses(
    'optional-absent',
    'a product without an SKU',
    set('NewProduct/required', ['name', 'kind', 'price', 'sku']),
    'POST /products',
    newProduct({}),
  ),
  refuses(
    'optional-absent-nested',
    'dimensions without a depth',
    set('Dimensions/required', ['width', 'height', 'depth']),
    'POST /products',
    newProduct({ dimensions: { width: 1, height: 1 } }),
  ),
  refuses(
    'optional-body-absent',
    'a cancellation without content',
    [['/paths/~1orders~1{orderId}~1cancel/post/requestBody/required', true]],
    'POST /orders/ord_2/cancel',
  ),
  refuses(
    'one-optional',
    'the map that only one optional member carries',
    set('NewOrder/properties/metadata/maxProperties', 0),
    'POST /orders',
    newOrder({ metadata: { a: 'b' } }),
  ),
  refuses(
    'unicode',
    'a city that is not ASCII',
    set('Address/properties/city/pattern', '^[\\x20-\\x7e]*$'),
    'POST /customers',
    newCustomer({ address: { line1: 'a', city: 'Łódź', postcode: '00000', country: 'DE' } }),
  ),
  {
    ...refuses(
      'surrogate-pairs',
      'sixty characters beyond the basic plane',
      [],
      'POST /products',
      newProduct({ name: '🖋'.repeat(60) }),
    ),
    wrap: onRequest(
      /^POST \/products$/,
      (request) => /"name":"[^"]{61,}"/.test(textOf(request)),
      () => problem(422),
    ),
  },
  refuses(
    'exclusive',
    'the last step below the weight limit',
    set('NewProduct/properties/weight/exclusiveMaximum', 999.75),
    'POST /products',
    newProduct({ weight: 999.75 }),
  ),
  refuses(
    'step',
    'every second step of a weight',
    [['/components/schemas/NewShipment/properties/parcels/items/properties/weight/multipleOf', 1]],
    'POST /shipments',
    { json: { ...shipment, parcels: [{ weight: 0.5 }] } },
  ),
  refuses(
    'offset',
    'a time that is not in UTC',
    set('NewOrder/properties/deliverAfter/pattern', 'Z$'),
    'POST /orders',
    newOrder({ deliverAfter: '2026-12-24T08:00:00+01:00' }),
  ),
  refuses(
    'fraction-of-a-second',
    'a time with a fraction',
    [[`${keySchema}/expiresAt/pattern`, '^[^.]*$']],
    'POST /api-keys',
    { json: { ...apiKey, expiresAt: '2027-01-01T00:00:00.5Z' } },
  ),
  refuses(
    'leap-day',
    'a birthday on the 29th of February',
    set('NewCustomer/properties/birthday/pattern', '^....-(?!02-29)'),
    'POST /customers',
    newCustomer({ birthday: '2000-02-29' }),
  ),
  leftOpen(
    refuses(
      'uuid-version',
      'a customer id that is no UUID of version 4',
      set('NewOrder/properties/customerId/pattern', '^.{14}4'),
      'POST /orders',
      newOrder({ customerId: '7b6e1c52-0a7d-1d57-9a43-0d6f6a1b2c01' }),
    ),
    'the id names a customer, and 422 may say that there is none of that name',
  ),
  {
    ...refuses('charset', 'JSON that says it is UTF-8', [], 'POST /orders', {
      ...newOrder({}),
      type: 'application/json; charset=utf-8',
    }),
    wrap: onRequest(
      /^POST \/orders$/,
      (request) => /charset=utf-8/i.test(valuesOf(request, 'content-type').join()),
      () => problem(415),
    ),
  },
];
