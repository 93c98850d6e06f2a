import {
  bytesOf,
  empty,
  type Handle,
  json,
  problem,
  type ShopRequest,
  type ShopResponse,
  withHeader,
} from '../shop/message.ts';
import { ask, crash, type Defect, onAnswer, onRequest } from './defect.ts';

type Wrap = NonNullable<Defect['wrap']>;

function method(
  id: string,
  title: string,
  line: string,
  wrap: Wrap,
  visible: Defect['visible'] = 'MUST',
): Defect {
  return { id: `methods-${id}`, kind: 'methods', title, visible, wrap, probe: { request: ask(line) } };
}

const always = (): boolean => true;
const as = (other: string) => (request: ShopRequest, next: Handle) => next({ ...request, method: other });

/** Changes what is said about methods that a path does not have. */
function onRefusal(path: RegExp, change: (response: ShopResponse) => ShopResponse): Wrap {
  return (next) => (request) => {
    const response = next(request);
    return response.status === 405 && path.test(request.target) ? change(response) : response;
  };
}

/** Content after the header of a response that has none. */
function withContent(response: ShopResponse): ShopResponse {
  const head = response.headers.map(([name, value]) => `${name}: ${value}\r\n`).join('');
  const bytes = bytesOf(`HTTP/1.1 200 OK\r\n${head}Content-Length: 7\r\n\r\n{"a":1}`);
  return { ...response, wire: { kind: 'raw', bytes } };
}

export const methodDefects: readonly Defect[] = [
  method(
    'undeclared-patch',
    'PATCH works where it is not declared',
    'PATCH /orders/ord_1',
    onRequest(/^PATCH \/orders\/ord_\d+$/, always, as('GET')),
  ),
  method(
    'undeclared-delete',
    'DELETE works where it is not declared',
    'DELETE /orders/ord_1',
    onRequest(/^DELETE \/orders\/ord_\d+$/, always, () => empty(204)),
  ),
  method(
    'undeclared-post',
    'POST works where it is not declared',
    'POST /health',
    onRequest(/^POST \/health$/, always, as('GET')),
  ),
  method(
    'undeclared-put',
    'PUT to a collection works',
    'PUT /customers',
    onRequest(/^PUT \/customers$/, always, () => json(200, { items: [] })),
  ),
  method(
    'trace',
    'TRACE gives the request back',
    'TRACE /products',
    onRequest(/^TRACE /, always, (request) => ({
      status: 200,
      headers: [['Content-Type', 'message/http']],
      body: `TRACE ${request.target} HTTP/1.1\r\n`,
    })),
  ),
  method(
    '404-for-405',
    'another method is not found',
    'DELETE /products',
    onRefusal(/^\/products$/, () => problem(404)),
  ),
  method(
    '400-for-405',
    'another method is called malformed',
    'PUT /shipments',
    onRefusal(/^\/shipments$/, () => problem(400)),
  ),
  method('500-for-405', 'another method crashes', 'PUT /me', onRefusal(/^\/me$/, crash)),
  method(
    '501-for-405',
    'another method is called not implemented',
    'DELETE /cart',
    onRefusal(/^\/cart$/, () => problem(501)),
  ),
  method(
    '200-for-405',
    'another method gets an empty success',
    'PUT /api-keys',
    onRefusal(/^\/api-keys$/, () => json(200, [])),
  ),
  method(
    'no-allow',
    'a refused method is not told which are allowed',
    'PATCH /orders',
    onRefusal(/./, (response) => withHeader(response, 'Allow')),
  ),
  method(
    'allow-too-much',
    'Allow names a method that is refused',
    'PUT /events',
    onRefusal(/^\/events$/, (response) => withHeader(response, 'Allow', 'POST, DELETE, OPTIONS')),
  ),
  method(
    'allow-too-little',
    'Allow lacks a method that works',
    'PATCH /orders',
    onRefusal(/^\/orders$/, (response) => withHeader(response, 'Allow', 'GET, HEAD, OPTIONS')),
  ),
  method(
    'options-allow',
    'OPTIONS names a method that is refused',
    'OPTIONS /shipments',
    onRequest(/^OPTIONS \/shipments$/, always, () => empty(204, [['Allow', 'POST, PUT, OPTIONS']])),
    'SHOULD',
  ),
  method(
    'options-500',
    'OPTIONS crashes',
    'OPTIONS /coupons/WINTER26',
    onRequest(/^OPTIONS \/coupons\//, always, crash),
  ),
  method(
    'head-content',
    'HEAD has content',
    'HEAD /products/prd_1',
    onAnswer('headProduct', 200, withContent),
  ),
  method(
    'head-status',
    'HEAD of what is there is not found',
    'HEAD /orders/ord_1',
    onRequest(/^HEAD \/orders\/ord_\d+$/, always, () => empty(404)),
    'SHOULD',
  ),
  method(
    'head-crash',
    'HEAD crashes',
    'HEAD /products/prd_1',
    onRequest(/^HEAD \/products\/prd_\d+$/, always, () => empty(500)),
  ),
  method(
    'head-refused',
    'HEAD is refused where GET works',
    'HEAD /health',
    onRequest(/^HEAD \/health$/, always, () => problem(405, [['Allow', 'GET, OPTIONS']])),
    'SHOULD',
  ),
  method(
    'head-header',
    'HEAD lacks a header that GET has',
    'HEAD /products/prd_1',
    onAnswer('headProduct', 200, (response) => withHeader(response, 'ETag')),
  ),
];
