import { type Json, type JsonObject, member } from '../../../src/core/json.ts';
import type { Asked } from './gate.ts';
import { empty, json, problem, type ShopResponse } from './message.ts';
import { now } from './stock.ts';
import { itemsOf, mergePatch, objectOf, type Store } from './store.ts';
import { etagOf, hasChanged, isUnchanged } from './versions.ts';

export type Behaviour = (asked: Asked, store: Store) => ShopResponse;

function show(status: number, product: JsonObject): ShopResponse {
  const cache: [string, string][] = status === 200 ? [['Cache-Control', 'max-age=60']] : [];
  return json(status, product, [['ETag', etagOf(product, product.version)], ...cache]);
}

/** The page of a list that `offset` and `limit` ask for. */
export function pageOf<T>(list: readonly T[], { query }: Asked): T[] {
  const start = typeof query.offset === 'number' ? query.offset : 0;
  const size = typeof query.limit === 'number' ? query.limit : 20;
  return list.slice(start, start + size);
}

/** As texts, by their code units. */
export function compare(a: Json | undefined, b: Json | undefined): number {
  return String(a) < String(b) ? -1 : String(a) > String(b) ? 1 : 0;
}

const always = ['id', 'name', 'kind', 'price', 'createdAt', 'version'];

const isInStock = (product: JsonObject): boolean =>
  itemsOf(product.variants).some((variant) => Number(member(variant, 'stock')) > 0);

const listProducts: Behaviour = (asked, { products }) => {
  const { query } = asked;
  const ids = itemsOf(query.ids);
  const tags = itemsOf(query.tag);
  const found = [...products.values()].filter((product) => {
    const amount = Number(member(product.price, 'amount'));
    return (
      (typeof query.q !== 'string' || String(product.name).toLowerCase().includes(query.q.toLowerCase())) &&
      (ids.length === 0 || ids.includes(product.id ?? '')) &&
      tags.every((tag) => itemsOf(product.tags).includes(tag)) &&
      (query.inStock === undefined || query.inStock === isInStock(product)) &&
      (query.maxWeight === undefined || Number(product.weight) <= Number(query.maxWeight)) &&
      !(amount < Number(member(query.price, 'min'))) &&
      !(amount > Number(member(query.price, 'max')))
    );
  });
  const by = String(member(query.sort, 'by') ?? '');
  if (by !== '') found.sort((a, b) => compare(a[by], b[by]));
  if (member(query.sort, 'order') === 'desc') found.reverse();
  const fields = query.fields === undefined ? undefined : [...always, ...itemsOf(query.fields)];
  const chosen = pageOf(found, asked).map((product) =>
    fields ? Object.fromEntries(Object.entries(product).filter(([name]) => fields.includes(name))) : product,
  );
  return json(200, { items: chosen, offset: Number(query.offset ?? 0) }, [
    ['X-Total-Count', String(found.length)],
    ['X-Cache-Tags', 'products'],
    ['X-Cache-Tags', 'catalogue,page'],
  ]);
};

const createProduct: Behaviour = ({ body }, { products, next }) => {
  const id = `prd_${next('product')}`;
  const product = { ...objectOf(body), id, createdAt: now, version: 1 };
  products.set(id, product);
  const response = show(201, product);
  return { ...response, headers: [...response.headers, ['Location', `/products/${id}`]] };
};

/** Hands the product on, or answers that there is none. */
function withProduct(
  behaviour: (product: JsonObject, asked: Asked, store: Store) => ShopResponse,
): Behaviour {
  return (asked, store) => {
    const product = store.products.get(String(asked.path.productId));
    return product ? behaviour(product, asked, store) : problem(404);
  };
}

const getProduct = withProduct((product, { header }) => {
  const etag = etagOf(product, product.version);
  return isUnchanged(header, etag) ? empty(304, [['ETag', etag]]) : show(200, product);
});

function change(product: JsonObject, changed: Json, { products }: Store): ShopResponse {
  const { id = '', createdAt = now, version } = product;
  const next: JsonObject = { ...objectOf(changed), id, createdAt, version: Number(version) + 1 };
  products.set(String(id), next);
  return json(200, next, [['ETag', etagOf(next, next.version)]]);
}

const replaceProduct = withProduct((product, { header, body }, store) => {
  if (header['If-Match'] === undefined) return problem(428);
  if (hasChanged(header, etagOf(product, product.version))) return problem(412);
  return change(product, body ?? {}, store);
});

const patchProduct = withProduct((product, { body }, store) =>
  change(product, mergePatch(product, body ?? {}), store),
);

/** The first two are in orders, and stay. */
const deleteProduct = withProduct((product, _asked, { products }) => {
  if (product.id === 'prd_1' || product.id === 'prd_2') return problem(409);
  products.delete(String(product.id));
  return empty(204);
});

const describeProduct = withProduct((product, { body }, store) => {
  change(product, { ...product, description: body ?? null }, store);
  return empty(204);
});

const getBundle: Behaviour = ({ path }, { products }) => {
  const found = itemsOf(path.productIds).flatMap((id) => products.get(String(id)) ?? []);
  return json(200, found);
};

const putCoupon: Behaviour = ({ owner, path, body }, { coupons }) => {
  const code = String(path.code);
  const isNew = !coupons.has(`${owner} ${code}`);
  const coupon = { ...objectOf(body), code };
  coupons.set(`${owner} ${code}`, coupon);
  return isNew ? json(201, coupon, [['Location', `/coupons/${code}`]]) : json(200, coupon);
};

const getCoupon: Behaviour = ({ owner, path }, { coupons }) => {
  const coupon = coupons.get(`${owner} ${path.code}`);
  return coupon ? json(200, coupon) : problem(404);
};

export const productBehaviours = {
  listProducts,
  createProduct,
  getProduct,
  headProduct: getProduct,
  replaceProduct,
  patchProduct,
  deleteProduct,
  describeProduct,
  getBundle,
  putCoupon,
  getCoupon,
} satisfies Record<string, Behaviour>;
