import { orderItem, shipment } from './bodies.ts';
import type { Defect } from './defect.ts';
import { answering, defectsOf, onlySaying, storing, to, withContent } from './stateful.ts';

const lifecycle = defectsOf('lifecycle');

const payment = { amount: 5500, method: { kind: 'card', token: 'tok_4f9a2c1e' } };
const pay = (order: string, key = 'pay-0001-first') =>
  to(`POST /orders/${order}/payments`, payment, [['Idempotency-Key', key]]);

/** States of an order that do not follow each other. */
export const stateDefects: readonly Defect[] = [
  lifecycle(
    'cancel-unpersisted',
    'SHOULD',
    'an order that was called off is placed all the same',
    { instead: { cancelOrder: onlySaying('orders') } },
    to('POST /orders/ord_2/cancel'),
    to('GET /orders/ord_2'),
  ),
  lifecycle(
    'cancel-shipped',
    'SHOULD',
    'what is shipped can be called off',
    {
      instead: {
        cancelOrder: answering((response, { path }, store) => {
          const order = store.orders.get(String(path.orderId));
          if (response.status !== 409 || !order) return response;
          const cancelled = { ...order, status: 'cancelled' };
          store.orders.set(String(order.id), cancelled);
          return {
            ...withContent(response, cancelled),
            status: 200,
            headers: [['Content-Type', 'application/json']],
          };
        }),
      },
    },
    to('POST /orders/ord_4/cancel'),
  ),
  lifecycle(
    'pay-unpersisted',
    'SHOULD',
    'an order that was paid is placed all the same',
    { instead: { payOrder: onlySaying('orders') } },
    pay('ord_3'),
    to('GET /orders/ord_3'),
  ),
  lifecycle(
    'pay-cancelled',
    'SHOULD',
    'what was called off is paid',
    {
      instead: {
        payOrder: (right) => (asked, store) => {
          const order = store.orders.get(String(asked.path.orderId));
          if (order?.status === 'cancelled')
            store.orders.set(String(order.id), { ...order, status: 'placed' });
          return right(asked, store);
        },
      },
    },
    to('POST /orders/ord_2/cancel'),
    pay('ord_2'),
  ),
  lifecycle(
    'cancel-again-reopens',
    'SHOULD',
    'to call an order off again places it',
    {
      instead: {
        cancelOrder: storing('orders', (stored, before) =>
          before?.status === 'cancelled' ? { ...stored, status: 'placed' } : stored,
        ),
      },
    },
    to('POST /orders/ord_2/cancel'),
    to('POST /orders/ord_2/cancel'),
    to('GET /orders/ord_2'),
  ),
  lifecycle(
    'ship-goes-back',
    'SHOULD',
    'a shipment makes an order that is paid a placed one',
    { instead: { createShipment: storing('orders', (stored) => ({ ...stored, status: 'placed' })) } },
    pay('ord_1'),
    to('POST /shipments', shipment),
    to('GET /orders/ord_1'),
  ),
  lifecycle(
    'item-after-shipping',
    'SHOULD',
    'to what is shipped more can be added',
    {
      instead: {
        addItem: (right) => (asked, store) => {
          const order = store.orders.get(String(asked.path.orderId));
          if (order?.status !== 'shipped') return right(asked, store);
          store.orders.set(String(order.id), { ...order, status: 'paid' });
          const answer = right(asked, store);
          const changed = store.orders.get(String(order.id)) ?? order;
          store.orders.set(String(order.id), { ...changed, status: 'shipped' });
          return answer;
        },
      },
    },
    to('POST /orders/ord_4/items', orderItem),
  ),
  lifecycle(
    'paid-by-reading-receipt',
    'SHOULD',
    'to read the receipt of a placed order pays it',
    {
      instead: {
        getReceipt: (right) => (asked, store) => {
          const order = store.orders.get(String(asked.path.orderId));
          if (order?.status === 'placed') store.orders.set(String(order.id), { ...order, status: 'paid' });
          return right(asked, store);
        },
      },
    },
    to('GET /orders/ord_1/receipt'),
    to('GET /orders/ord_1'),
  ),
];
