import type { Json } from '../../../src/core/json.ts';
import type { Edit } from '../shop/rules.ts';
import { accepts, editParameter } from './accepted.ts';
import type { AskOptions, Defect } from './defect.ts';

function takes(
  id: string,
  title: string,
  edits: readonly Edit[],
  line: string,
  options: AskOptions = {},
): Defect {
  return accepts(`query-${id}`, title, { edits }, line, options);
}

/** Drops what stands below the schema of a filter of the list of products, or puts something in its place. */
function filter(index: number, below: string, value?: Json): Edit[] {
  return editParameter('/products', index, `/schema${below}`, value);
}

function report(index: number, below: string): Edit[] {
  return editParameter('/reports/{day}', index, below);
}

function orders(index: number, below: string, value?: Json): Edit[] {
  return editParameter('/orders', index, `/schema${below}`, value);
}

const limit = '/components/parameters/limit/schema';
const where = '/content/application~1json/schema';
const apiVersion: AskOptions = { headers: [['X-Api-Version', '2026-01']] };
const day = 'GET /reports/2026-01-02';

export const acceptedQuery: readonly Defect[] = [
  takes('type', 'a limit in words', [[`${limit}/type`, undefined]], 'GET /products?limit=ten'),
  takes('fraction', 'a size with a fraction', filter(6, '/items/type', 'number'), 'GET /products?sizes=38.5'),
  takes('boolean', 'a boolean in words', filter(9, '/type'), 'GET /products?inStock=yes'),
  takes('minimum', 'a limit of none', [[`${limit}/minimum`, undefined]], 'GET /products?limit=0'),
  takes('maximum', 'a limit above its maximum', [[`${limit}/maximum`, undefined]], 'GET /products?limit=101'),
  takes(
    'exclusive-minimum',
    'a weight of nothing',
    filter(10, '/exclusiveMinimum'),
    'GET /products?maxWeight=0',
  ),
  takes(
    'multiple-of',
    'a weight between two steps',
    filter(10, '/multipleOf'),
    'GET /products?maxWeight=0.3',
  ),
  takes('min-length', 'a search for one character', filter(2, '/minLength'), 'GET /products?q=a'),
  takes('max-length', 'a search for too much', filter(2, '/maxLength'), `GET /products?q=${'a'.repeat(31)}`),
  takes('pattern', 'a tag in capitals', filter(3, '/items/pattern'), 'GET /products?tag=PAPER'),
  takes('unique-items', 'a tag twice', filter(3, '/uniqueItems'), 'GET /products?tag=paper&tag=paper'),
  takes('max-items', 'too many tags', filter(3, '/maxItems'), 'GET /products?tag=aa&tag=bb&tag=cc&tag=dd'),
  takes('enum-item', 'a field that there is not', filter(4, '/items/enum'), 'GET /products?fields=id,colour'),
  takes(
    'piped',
    'an id of another form between pipes',
    filter(5, '/items', { type: 'string' }),
    'GET /products?ids=prd_1%7Cx',
  ),
  takes(
    'piped-max-items',
    'too many ids between pipes',
    filter(5, '/maxItems'),
    'GET /products?ids=prd_1%7Cprd_2%7Cprd_3%7Cprd_4%7Cprd_5%7Cprd_6',
  ),
  takes(
    'spaced-maximum',
    'a size above its maximum between spaces',
    filter(6, '/items/maximum'),
    'GET /products?sizes=38%2061',
  ),
  takes(
    'deep-type',
    'a price in words',
    filter(7, '/properties/max/type'),
    'GET /products?price%5Bmax%5D=much',
  ),
  takes(
    'deep-minimum',
    'a negative price',
    filter(7, '/properties/min/minimum'),
    'GET /products?price%5Bmin%5D=-1',
  ),
  takes(
    'deep-additional',
    'a price with a member more',
    filter(7, '/additionalProperties'),
    'GET /products?price%5Bavg%5D=5',
  ),
  takes('object-required', 'an order by nothing', filter(8, '/required'), 'GET /products?sort=order,asc'),
  takes(
    'object-enum',
    'an order by what there is not',
    filter(8, '/properties/by/enum'),
    'GET /products?sort=by,colour',
  ),
  takes('required', 'a report in no currency', report(1, '/required'), day),
  takes('enum', 'a report in a currency that there is not', report(1, '/schema/enum'), `${day}?currency=XXX`),
  takes(
    'json-minimum',
    'JSON in the query below its minimum',
    report(2, `${where}/properties/minTotal/minimum`),
    `${day}?currency=EUR&where=%7B%22minTotal%22%3A-1%7D`,
  ),
  takes(
    'json-additional',
    'JSON in the query with a member more',
    report(2, `${where}/additionalProperties`),
    `${day}?currency=EUR&where=%7B%22a%22%3A1%7D`,
  ),
  takes(
    'date-time',
    'orders after no time',
    orders(3, '/format'),
    'GET /orders?createdAfter=monday',
    apiVersion,
  ),
  takes('cursor', 'a cursor of another form', orders(1, '/pattern'), 'GET /orders?cursor=next', apiVersion),
  takes(
    'enum-list',
    'a status that there is not',
    orders(2, '/items', { type: 'string' }),
    'GET /orders?status=open',
    apiVersion,
  ),
];
