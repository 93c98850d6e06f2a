import { takes } from './accepted.ts';
import {
  address,
  drop,
  newCustomer,
  newOrder,
  newProduct,
  newShipment,
  orderItem,
  schemas,
  withContact,
} from './bodies.ts';
import type { Defect } from './defect.ts';

const mergePatch = 'application/merge-patch+json';
const destination = `${schemas}/NewShipment/properties/destination`;
const six = { a: '1', b: '2', c: '3', d: '4', e: '5', f: '6' };

/** Constraints on what is there in JSON content, how often, and together with what. */
export const acceptedStructure: readonly Defect[] = [
  takes(
    'required',
    'a product without a name',
    [[`${schemas}/NewProduct/required`, ['kind', 'price']]],
    'POST /products',
    { kind: 'physical', price: { amount: 1, currency: 'EUR' } },
  ),
  takes(
    'required-nested',
    'a supplier without an email',
    drop('Supplier/properties/contact/required'),
    'POST /products',
    withContact({}),
  ),
  takes(
    'required-in-list',
    'an item without a quantity',
    [[`${schemas}/OrderItem/required`, ['productId']]],
    'POST /orders',
    newOrder({ items: [{ productId: 'prd_1' }] }),
  ),
  takes(
    'required-in-branch',
    'a voucher without an amount',
    [[`${schemas}/VoucherPayment/required`, ['kind', 'code']]],
    'POST /orders',
    newOrder({ payment: { kind: 'voucher', code: 'GIFT' } }),
  ),
  takes('required-all-of', 'a customer without an email', drop('Contact/required'), 'POST /customers', {
    name: { given: 'A', family: 'B' },
  }),
  takes(
    'type-root',
    'a list for an address',
    drop('Address/type'),
    'PUT /customers/7b6e1c52-0a7d-4d57-9a43-0d6f6a1b2c01/address',
    [address],
  ),
  takes(
    'min-items',
    'an order of nothing',
    drop('NewOrder/properties/items/minItems'),
    'POST /orders',
    newOrder({ items: [] }),
  ),
  takes(
    'max-items',
    'an order of too much',
    drop('NewOrder/properties/items/maxItems'),
    'POST /orders',
    newOrder({ items: Array.from({ length: 6 }, () => orderItem) }),
  ),
  takes(
    'unique-items',
    'a tag twice',
    drop('NewProduct/properties/tags/uniqueItems'),
    'POST /products',
    newProduct({ tags: ['a', 'a'] }),
  ),
  takes(
    'unique-objects',
    'a contact twice',
    drop('NewCustomer/properties/contacts/uniqueItems'),
    'POST /customers',
    newCustomer({
      contacts: [
        { kind: 'home', value: '1' },
        { value: '1', kind: 'home' },
      ],
    }),
  ),
  takes(
    'additional',
    'a member that a closed object has not',
    drop('NewProduct/additionalProperties'),
    'POST /products',
    newProduct({ colour: 'blue' }),
  ),
  takes(
    'additional-nested',
    'a fourth dimension',
    drop('Dimensions/additionalProperties'),
    'POST /products',
    newProduct({ dimensions: { width: 1, height: 1, time: 1 } }),
  ),
  takes(
    'additional-in-branch',
    'a card with a voucher in it',
    drop('CardPayment/additionalProperties'),
    'POST /orders',
    newOrder({ payment: { kind: 'card', token: 'tok_4f9a2c1e', code: 'GIFT' } }),
  ),
  takes(
    'unevaluated',
    'a member that no part of allOf has',
    drop('NewCustomer/unevaluatedProperties'),
    'POST /customers',
    newCustomer({ nickname: 'Z' }),
  ),
  takes(
    'min-properties',
    'a patch of nothing',
    drop('ProductPatch/minProperties'),
    'PATCH /products/prd_2',
    {},
    mergePatch,
  ),
  takes(
    'max-properties',
    'a map with too many members',
    drop('NewProduct/properties/attributes/maxProperties'),
    'POST /products',
    newProduct({ attributes: six }),
  ),
  takes(
    'property-names',
    'a map with a name of another form',
    drop('NewOrder/properties/metadata/propertyNames'),
    'POST /orders',
    newOrder({ metadata: { 'A-1': 'x' } }),
  ),
  takes(
    'one-of-none',
    'a payment of no kind',
    drop('PaymentMethod/oneOf'),
    'POST /orders',
    newOrder({ payment: { kind: 'barter' } }),
  ),
  takes(
    'one-of-both',
    'two destinations',
    [
      [`${destination}/oneOf`, undefined],
      [`${destination}/anyOf`, [{ required: ['address'] }, { required: ['pickupPoint'] }]],
    ],
    'POST /shipments',
    newShipment({ destination: { address, pickupPoint: 'BREST-01' } }),
  ),
  takes('one-of-neither', 'a coupon worth nothing', drop('Coupon/oneOf'), 'PUT /coupons/WINTER26', {
    title: 'Winter',
  }),
  takes(
    'any-of',
    'a recipient who cannot be reached',
    drop('NewShipment/properties/recipient/anyOf'),
    'POST /shipments',
    newShipment({ recipient: {} }),
  ),
  takes(
    'dependent-required',
    'a window without an end',
    drop('NewShipment/properties/window/dependentRequired'),
    'POST /shipments',
    newShipment({ window: { from: '08:00' } }),
  ),
];
