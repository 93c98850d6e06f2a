import { isObject, type Json, type JsonObject, member } from '../../../src/core/json.ts';
import type { Asked } from './gate.ts';
import { json, problem, type ShopResponse, withHeader } from './message.ts';
import type { Behaviour } from './products.ts';
import { itemsOf, now, objectOf, type Store } from './store.ts';

function withOrder(behaviour: (order: JsonObject, asked: Asked, store: Store) => ShopResponse): Behaviour {
  return (asked, store) => {
    const order = store.orders.get(String(asked.path.orderId));
    return order ? behaviour(order, asked, store) : problem(404);
  };
}

const listOrders: Behaviour = ({ query }, { orders }) => {
  const wanted = itemsOf(query.status);
  const after = typeof query.createdAfter === 'string' ? Date.parse(query.createdAfter) : Number.NaN;
  const start = Number(String(query.cursor ?? 'c0').slice(1));
  const size = typeof query.limit === 'number' ? query.limit : 20;
  const found = [...orders.values()].filter(
    (order) =>
      (wanted.length === 0 || wanted.includes(order.status ?? '')) &&
      !(Date.parse(String(order.createdAt)) <= after),
  );
  const next = start + size < found.length ? `c${start + size}` : null;
  return json(200, { items: found.slice(start, start + size), next });
};

/** What was ordered, each with its line number, and what it costs. */
function linesOf(items: Json | undefined, from: number): JsonObject[] {
  return itemsOf(items).map((item, index) => ({ ...objectOf(item), line: from + index }));
}

function totalOf(items: Json | undefined, { products }: Store): number {
  const prices = itemsOf(items).map((item) => {
    const product = products.get(String(member(item, 'productId')));
    return Number(member(product?.price, 'amount') ?? 100) * Number(member(item, 'quantity'));
  });
  const total = prices.reduce((sum, price) => sum + price, 0);
  return Number.isSafeInteger(total) && total >= 0 ? total : 0;
}

/** The answer of the first request with this key; another request with it conflicts. */
function replay(
  { header, body, path }: Asked,
  store: Store,
): { key: string; request: string; answer?: JsonObject | 'conflict' } {
  const given = header['Idempotency-Key'];
  const key = given === undefined ? '' : `${path.orderId ?? ''} ${given}`;
  const request = JSON.stringify(body ?? null);
  const known = key === '' ? undefined : store.replays.get(key);
  if (!known) return { key, request };
  return { key, request, answer: known.request === request ? known.answer : 'conflict' };
}

const createOrder: Behaviour = (asked, store) => {
  const { key, request, answer } = replay(asked, store);
  if (answer === 'conflict') return problem(409);
  const content = objectOf(asked.body);
  const order: JsonObject = answer ?? {
    ...content,
    id: `ord_${store.next('order')}`,
    status: 'placed',
    items: linesOf(content.items, 1),
    total: totalOf(content.items, store),
    createdAt: now,
  };
  if (!answer) store.orders.set(String(order.id), order);
  if (key !== '') store.replays.set(key, { request, answer: order });
  return json(201, order, [['Location', `/orders/${order.id}`]]);
};

const getOrder = withOrder((order) => json(200, order));

const cancelOrder = withOrder((order, _asked, { orders }) => {
  if (order.status !== 'placed' && order.status !== 'cancelled') return problem(409);
  const cancelled = { ...order, status: 'cancelled' };
  orders.set(String(order.id), cancelled);
  return json(200, cancelled);
});

const payOrder = withOrder((order, asked, store) => {
  const { key, request, answer } = replay(asked, store);
  if (answer === 'conflict') return problem(409);
  if (answer) return withHeader(json(201, answer), 'Idempotent-Replayed', 'true');
  if (order.status !== 'placed') return problem(409);
  store.orders.set(String(order.id), { ...order, status: 'paid' });
  const payment: JsonObject = {
    id: `pay_${store.next('payment')}`,
    orderId: order.id ?? '',
    amount: member(asked.body, 'amount') ?? 0,
    paidAt: now,
  };
  store.replays.set(key, { request, answer: payment });
  return json(201, payment);
});

const getReceipt = withOrder((order) => ({
  status: 200,
  headers: [['Content-Type', 'text/plain; charset=utf-8']],
  body: `Receipt for ${order.id}\nTotal: ${order.total}\n`,
}));

const listItems = withOrder((order) =>
  json(200, itemsOf(order.items), [['X-Total-Count', String(itemsOf(order.items).length)]]),
);

/** An order keeps its first two lines and the newest fifty, so that a long run does not make it grow without end. */
const addItem = withOrder((order, { body }, { orders, next }) => {
  if (order.status === 'shipped') return problem(409);
  const line = next(`line of ${order.id}`);
  const added: JsonObject = { ...objectOf(body), line };
  const lines = itemsOf(order.items);
  const kept = lines.length < 52 ? lines : [...lines.slice(0, 2), ...lines.slice(3)];
  orders.set(String(order.id), { ...order, items: [...kept, added] });
  return json(201, added, [['Location', `/orders/${order.id}/items/${line}`]]);
});

const getItem = withOrder((order, { path }) => {
  const found = itemsOf(order.items).find((item) => member(item, 'line') === path.line);
  return isObject(found) ? json(200, found) : problem(404);
});

const getCart: Behaviour = ({ cookie }) =>
  json(200, { id: cookie.cart ?? '', currency: cookie.currency ?? 'EUR', lines: [] });

export const orderBehaviours = {
  listOrders,
  createOrder,
  getOrder,
  cancelOrder,
  payOrder,
  getReceipt,
  listItems,
  addItem,
  getItem,
  getCart,
} satisfies Record<string, Behaviour>;
