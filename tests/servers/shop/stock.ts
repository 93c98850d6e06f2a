import type { JsonObject } from '../../../src/core/json.ts';

/** The shop's clock stands still, so that the same requests get the same answers. */
export const now = '2026-01-02T03:04:05Z';

const customerId = '7b6e1c52-0a7d-4d57-9a43-0d6f6a1b2c01';

export const products: readonly JsonObject[] = [
  {
    id: 'prd_1',
    name: 'Fountain pen',
    sku: 'PEN-0001',
    kind: 'physical',
    price: { amount: 2400, currency: 'EUR' },
    tags: ['paper', 'gift'],
    description: null,
    variants: [{ label: 'Fine', stock: 3, barcode: null }],
    createdAt: now,
    version: 1,
  },
  {
    id: 'prd_2',
    name: 'Ink',
    kind: 'physical',
    price: { amount: 700, currency: 'EUR' },
    weight: 0.25,
    tags: ['paper'],
    attributes: { colour: 'blue' },
    dimensions: { width: 40, height: 60, depth: 40 },
    supplier: { name: 'Mill', contact: { email: 'mill@example.com' } },
    createdAt: now,
    version: 1,
  },
  {
    id: 'prd_3',
    name: 'Calligraphy course',
    kind: 'service',
    price: { amount: 9900, currency: 'USD' },
    tags: ['paper'],
    releasedOn: '2025-09-01',
    homepage: 'https://shop.example/course',
    createdAt: now,
    version: 1,
  },
];

function order(id: string, status: string): JsonObject {
  return {
    id,
    status,
    customerId,
    items: [
      { line: 1, productId: 'prd_1', quantity: 2, note: null },
      { line: 2, productId: 'prd_2', quantity: 1 },
    ],
    payment: { kind: 'card', token: 'tok_4f9a2c1e' },
    total: 5500,
    termsAccepted: true,
    giftMessage: null,
    metadata: { campaign: 'winter' },
    createdAt: now,
  };
}

export const customers: readonly JsonObject[] = [
  {
    id: customerId,
    email: 'ada@example.com',
    name: { given: 'Ada', family: 'Ångström', middle: null },
    birthday: '1990-12-10',
    locale: 'en',
    loyalty: null,
    address: { line1: '1 rue du Port', city: 'Brest', postcode: '29200', country: 'FR' },
    contacts: [{ kind: 'home', value: '02 98 00 00 00' }],
    createdAt: now,
  },
  {
    id: '7b6e1c52-0a7d-4d57-9a43-0d6f6a1b2c02',
    email: 'grace@example.com',
    name: { given: 'Grace', family: 'Hopper' },
    createdAt: now,
  },
];

export const shipments: readonly JsonObject[] = [
  {
    id: 'shp_1',
    orderId: 'ord_4',
    carrier: 'post',
    parcels: [{ weight: 1.5, fragile: true }],
    trackingUrl: 'https://track.example/shp_1',
    deliveredAt: null,
  },
];

export const keys: readonly JsonObject[] = [
  { id: 'key_1', label: 'manager', role: 'manager', expiresAt: null },
  { id: 'key_2', label: 'reader', role: 'reader', expiresAt: null },
  { id: 'key_3', label: 'spare', role: 'reader', expiresAt: '2027-01-01T00:00:00Z' },
];

export const orders: readonly JsonObject[] = [
  order('ord_1', 'placed'),
  order('ord_2', 'placed'),
  order('ord_3', 'placed'),
  order('ord_4', 'shipped'),
  order('ord_5', 'placed'),
];

function wishlist(id: string, title: string, more: JsonObject): JsonObject {
  return { id, title, occasion: 'none', shared: false, ...more, createdAt: now, revision: 1 };
}

export const wishlists: readonly JsonObject[] = [
  wishlist('wls_1', 'Desk', {
    slug: 'desk',
    occasion: 'birthday',
    note: 'Nothing that rattles',
    passcode: 'open-desk',
    recipient: { name: 'Ada', city: 'Brest' },
  }),
  wishlist('wls_2', 'Atelier', { shared: true }),
  wishlist('wls_3', 'Winter', { occasion: 'new_year', note: null }),
  wishlist('wls_4', 'Hilltop', { slug: 'hilltop' }),
];

export const wishes: readonly JsonObject[] = [
  { id: 'wsh_1', wishlistId: 'wls_1', label: 'Lamp', quantity: 1, priority: 'high' },
  { id: 'wsh_2', wishlistId: 'wls_1', label: 'Ink', quantity: 3, priority: 'normal' },
  { id: 'wsh_3', wishlistId: 'wls_1', label: 'Blotter', quantity: 1, priority: 'low' },
  { id: 'wsh_4', wishlistId: 'wls_4', label: 'Telescope', quantity: 1, priority: 'normal' },
];

/** What belongs to the second owner. */
export const others: readonly string[] = ['ord_5', 'wls_4'];
