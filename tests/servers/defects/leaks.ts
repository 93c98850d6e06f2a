import type { Json } from '../../../src/core/json.ts';
import { bytesOf, withHeader } from '../shop/message.ts';
import { credentials } from '../shop/store.ts';
import { address, apiKey, event } from './bodies.ts';
import { type AskOptions, ask, type Defect, onAnswer, put } from './defect.ts';

type Wrap = NonNullable<Defect['wrap']>;

function leak(
  id: string,
  title: string,
  line: string,
  wrap: Wrap,
  options: AskOptions = {},
  visible: Defect['visible'] = 'SHOULD',
): Defect {
  return { id: `leaks-${id}`, kind: 'leaks', title, visible, wrap, probe: { request: ask(line, options) } };
}

const stack = `TypeError: Cannot read properties of undefined (reading 'name')
    at createProduct (/srv/shop/src/products.js:41:17)
    at process.processTicksAndRejections (node:internal/process/task_queues:105:5)`;
const pythonStack = `Traceback (most recent call last):
  File "/srv/shop/orders.py", line 12, in find
    raise KeyError(order_id)
KeyError: 'ord_999'`;

const problemWith = (status: number, detail: string): Json => ({
  type: 'about:blank',
  title: 'Error',
  status,
  detail,
});

/** Replaces text in the content as it travels, where JSON values could not say it. */
function rewritten(operation: string, status: number, pattern: RegExp, text: string): Wrap {
  return onAnswer(operation, status, (response) => ({
    ...response,
    body: String(response.body).replace(pattern, text),
  }));
}

/** A test number of a card scheme, which is no card. */
const card = '4111111111111111';

export const leaks: readonly Defect[] = [
  leak(
    'stack',
    'invalid content is refused with a stack trace',
    'POST /products',
    onAnswer('createProduct', 422, (response) => ({
      ...response,
      body: JSON.stringify(problemWith(422, stack)),
    })),
    { json: {} },
  ),
  leak(
    'stack-404',
    'what is missing is explained by a stack trace',
    'GET /orders/ord_999',
    onAnswer('getOrder', 404, (response) => ({
      ...response,
      body: JSON.stringify(problemWith(404, pythonStack)),
    })),
  ),
  leak(
    'stack-header',
    'a stack trace stands in a header',
    'GET /shipments/shp_999',
    onAnswer('getShipment', 404, (response) => withHeader(response, 'X-Debug', stack.replaceAll('\n', ' '))),
  ),
  leak(
    'sql',
    'malformed content is refused with a database error',
    'POST /customers',
    onAnswer('createCustomer', 422, (response) => ({
      ...response,
      body: JSON.stringify(
        problemWith(
          422,
          'SQLSTATE[42601]: Syntax error: 7 ERROR: syntax error at or near "}" LINE 1: INSERT INTO customers VALUES (',
        ),
      ),
    })),
    { json: {} },
  ),
  leak(
    'card',
    'an order shows a card number',
    'GET /orders/ord_1',
    put('getOrder', 200, '/payment/token', card),
    {},
    'MUST',
  ),
  leak(
    'card-spaced',
    'a receipt shows a card number in groups',
    'GET /orders/ord_1/receipt',
    onAnswer('getReceipt', 200, (response) => ({
      ...response,
      body: `${response.body}Card: 4111 1111 1111 1111\n`,
    })),
    {},
    'MUST',
  ),
  leak(
    'card-header',
    'a card number stands in a header',
    'GET /orders/ord_1/items',
    onAnswer('listItems', 200, (response) => withHeader(response, 'X-Card', card)),
    {},
    'MUST',
  ),
  leak(
    'secret-echoed',
    'a key comes back in the content',
    'POST /events',
    onAnswer('recordEvent', 202, (response) => ({
      ...response,
      body: JSON.stringify({ accepted: true, by: credentials.apiKey }),
    })),
    { json: event },
  ),
  leak(
    'secret-header',
    'a key comes back in a header',
    'GET /shelves/.7',
    onAnswer('getShelf', 200, (response) => withHeader(response, 'X-Caller', credentials.apiKey)),
  ),
  leak(
    'secret-error',
    'a refused key comes back in the refusal',
    'GET /orders/ord_999',
    onAnswer('getOrder', 404, (response) => ({
      ...response,
      body: JSON.stringify(problemWith(404, `nothing for ${credentials.bearer} ${credentials.apiKey}`)),
    })),
  ),
  leak(
    'big-integer',
    'a count is beyond what a double can hold',
    'GET /reports/2026-01-02?currency=EUR',
    rewritten('getReport', 200, /"orders":\d+/, '"orders":9007199254740993'),
  ),
  leak(
    'duplicate-key',
    'a member stands twice',
    'GET /me',
    rewritten('getMe', 200, /^\{/, '{"role":"reader",'),
  ),
  leak(
    'huge-number',
    'a number is beyond what a double can hold',
    'GET /reports/2026-01-02?currency=EUR',
    rewritten('getReport', 200, /"revenue":[\d.]+/, '"revenue":1e400'),
  ),
  leak(
    'invalid-utf-8',
    'the content is no UTF-8',
    'GET /customers/7b6e1c52-0a7d-4d57-9a43-0d6f6a1b2c01',
    onAnswer('getCustomer', 200, (response) => ({
      ...response,
      body: Buffer.from(String(response.body).replace(/"given":"[^"]*"/, '"given":"\u00c5ke"'), 'latin1'),
    })),
    {},
    'MUST',
  ),
  leak(
    'byte-order-mark',
    'JSON starts with a byte order mark',
    'GET /shelves/.7',
    onAnswer('getShelf', 200, (response) => ({
      ...response,
      body: Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), bytesOf(response.body)]),
    })),
    {},
    'MUST',
  ),
  leak(
    'nan',
    'a number is NaN',
    'GET /shelves/.7',
    rewritten('getShelf', 200, /"free":[\d.]+/, '"free":NaN'),
    {},
    'MUST',
  ),
  leak(
    'impossible-date',
    'a day that the calendar does not have',
    'GET /reports/2026-01-02?currency=EUR',
    put('getReport', 200, '/previous', '2026-02-30'),
    {},
    'MUST',
  ),
  leak(
    'impossible-time',
    'a time that the clock does not have',
    'POST /api-keys',
    put('createApiKey', 201, '/expiresAt', '2026-01-01T25:00:00Z'),
    { json: apiKey },
    'MUST',
  ),
  leak(
    'impossible-month',
    'a birthday in the thirteenth month',
    'PUT /customers/7b6e1c52-0a7d-4d57-9a43-0d6f6a1b2c01/address',
    put('moveCustomer', 200, '/birthday', '1990-13-10'),
    { json: address },
    'MUST',
  ),
];
