import { isArray, isObject, type Json, type JsonObject, member } from '../../../src/core/json.ts';
import type { Role } from './gate.ts';

/** The shop's clock stands still, so that the same requests get the same answers. */
export const now = '2026-01-02T03:04:05Z';

/** Valid everywhere: what a tester is given. */
export const credentials = { bearer: 'manager-token-5c1d88', apiKey: 'manager-key-9e2f47' } as const;
/** Valid, but only for reading. */
export const readerCredentials = { bearer: 'reader-token-77ab30', apiKey: 'reader-key-18cd64' } as const;

const secrets: Readonly<Record<string, readonly (readonly [string, Role])[]>> = {
  bearer: [
    [credentials.bearer, 'manager'],
    [readerCredentials.bearer, 'reader'],
  ],
  apiKey: [
    [credentials.apiKey, 'manager'],
    [readerCredentials.apiKey, 'reader'],
  ],
};

export function authenticate(scheme: string, value: string): Role | undefined {
  return secrets[scheme]?.find(([secret]) => secret === value)?.[1];
}

export interface Replay {
  readonly request: string;
  readonly answer: JsonObject;
}

/** Everything that one shop remembers. */
export interface Store {
  readonly products: Map<string, JsonObject>;
  readonly customers: Map<string, JsonObject>;
  readonly orders: Map<string, JsonObject>;
  readonly shipments: Map<string, JsonObject>;
  readonly coupons: Map<string, JsonObject>;
  readonly keys: Map<string, JsonObject>;
  readonly replays: Map<string, Replay>;
  next(kind: string): number;
}

const customerId = '7b6e1c52-0a7d-4d57-9a43-0d6f6a1b2c01';

const products: JsonObject[] = [
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

const customers: JsonObject[] = [
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

const shipments: JsonObject[] = [
  {
    id: 'shp_1',
    orderId: 'ord_4',
    carrier: 'post',
    parcels: [{ weight: 1.5, fragile: true }],
    trackingUrl: 'https://track.example/shp_1',
    deliveredAt: null,
  },
];

const keys: JsonObject[] = [
  { id: 'key_1', label: 'manager', role: 'manager', expiresAt: null },
  { id: 'key_2', label: 'reader', role: 'reader', expiresAt: null },
  { id: 'key_3', label: 'spare', role: 'reader', expiresAt: '2027-01-01T00:00:00Z' },
];

export function createStore(): Store {
  const counters = new Map<string, number>();
  const placed = ['placed', 'placed', 'placed', 'shipped'].map((status, index) =>
    order(`ord_${index + 1}`, status),
  );
  return {
    products: byId(products),
    customers: byId(customers),
    orders: byId(placed),
    shipments: byId(shipments),
    coupons: new Map(),
    keys: byId(keys),
    replays: new Map(),
    next(kind) {
      const value = (counters.get(kind) ?? 100) + 1;
      counters.set(kind, value);
      return value;
    },
  };
}

function byId(records: readonly JsonObject[]): Map<string, JsonObject> {
  return new Map(records.map((record) => [String(record.id), record]));
}

/** A JSON object or, where a weakened gate let something else through, none. */
export function objectOf(value: Json | undefined): JsonObject {
  return isObject(value) ? value : {};
}

export function itemsOf(value: Json | undefined): readonly Json[] {
  return isArray(value) ? value : [];
}

/** RFC 7396 §2, for objects: `null` removes. Built through entries, so that `__proto__` is a name like any other. */
export function mergePatch(target: Json | undefined, patch: Json): Json {
  if (!isObject(patch)) return patch;
  const merged = new Map(Object.entries(objectOf(target)));
  for (const [name, value] of Object.entries(patch)) {
    if (value === null) merged.delete(name);
    else merged.set(name, mergePatch(member(target, name), value));
  }
  return Object.fromEntries(merged);
}
