import type { HeaderList } from '../../../src/core/http.ts';
import { problem, type ShopRequest, valuesOf, withHeader } from '../shop/message.ts';
import type { Edit } from '../shop/rules.ts';
import { credentials } from '../shop/store.ts';
import { shipment } from './bodies.ts';
import { type AskOptions, ask, type Defect, leftOpen, onAnswer } from './defect.ts';

type How = Pick<Defect, 'edits' | 'wrap'>;

function open(id: string, title: string, how: How, line: string, options: AskOptions = {}): Defect {
  return {
    id: `auth-${id}`,
    kind: 'authentication',
    title,
    visible: 'MUST',
    ...how,
    probe: { request: ask(line, { anonymous: true, ...options }) },
  };
}

const security = (operation: string, value: readonly (readonly string[])[]): readonly Edit[] => [
  [`/paths/${operation}/security`, value.map((names) => Object.fromEntries(names.map((name) => [name, []])))],
];

function authorised(request: ShopRequest): ShopRequest {
  const others = request.headers.filter(([name]) => !/^(authorization|x-api-key)$/i.test(name));
  const keys: HeaderList = [
    ['Authorization', `Bearer ${credentials.bearer}`],
    ['X-Api-Key', credentials.apiKey],
  ];
  return { ...request, headers: [...others, ...keys] };
}

/** Lets requests of one path in that should not be let in. */
function letsIn(path: RegExp, is: (request: ShopRequest) => boolean): How {
  return {
    wrap: (next) => (request) =>
      next(path.test(request.target) && is(request) ? authorised(request) : request),
  };
}

const bearerOf = (request: ShopRequest): string | undefined => valuesOf(request, 'authorization')[0];
const keyOf = (request: ShopRequest): string | undefined => valuesOf(request, 'x-api-key')[0];
const bearer = (value: string): AskOptions => ({ headers: [['Authorization', value]] });
const key = (value: string): AskOptions => ({ headers: [['X-Api-Key', value]] });

export const authentication: readonly Defect[] = [
  open(
    'none-on-read',
    'orders are shown to anyone',
    letsIn(/^\/orders\/[^/]+$/, (request) => request.method === 'GET' && !bearerOf(request)),
    'GET /orders/ord_1',
  ),
  open(
    'none-on-list',
    'customers are listed to anyone',
    letsIn(/^\/customers(\?|$)/, (request) => request.method === 'GET' && !bearerOf(request)),
    'GET /customers',
  ),
  open(
    'none-on-write',
    'anyone may send a shipment',
    letsIn(/^\/shipments$/, (request) => !bearerOf(request) && !keyOf(request)),
    'POST /shipments',
    { json: shipment },
  ),
  open(
    'none-on-delete',
    'anyone may revoke a key',
    letsIn(/^\/api-keys\//, () => true),
    'DELETE /api-keys/key_3',
  ),
  open(
    'wrong-bearer',
    'any bearer token will do',
    letsIn(/^\/products(\?|$)/, (request) => /^bearer \S/i.test(bearerOf(request) ?? '')),
    'GET /products',
    bearer('Bearer someone-else'),
  ),
  open(
    'wrong-key',
    'any key will do',
    letsIn(/^\/events/, (request) => (keyOf(request) ?? '') !== ''),
    'POST /events',
    { ...key('someone-else'), json: { type: 'a.b', occurredAt: '2026-01-02T03:04:05Z' } },
  ),
  open(
    'wrong-key-same-length',
    'any key of the right length will do',
    letsIn(/^\/events/, (request) => keyOf(request)?.length === credentials.apiKey.length),
    'POST /events',
    {
      ...key('x'.repeat(credentials.apiKey.length)),
      json: { type: 'aa.bb', occurredAt: '2026-01-02T03:04:05Z' },
    },
  ),
  open(
    'truncated',
    'the beginning of a token will do',
    letsIn(/^\/products\/prd/, (request) => {
      const token = bearerOf(request)?.replace(/^bearer /i, '') ?? '';
      return token.length > 8 && credentials.bearer.startsWith(token);
    }),
    'GET /products/prd_1',
    bearer(`Bearer ${credentials.bearer.slice(0, -1)}`),
  ),
  open(
    'empty-bearer',
    'an empty token will do',
    letsIn(/^\/orders\?|^\/orders$/, (request) => /^bearer *$/i.test(bearerOf(request) ?? 'none')),
    'GET /orders',
    {
      headers: [
        ['Authorization', 'Bearer'],
        ['X-Api-Version', '2026-01'],
      ],
    },
  ),
  open(
    'empty-key',
    'an empty key will do',
    letsIn(/^\/events/, (request) => keyOf(request) === ''),
    'POST /events',
    { ...key(''), json: { type: 'aa.bb', occurredAt: '2026-01-02T03:04:05Z' } },
  ),
  open(
    'scheme-ignored',
    'a token of another scheme will do',
    letsIn(/^\/shipments/, (request) => bearerOf(request) === `Basic ${credentials.bearer}`),
    'GET /shipments/shp_1',
    bearer(`Basic ${credentials.bearer}`),
  ),
  open(
    'key-in-query',
    'a key in the query will do',
    letsIn(
      /^\/shelves/,
      ({ target }) => target.includes(credentials.apiKey) || target.includes(credentials.bearer),
    ),
    `GET /shelves/.7?X-Api-Key=${credentials.apiKey}&access_key=${credentials.bearer}`,
  ),
  open(
    'one-of-two',
    'one credential will do where two are needed',
    { edits: security('~1api-keys~1{keyId}/delete', [['bearer'], ['apiKey']]) },
    'DELETE /api-keys/key_3',
    key(credentials.apiKey),
  ),
  open(
    '403-for-401',
    'a stranger is forbidden and not asked who he is',
    {
      wrap: (next) => (request) => {
        const response = next(request);
        return response.status === 401 && response.operation === 'getReport'
          ? { ...problem(403), operation: 'getReport' }
          : response;
      },
    },
    'GET /reports/2026-01-02?currency=EUR',
  ),
  leftOpen(
    open(
      '404-for-401',
      'to a stranger there is nothing',
      { wrap: onAnswer('getItem', 401, () => ({ ...problem(404), operation: 'getItem' })) },
      'GET /orders/ord_1/items/1',
    ),
    'RFC 9110 §15.5.4: a server may answer 404 to hide what there is, and the operation declares 404',
  ),
  open(
    '500-for-401',
    'a stranger makes it crash',
    { wrap: onAnswer('listApiKeys', 401, () => problem(500)) },
    'GET /api-keys',
  ),
  open(
    '500-on-malformed',
    'a malformed Authorization makes it crash',
    {
      wrap: (next) => (request) =>
        request.target === '/api-keys' && /^bearer *$/i.test(bearerOf(request) ?? 'none')
          ? problem(500)
          : next(request),
    },
    'GET /api-keys',
    bearer('Bearer'),
  ),
  open(
    'no-challenge',
    'a stranger is not told how to authenticate',
    {
      wrap: (next) => (request) => {
        const response = next(request);
        return response.status === 401 ? withHeader(response, 'WWW-Authenticate') : response;
      },
    },
    'GET /orders/ord_1',
  ),
  open(
    'wrong-challenge',
    'a stranger is told something that is no challenge',
    { wrap: onAnswer('getOrder', 401, (response) => withHeader(response, 'WWW-Authenticate', 'please')) },
    'GET /orders/ord_1',
  ),
  open(
    '200-for-401',
    'a stranger gets an empty success',
    {
      wrap: onAnswer('getBundle', 401, (response) => ({
        ...response,
        status: 200,
        headers: [['Content-Type', 'application/json']],
        body: '[]',
      })),
    },
    'GET /bundles/prd_1',
  ),
];
