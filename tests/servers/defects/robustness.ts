import { bytesOf, type ShopRequest, type ShopResponse, type WireFault } from '../shop/message.ts';
import { event, order, product } from './bodies.ts';
import { type AskOptions, ask, crash, type Defect, onAnswer, onRequest, textOf } from './defect.ts';

type Wrap = NonNullable<Defect['wrap']>;

function weak(id: string, title: string, line: string, wrap: Wrap, options: AskOptions = {}): Defect {
  return {
    id: `robustness-${id}`,
    kind: 'robustness',
    title,
    visible: 'MUST',
    wrap,
    probe: { request: ask(line, options) },
  };
}

/** Crashes when the content says something. */
function crashesOn(line: RegExp, content: RegExp): Wrap {
  return onRequest(line, (request) => content.test(textOf(request)), crash);
}

const lost = (wire: WireFault) => (): ShopResponse => ({ status: 200, headers: [], body: '', wire });

/** The response as bytes, with a length that its content does not have, or content where none may be. */
function raw(
  response: ShopResponse,
  length: (actual: number) => number,
  body = bytesOf(response.body),
): ShopResponse {
  const lines = [...response.headers, ['Content-Length', length(body.length)]].map(
    ([name, value]) => `${name}: ${value}\r\n`,
  );
  const head = bytesOf(`HTTP/1.1 ${response.status} Shop\r\n${lines.join('')}\r\n`);
  return { ...response, wire: { kind: 'raw', bytes: Buffer.concat([head, body]) } };
}

const anyNumber = ({ target }: ShopRequest): boolean => /=-?\d{16,}/.test(target);
const products = /^POST \/products$/;
const orders = /^POST \/orders$/;
const json = 'application/json';
const nested = `${'['.repeat(2000)}${']'.repeat(2000)}`;

export const robustness: readonly Defect[] = [
  weak(
    'emoji',
    'a character beyond the basic plane crashes',
    'POST /products',
    crashesOn(products, /[\u{10000}-\u{10FFFF}]/u),
    { json: { ...product, name: '🖋' } },
  ),
  weak(
    'umlaut',
    'a character that is not ASCII crashes',
    'POST /customers',
    crashesOn(/^POST \/customers$/, /[\u0080-\uFFFF]/),
    { json: { email: 'a@example.com', name: { given: 'Zoë', family: 'A' } } },
  ),
  weak('nul', 'a NUL in a text crashes', 'POST /products', crashesOn(products, /\\u0000/), {
    json: { ...product, name: 'a\u0000b' },
  }),
  weak('control', 'a line feed in a text crashes', 'POST /orders', crashesOn(orders, /\\n/), {
    json: { ...order, giftMessage: 'a\nb' },
  }),
  weak('lone-surrogate', 'half a character crashes', 'POST /products', crashesOn(products, /\\ud[89a-f]/i), {
    text: JSON.stringify({ ...product, name: 'x' }).replace('"x"', '"\\ud83d"'),
    type: json,
  }),
  weak('big-integer', 'an integer beyond 2^53 crashes', 'POST /products', crashesOn(products, /\d{17}/), {
    json: { ...product, price: { amount: 1e17, currency: 'EUR' } },
  }),
  weak(
    'huge-query',
    'a huge limit crashes',
    'GET /products?limit=99999999999999999999',
    onRequest(/^GET \/products\?/, anyNumber, crash),
  ),
  weak(
    'negative-zero',
    'minus zero crashes',
    'GET /products?offset=-0',
    onRequest(/^GET \/products\?/, ({ target }) => /=-0\b/.test(target), crash),
  ),
  weak(
    'deep-nesting',
    'deep nesting crashes',
    'POST /events',
    crashesOn(/^POST \/events$/, /[[{]{100}|(\{"[^"]*":){50}/),
    { text: JSON.stringify({ ...event, payload: { a: 'x' } }).replace('"x"', nested), type: json },
  ),
  weak(
    'duplicate-keys',
    'a key that stands twice crashes',
    'POST /products',
    crashesOn(products, /"(\w+)":[^{}[\]]*"\1":/),
    { text: '{"name":"a","name":"b","kind":"physical","price":{"amount":1,"currency":"EUR"}}', type: json },
  ),
  weak('proto', 'a member __proto__ crashes', 'POST /events', crashesOn(/^POST \/events$/, /__proto__/), {
    text: '{"type":"order.placed","occurredAt":"2026-01-02T03:04:05Z","payload":{"__proto__":{"a":1}}}',
    type: json,
  }),
  weak('invalid-utf-8', 'content that is no UTF-8 crashes', 'POST /products', crashesOn(products, /\uFFFD/), {
    bytes: Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x7d]),
    type: json,
  }),
  weak('null-body', 'null for an object crashes', 'POST /orders', crashesOn(orders, /^\s*null\s*$/), {
    text: 'null',
    type: json,
  }),
  weak(
    'empty-object',
    'an empty object crashes',
    'POST /shipments',
    crashesOn(/^POST \/shipments$/, /^\s*\{\s*\}\s*$/),
    { json: {} },
  ),
  weak(
    'array-body',
    'a list for an object crashes',
    'POST /customers',
    crashesOn(/^POST \/customers$/, /^\s*\[/),
    { json: [] },
  ),
  weak(
    'percent',
    'a percent sign that encodes nothing crashes',
    'GET /products?q=%ZZ',
    onRequest(/^GET \/products\?/, ({ target }) => /%(?![0-9a-f]{2})/i.test(target), crash),
  ),
  weak(
    'encoded-path',
    'an encoded path crashes',
    'GET /products/%21',
    onRequest(/^GET \/products\/[^?]*%/, () => true, crash),
  ),
  weak(
    'quote',
    'a quote in a search crashes',
    'GET /products?q=o%27clock',
    onRequest(/^GET \/products\?/, ({ target }) => /%27|'/.test(target), crash),
  ),
  weak('long', 'the longest text crashes', 'POST /orders', crashesOn(orders, /"giftMessage":"[^"]{120}"/), {
    json: { ...order, giftMessage: 'a'.repeat(120) },
  }),
  weak(
    'hang',
    'a list of one never comes',
    'GET /products?limit=1',
    onRequest(/^GET \/products\?/, ({ target }) => /limit=1(&|$)/.test(target), lost({ kind: 'hang' })),
  ),
  weak(
    'hang-always',
    'one operation never answers',
    'GET /warehouses/;region=eu',
    onRequest(/^GET \/warehouses\//, () => true, lost({ kind: 'hang' })),
  ),
  weak(
    'closed',
    'the connection ends on the longest name',
    'POST /products',
    onRequest(products, (request) => /"name":"[^"]{60}"/.test(textOf(request)), lost({ kind: 'close' })),
    { json: { ...product, name: 'a'.repeat(60) } },
  ),
  weak(
    'closed-always',
    'the connection ends on one operation',
    'GET /shelves/.7',
    onRequest(/^GET \/shelves\//, () => true, lost({ kind: 'close' })),
  ),
  weak(
    'length-too-long',
    'the content is shorter than its length',
    'GET /me',
    onAnswer('getMe', 200, (response) => raw(response, (length) => length + 5)),
  ),
  weak(
    'length-too-short',
    'the content is longer than its length',
    'GET /health',
    onAnswer('getHealth', 200, (response) => raw(response, (length) => length - 5)),
  ),
  weak(
    'content-in-204',
    'a response without content has some',
    'PUT /products/prd_1/description',
    onAnswer('describeProduct', 204, (response) => raw(response, (length) => length, bytesOf('done'))),
    { text: 'Fine.', type: 'text/plain' },
  ),
  weak(
    'malformed',
    'the response is no HTTP',
    'GET /cart',
    onAnswer('getCart', 200, (response) => ({
      ...response,
      wire: { kind: 'raw', bytes: bytesOf('cart: empty\n') },
    })),
    { headers: [['Cookie', 'cart=0a1b2c3d']] },
  ),
];
