import type { JsonObject } from '../../../src/core/json.ts';
import type { Asked } from './gate.ts';
import { empty, json, problem, type ShopResponse, withHeader } from './message.ts';
import { type Behaviour, pageOf } from './products.ts';
import { now } from './stock.ts';
import { findOwned, listOwned, objectOf, type Store } from './store.ts';

function withCustomer(
  behaviour: (customer: JsonObject, asked: Asked, store: Store) => ShopResponse,
): Behaviour {
  return (asked, store) => {
    const customer = store.customers.get(String(asked.path.customerId).toLowerCase());
    return customer ? behaviour(customer, asked, store) : problem(404);
  };
}

const listCustomers: Behaviour = (asked, { customers }) => {
  const all = [...customers.values()];
  return json(200, { items: pageOf(all, asked) }, [['X-Total-Count', String(all.length)]]);
};

const createCustomer: Behaviour = ({ body }, { customers, next }) => {
  const id = `00000000-0000-4000-8000-${next('customer').toString(16).padStart(12, '0')}`;
  const customer = { ...objectOf(body), id, createdAt: now };
  customers.set(id, customer);
  return json(201, customer, [['Location', `/customers/${id}`]]);
};

const getCustomer = withCustomer((customer) => json(200, customer));

const deleteCustomer = withCustomer((customer, _asked, { customers, orders }) => {
  if ([...orders.values()].some((order) => order.customerId === customer.id)) return problem(409);
  customers.delete(String(customer.id));
  return empty(204);
});

const moveCustomer = withCustomer((customer, { body }, { customers }) => {
  const moved = { ...customer, address: objectOf(body) };
  customers.set(String(customer.id), moved);
  return json(200, moved);
});

/** What is paid for is on its way with its first shipment. */
const createShipment: Behaviour = (asked, store) => {
  const { orderId = '', carrier = '', parcels = [] } = objectOf(asked.body);
  const id = `shp_${store.next('shipment')}`;
  const shipment = {
    id,
    orderId,
    carrier,
    parcels,
    trackingUrl: `https://track.example/${id}`,
    deliveredAt: null,
  };
  store.shipments.set(id, shipment);
  store.owners.set(id, asked.owner);
  const order = findOwned(store.orders, orderId, asked, store);
  if (order?.status === 'paid') store.orders.set(String(order.id), { ...order, status: 'shipped' });
  return json(201, shipment, [['Location', `/shipments/${id}`]]);
};

const getShipment: Behaviour = (asked, store) => {
  const shipment = findOwned(store.shipments, asked.path.shipmentId, asked, store);
  return shipment ? json(200, shipment) : problem(404);
};

const getWarehouse: Behaviour = ({ path }) => json(200, { region: path.region ?? '', shelves: 500 });
const getShelf: Behaviour = ({ path }) => json(200, { shelf: path.shelf ?? 0, free: 0.5 });

const getReport: Behaviour = (asked, store) =>
  json(200, {
    day: asked.path.day ?? '',
    currency: asked.query.currency ?? '',
    orders: listOwned(store.orders, asked, store).length,
    revenue: 1234.5,
    previous: null,
  });

const noStore: [string, string] = ['Cache-Control', 'no-store'];

const getHealth: Behaviour = () => json(200, { status: 'ok', version: '1.0.0' }, [noStore]);
const getMe: Behaviour = ({ role }) => json(200, { role });
const recordEvent: Behaviour = () => json(202, { accepted: true });

const createToken: Behaviour = ({ body }) =>
  json(201, { tokenType: 'bearer', expiresIn: 3600, scope: objectOf(body).scope ?? 'read' }, [noStore]);

const listApiKeys: Behaviour = (_asked, { keys }) => json(200, [...keys.values()]);

const createApiKey: Behaviour = ({ body }, { keys, next }) => {
  const number = next('key');
  const key = { ...objectOf(body), id: `key_${number}` };
  keys.set(key.id, key);
  const response = json(201, { ...key, secret: `shop-key-${number}` }, [['Location', `/api-keys/${key.id}`]]);
  return withHeader(response, ...noStore);
};

/** The keys that testers hold are in use; revoking one would end every conversation. */
const deleteApiKey: Behaviour = ({ path }, { keys }) => {
  const id = String(path.keyId);
  if (!keys.has(id)) return problem(404);
  if (id === 'key_1' || id === 'key_2') return problem(409);
  keys.delete(id);
  return empty(204);
};

export const deskBehaviours = {
  listCustomers,
  createCustomer,
  getCustomer,
  deleteCustomer,
  moveCustomer,
  createShipment,
  getShipment,
  getWarehouse,
  getShelf,
  getReport,
  getHealth,
  getMe,
  recordEvent,
  createToken,
  listApiKeys,
  createApiKey,
  deleteApiKey,
} satisfies Record<string, Behaviour>;
