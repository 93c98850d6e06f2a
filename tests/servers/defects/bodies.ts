import type { Json, JsonObject } from '../../../src/core/json.ts';
import type { Edit } from '../shop/rules.ts';

/** Valid content, to be varied by probes. */
export const product: JsonObject = {
  name: 'Pencil',
  kind: 'physical',
  price: { amount: 120, currency: 'EUR' },
};

export const address: JsonObject = {
  line1: '1 rue du Port',
  city: 'Brest',
  postcode: '29200',
  country: 'FR',
};

export const customer: JsonObject = {
  email: 'zoe@example.com',
  name: { given: 'Zoë', family: 'Åström' },
};

export const orderItem: JsonObject = { productId: 'prd_1', quantity: 2 };

export const order: JsonObject = {
  customerId: '7b6e1c52-0a7d-4d57-9a43-0d6f6a1b2c01',
  items: [orderItem],
  payment: { kind: 'card', token: 'tok_4f9a2c1e' },
  termsAccepted: true,
};

export const shipment: JsonObject = {
  orderId: 'ord_1',
  carrier: 'post',
  destination: { pickupPoint: 'BREST-01' },
  recipient: { email: 'zoe@example.com' },
  parcels: [{ weight: 1.5 }],
};

export const apiKey: JsonObject = { label: 'kiosk', role: 'reader', expiresAt: null };

export const event: JsonObject = { type: 'order.placed', occurredAt: '2026-01-02T03:04:05Z' };

type More = Readonly<Record<string, Json>>;

export const newProduct = (more: More): Json => ({ ...product, ...more });
export const newOrder = (more: More): Json => ({ ...order, ...more });
export const newCustomer = (more: More): Json => ({ ...customer, ...more });
export const newShipment = (more: More): Json => ({ ...shipment, ...more });
export const withContact = (contact: Json): Json => newProduct({ supplier: { name: 'Mill', contact } });

export const schemas = '/components/schemas';
export const keySchema = '/paths/~1api-keys/post/requestBody/content/application~1json/schema/properties';

/** A keyword below `components/schemas` that is not enforced. */
export function drop(pointer: string): Edit[] {
  return [[`${schemas}/${pointer}`, undefined]];
}
