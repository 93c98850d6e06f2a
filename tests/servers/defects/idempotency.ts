import { type Handle, problem, type ShopRequest, valuesOf } from '../shop/message.ts';
import { order } from './bodies.ts';
import { type Defect, onRequest, textOf } from './defect.ts';
import { byOther, contentOf, deafToHeader, defectsOf, misreading, to, withContent } from './stateful.ts';

const idempotency = defectsOf('idempotency');

const place = (key: string, content = order): ShopRequest =>
  to('POST /orders', content, [['Idempotency-Key', key]]);
const first = place('order-0001-first');
const payment = { amount: 5500, method: { kind: 'card', token: 'tok_4f9a2c1e' } };
const pay = (id: string, content = payment): ShopRequest =>
  to(`POST /orders/${id}/payments`, content, [['Idempotency-Key', 'pay-0001-first']]);

const keyOf = (request: ShopRequest): string => valuesOf(request, 'idempotency-key')[0] ?? '';
const withKey = (request: ShopRequest, key: string): ShopRequest => ({
  ...request,
  headers: [
    ...request.headers.filter(([name]) => name.toLowerCase() !== 'idempotency-key'),
    ['Idempotency-Key', key],
  ],
});

/** Changes what is answered to a key of one path that was seen before, and only then. */
function again(
  line: RegExp,
  answer: (request: ShopRequest, next: Handle) => ReturnType<Handle>,
): (next: Handle) => Handle {
  return (next) => {
    const seen = new Set<string>();
    const repeated = onRequest(
      line,
      (request) => keyOf(request) !== '' && seen.has(`${request.target} ${keyOf(request)}`),
      answer,
    )(next);
    return (request) => {
      const response = repeated(request);
      if (line.test(`${request.method} ${request.target}`) && response.status === 201)
        seen.add(`${request.target} ${keyOf(request)}`);
      return response;
    };
  };
}

const orders = /^POST \/orders$/;
const payments = /^POST \/orders\/[^/]+\/payments$/;

/** Milliseconds for which a key is not yet remembered, and after which the first answer to it leaves. */
const slow = { forgetful: 80, answered: 100 } as const;

/** Whoever comes with a key before the first answer to it has left is served as well. */
const racing = (next: Handle): Handle => {
  const started = new Map<string, number>();
  let copies = 0;
  return (request) => {
    const key = keyOf(request);
    if (key === '' || !orders.test(`${request.method} ${request.target}`)) return next(request);
    const since = started.get(key);
    if (since !== undefined && performance.now() - since > slow.forgetful) return next(request);
    if (since === undefined) started.set(key, performance.now());
    else copies += 1;
    const response = next(since === undefined ? request : withKey(request, `copy-${copies}-of-a-race`));
    return { ...response, delay: slow.answered };
  };
};

/** A key that does not make one of two, or makes one of what is two. */
export const idempotencyDefects: readonly Defect[] = [
  idempotency(
    'ignored',
    'MUST',
    'an order that is sent again is placed again',
    { instead: { createOrder: deafToHeader('Idempotency-Key') } },
    first,
    first,
  ),
  idempotency(
    'ignored-by-payment',
    'MUST',
    'a payment that is sent again is refused',
    { instead: { payOrder: deafToHeader('Idempotency-Key') } },
    pay('ord_3'),
    pay('ord_3'),
  ),
  idempotency(
    'other-status',
    'MUST',
    'an order that is sent again is answered 200',
    { wrap: again(orders, (request, next) => ({ ...next(request), status: 200 })) },
    first,
    first,
  ),
  idempotency(
    'other-content',
    'MUST',
    'a payment that is sent again is answered with another id',
    {
      wrap: again(payments, (request, next) => {
        const response = next(request);
        return response.status === 201
          ? withContent(response, { ...contentOf(response), id: 'pay_999' })
          : response;
      }),
    },
    pay('ord_3'),
    pay('ord_3'),
  ),
  idempotency(
    'other-items',
    'SHOULD',
    'an order that is sent again is answered without the items',
    {
      wrap: again(orders, (request, next) => {
        const response = next(request);
        return response.status === 201
          ? withContent(response, { ...contentOf(response), items: [] })
          : response;
      }),
    },
    first,
    first,
  ),
  idempotency(
    'another-body-replayed',
    'MUST',
    'another order with a known key is answered with the first',
    {
      wrap: (next) => {
        const known = new Map<string, ReturnType<Handle>>();
        return (request) => {
          const key = keyOf(request);
          const response = next(request);
          if (response.operation !== 'createOrder' || key === '') return response;
          if (response.status === 201 && !known.has(key)) known.set(key, response);
          return response.status === 409 ? (known.get(key) ?? response) : response;
        };
      },
    },
    first,
    place('order-0001-first', { ...order, priority: 2 }),
  ),
  idempotency(
    'another-body-placed',
    'MUST',
    'another order with a known key is placed',
    {
      wrap: again(orders, (request, next) => {
        const response = next(request);
        if (response.status !== 409) return response;
        return next({ ...request, headers: request.headers.filter(([name]) => !/^idempotency/i.test(name)) });
      }),
    },
    first,
    place('order-0001-first', { ...order, priority: 2 }),
  ),
  idempotency(
    'another-amount-paid',
    'MUST',
    'another amount with a known key is answered with the first payment',
    {
      instead: {
        payOrder: misreading((asked) => ({ ...asked, body: { ...payment, amount: 1 } })),
      },
    },
    pay('ord_3'),
    pay('ord_3', { ...payment, amount: 7 }),
  ),
  idempotency(
    'race',
    'MUST',
    'orders that are sent at once with one key are all placed',
    { wrap: racing },
    first,
    first,
  ),
  idempotency(
    'shared-by-owners',
    'MUST',
    'the key of one owner gets another the order of the first',
    {
      wrap: (next) => {
        const known = new Map<string, { readonly text: string; readonly response: ReturnType<Handle> }>();
        return (request) => {
          const key = keyOf(request);
          if (key === '' || !orders.test(`${request.method} ${request.target}`)) return next(request);
          const before = known.get(key);
          if (before?.text === textOf(request)) return before.response;
          const response = next(request);
          if (response.status === 201 && !before) known.set(key, { text: textOf(request), response });
          return response;
        };
      },
    },
    first,
    byOther(first),
  ),
  idempotency(
    'shared-by-orders',
    'SHOULD',
    'the key of one payment stands for a payment of another order',
    {
      wrap: (next) => {
        const known = new Map<string, ReturnType<Handle>>();
        return (request) => {
          if (!payments.test(`${request.method} ${request.target}`)) return next(request);
          const before = known.get(keyOf(request));
          const response = next(request);
          if (response.status !== 201) return response;
          if (!before) known.set(keyOf(request), response);
          return before ?? response;
        };
      },
    },
    pay('ord_3'),
    pay('ord_1'),
  ),
  idempotency(
    'cut-short',
    'SHOULD',
    'keys that begin alike are one',
    {
      wrap: onRequest(
        orders,
        (request) => keyOf(request).length > 12,
        (request, next) => next(withKey(request, keyOf(request).slice(0, 8))),
      ),
    },
    first,
    place('order-0001-second'),
  ),
  idempotency(
    'again-crashes',
    'MUST',
    'an order that is sent again crashes',
    { wrap: again(orders, () => ({ ...problem(500), operation: 'createOrder' })) },
    first,
    first,
  ),
  idempotency(
    'again-conflicts',
    'MUST',
    'an order that is sent again is a conflict',
    { wrap: again(orders, () => ({ ...problem(409), operation: 'createOrder' })) },
    first,
    first,
  ),
  idempotency(
    'of-refused',
    'SHOULD',
    'a key whose first payment was refused as invalid is a conflict ever after',
    {
      wrap: (next) => {
        const refused = new Set<string>();
        return (request) => {
          if (refused.has(keyOf(request)) && payments.test(`${request.method} ${request.target}`))
            return { ...problem(409), operation: 'payOrder' };
          const response = next(request);
          if (response.operation === 'payOrder' && response.status === 422) refused.add(keyOf(request));
          return response;
        };
      },
    },
    pay('ord_3', { ...payment, amount: 0 }),
    pay('ord_3'),
  ),
];
