import { isObject, type Json, type JsonObject, member } from '../../../src/core/json.ts';
import type { Asked } from './gate.ts';
import { json, problem, type ShopResponse, withHeader } from './message.ts';
import type { Behaviour } from './products.ts';
import { now } from './stock.ts';
import { findOwned, itemsOf, listOwned, objectOf, type Store } from './store.ts';

function withOrder(behaviour: (order: JsonObject, asked: Asked, store: Store) => ShopResponse): Behaviour {
  return (asked, store) => {
    const order = findOwned(store.orders, asked.path.orderId, asked, store);
    return order ? behaviour(order, asked, store) : problem(404);
  };
}

const listOrders: Behaviour = (asked, store) => {
  const { query } = asked;
  const wanted = itemsOf(query.status);
  const after = typeof query.createdAfter === 'string' ? Date.parse(query.createdAfter) : Number.NaN;
  const start = Number(String(query.cursor ?? 'c0').slice(1));
  const size = typeof query.limit === 'number' ? query.limit : 20;
  const found = listOwned(store.orders, asked, store).filter(
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

/** Answers the first request with an idempotency key, and gives the same answer to the same request again. */
function once(
  asked: Asked,
  { replays }: Store,
  answer: () => ShopResponse,
  again: (first: ShopResponse) => ShopResponse = (first) => first,
): ShopResponse {
  const given = asked.header['Idempotency-Key'];
  if (given === undefined) return answer();
  const key = [asked.owner, asked.operation, asked.path.orderId ?? '', given].join(' ');
  const request = JSON.stringify(asked.body ?? null);
  const known = replays.get(key);
  if (known) return known.request === request ? again(known.answer) : problem(409);
  const first = answer();
  if (first.status < 400) replays.set(key, { request, answer: first });
  return first;
}

const createOrder: Behaviour = (asked, store) =>
  once(asked, store, () => {
    const content = objectOf(asked.body);
    const id = `ord_${store.next('order')}`;
    const order: JsonObject = {
      ...content,
      id,
      status: 'placed',
      items: linesOf(content.items, 1),
      total: totalOf(content.items, store),
      createdAt: now,
    };
    store.orders.set(id, order);
    store.owners.set(id, asked.owner);
    return json(201, order, [['Location', `/orders/${id}`]]);
  });

const getOrder = withOrder((order) => json(200, order));

const cancelOrder = withOrder((order, _asked, { orders }) => {
  if (order.status !== 'placed' && order.status !== 'cancelled') return problem(409);
  const cancelled = { ...order, status: 'cancelled' };
  orders.set(String(order.id), cancelled);
  return json(200, cancelled);
});

const payOrder = withOrder((order, asked, store) =>
  once(
    asked,
    store,
    () => {
      if (order.status !== 'placed') return problem(409);
      store.orders.set(String(order.id), { ...order, status: 'paid' });
      return json(201, {
        id: `pay_${store.next('payment')}`,
        orderId: order.id ?? '',
        amount: member(asked.body, 'amount') ?? 0,
        paidAt: now,
      });
    },
    (first) => withHeader(first, 'Idempotent-Replayed', 'true'),
  ),
);

const getReceipt = withOrder((order) => ({
  status: 200,
  headers: [['Content-Type', 'text/plain; charset=utf-8']],
  body: `Receipt for ${order.id}\nTotal: ${order.total}\n`,
}));

const listItems = withOrder((order) =>
  json(200, itemsOf(order.items), [['X-Total-Count', String(itemsOf(order.items).length)]]),
);

/** A long run must not make an order grow without end. */
const maxLines = 200;

const addItem = withOrder((order, { body }, store) => {
  const lines = itemsOf(order.items);
  if (order.status === 'shipped' || lines.length >= maxLines) return problem(409);
  const line = store.next(`line of ${order.id}`);
  const added: JsonObject = { ...objectOf(body), line };
  const items = [...lines, added];
  store.orders.set(String(order.id), { ...order, items, total: totalOf(items, store) });
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
