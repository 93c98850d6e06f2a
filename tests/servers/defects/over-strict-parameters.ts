import type { Json } from '../../../src/core/json.ts';
import type { Edit } from '../shop/rules.ts';
import type { Defect } from './defect.ts';
import { refuses } from './over-strictness.ts';

const parameter = (operation: string, index: number, below: string, value: Json): Edit[] => [
  [`/paths/${operation}/parameters/${index}/schema/${below}`, value],
];
/** In the path, the query, headers and cookies. */
export const overStrictParameters: readonly Defect[] = [
  refuses(
    'query-minimum',
    'a limit of one',
    [['/components/parameters/limit/schema/minimum', 2]],
    'GET /products?limit=1',
  ),
  refuses(
    'query-maximum',
    'the largest limit',
    [['/components/parameters/limit/schema/maximum', 99]],
    'GET /products?limit=100',
  ),
  refuses(
    'query-absent',
    'a list without an optional filter',
    [['/paths/~1products/get/parameters/2/required', true]],
    'GET /products',
  ),
  refuses(
    'query-false',
    'what is not in stock',
    parameter('~1products/get', 9, 'const', true),
    'GET /products?inStock=false',
  ),
  refuses(
    'query-list',
    'a second tag',
    parameter('~1products/get', 3, 'maxItems', 1),
    'GET /products?tag=aa&tag=bb',
  ),
  refuses(
    'header-enum-value',
    'the older version',
    parameter('~1orders/get', 4, 'enum', ['2026-01']),
    'GET /orders',
    { headers: [['X-Api-Version', '2025-06']] },
  ),
  refuses(
    'header-minimum',
    'no wait at all',
    parameter('~1customers/get', 3, 'minimum', 1),
    'GET /customers',
    { headers: [['X-Max-Wait', '0']] },
  ),
  refuses(
    'cookie-absent',
    'a cart without a currency',
    [['/paths/~1cart/get/parameters/1/required', true]],
    'GET /cart',
    { headers: [['Cookie', 'cart=0a1b2c3d']] },
  ),
  refuses(
    'cookie-enum-value',
    'a cart in yen',
    parameter('~1cart/get', 1, 'enum', ['EUR', 'USD']),
    'GET /cart',
    { headers: [['Cookie', 'cart=0a1b2c3d; currency=JPY']] },
  ),
  refuses(
    'path-maximum',
    'the highest shelf',
    parameter('~1shelves~1{shelf}/get', 0, 'maximum', 499),
    'GET /shelves/.500',
  ),
  refuses(
    'path-enum-value',
    'one of the regions',
    parameter('~1warehouses~1{region}/get', 0, 'enum', ['eu', 'us']),
    'GET /warehouses/;region=apac',
  ),
];
