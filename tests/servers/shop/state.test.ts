import { describe, expect, test } from 'vitest';
import { isArray, isObject, type Json, type JsonObject } from '../../../src/core/json.ts';
import { defects } from '../defects/defects.ts';
import { byOther, to } from '../defects/stateful.ts';
import { complaints } from './judge.ts';
import { bytesOf, type Handle, type ShopRequest, type ShopResponse, valuesOf } from './message.ts';
import { createShop } from './shop.ts';

const version = [['X-Api-Version', '2026-01']] as const;
const payment = { amount: 5500, method: { kind: 'card', token: 'tok_4f9a2c1e' } };

/** Asks, and has the answer be what the description declares. */
function asked(shop: Handle, request: ShopRequest): ShopResponse {
  const response = shop(request);
  expect(complaints(response)).toEqual([]);
  return response;
}

function read(shop: Handle, request: ShopRequest): JsonObject {
  const value = contentOf(asked(shop, request));
  return isObject(value) ? value : {};
}

function contentOf({ body }: ShopResponse): Json {
  return JSON.parse(new TextDecoder().decode(bytesOf(body)));
}

function idsIn(value: Json | undefined): Json[] {
  return isArray(value) ? value.flatMap((item) => (isObject(item) ? [item.id ?? null] : [])) : [];
}

describe('a wishlist', () => {
  test('is made, read, listed, changed, replaced and removed', () => {
    const shop = createShop();
    const made = asked(
      shop,
      to('POST /wishlists', { title: 'Kitchen', note: 'Sharp', passcode: 'sawdust-1' }),
    );
    const [at = ''] = valuesOf(made, 'Location');
    expect(contentOf(made)).toEqual(contentOf(asked(shop, to(`GET ${at}`))));
    expect(idsIn(read(shop, to('GET /wishlists')).items)).toContain('wls_101');
    expect(read(shop, to(`PATCH ${at}`, { recipient: { name: 'Ada', city: 'Brest' } }))).toMatchObject({
      note: 'Sharp',
      recipient: { name: 'Ada', city: 'Brest' },
      hasPasscode: true,
      revision: 2,
    });
    const patched = read(shop, to(`PATCH ${at}`, { note: null, recipient: { city: null } }));
    expect(patched).not.toHaveProperty('note');
    expect(patched.recipient).toEqual({ name: 'Ada' });
    const replaced = read(shop, to(`PUT ${at}`, { title: 'Cellar' }));
    expect(replaced).toEqual({
      id: 'wls_101',
      title: 'Cellar',
      occasion: 'none',
      shared: false,
      hasPasscode: false,
      createdAt: '2026-01-02T03:04:05Z',
      revision: 4,
    });
    const statuses = ['DELETE', 'GET', 'DELETE'].map((method) => asked(shop, to(`${method} ${at}`)).status);
    expect(statuses).toEqual([204, 404, 404]);
    expect(idsIn(read(shop, to('GET /wishlists')).items)).not.toContain('wls_101');
  });

  test('keeps what may only be read, and never shows what may only be written', () => {
    const shop = createShop();
    const sent = {
      title: 'Desk',
      id: 'wls_77',
      revision: 9,
      createdAt: '2001-01-01T00:00:00Z',
      hasPasscode: true,
    };
    const replaced = read(shop, to('PUT /wishlists/wls_1', sent));
    expect(replaced).toMatchObject({ id: 'wls_1', revision: 2, hasPasscode: false });
    expect(replaced.createdAt).toBe('2026-01-02T03:04:05Z');
    const made = read(shop, to('POST /wishlists', { title: 'Kitchen', passcode: 'sawdust-1' }));
    expect([made.passcode, made.hasPasscode]).toEqual([undefined, true]);
  });

  test('is changed by nobody who saw another revision', () => {
    const shop = createShop();
    const [tag = ''] = valuesOf(asked(shop, to('GET /wishlists/wls_1')), 'ETag');
    const rename = (title: string) =>
      asked(shop, to('PATCH /wishlists/wls_1', { title }, [['If-Match', tag]])).status;
    expect([rename('Shelf'), rename('Drawer')]).toEqual([200, 412]);
    expect(read(shop, to('GET /wishlists/wls_1')).title).toBe('Shelf');
    const seen = asked(shop, to('GET /wishlists/wls_1', undefined, [['If-None-Match', tag]]));
    expect(seen.status).toBe(200);
  });

  test('does not take the slug of another, and loses nothing in trying', () => {
    const shop = createShop();
    expect(asked(shop, to('PATCH /wishlists/wls_2', { slug: 'desk' })).status).toBe(409);
    expect(asked(shop, byOther(to('PATCH /wishlists/wls_4', { slug: 'desk' }))).status).toBe(200);
    expect(read(shop, to('GET /wishlists/wls_1')).slug).toBe('desk');
  });

  test('takes its wishes with it', () => {
    const shop = createShop();
    const [at = ''] = valuesOf(
      asked(shop, to('POST /wishlists/wls_3/wishes', { label: 'Lamp' })),
      'Location',
    );
    expect(read(shop, to(`GET ${at}`))).toMatchObject({
      wishlistId: 'wls_3',
      quantity: 1,
      priority: 'normal',
    });
    asked(shop, to('DELETE /wishlists/wls_3'));
    expect(asked(shop, to(`GET ${at}`)).status).toBe(404);
    expect(asked(shop, to('GET /wishlists/wls_3/wishes')).status).toBe(404);
  });
});

describe('a list', () => {
  test('of wishlists has pages without gap or overlap, and counts them all', () => {
    const shop = createShop();
    const pages = [1, 2, 3, 4].map((page) => read(shop, to(`GET /wishlists?pageSize=1&page=${page}`)));
    expect(pages.flatMap(({ items }) => idsIn(items))).toEqual(['wls_1', 'wls_2', 'wls_3']);
    expect(pages.map(({ total }) => total)).toEqual([3, 3, 3, 3]);
  });

  test('of orders goes on from cursor to cursor until there is none', () => {
    const shop = createShop();
    const found: Json[] = [];
    for (let next: Json | undefined = 'c0'; typeof next === 'string'; ) {
      const page = read(shop, to(`GET /orders?limit=3&cursor=${next}`, undefined, version));
      found.push(...idsIn(page.items));
      next = page.next;
    }
    expect(found).toEqual(['ord_1', 'ord_2', 'ord_3', 'ord_4']);
  });

  test('of products begins after as many as it is told, and counts what the filter leaves', () => {
    const shop = createShop();
    const page = asked(shop, to('GET /products?tag=paper&offset=1&limit=1&sort=by,name,order,desc'));
    expect(valuesOf(page, 'X-Total-Count')).toEqual(['3']);
    expect(contentOf(page)).toMatchObject({ items: [{ name: 'Fountain pen' }], offset: 1 });
  });

  test.each([
    ['/products?inStock=true', ['prd_1']],
    ['/products?maxWeight=0.5', ['prd_2']],
    ['/products?price%5Bmin%5D=700&price%5Bmax%5D=2400', ['prd_1', 'prd_2']],
    ['/wishlists?shared=true', ['wls_2']],
    ['/wishlists?occasion=birthday', ['wls_1']],
    ['/wishlists?occasion=birthday&shared=true', []],
    ['/wishlists?sort=title', ['wls_2', 'wls_1', 'wls_3']],
    ['/wishlists?sort=-title', ['wls_3', 'wls_1', 'wls_2']],
  ])('%s holds %j', (target, ids) => {
    expect(idsIn(read(createShop(), to(`GET ${target}`)).items)).toEqual(ids);
  });
});

describe('an order', () => {
  const statusOf = (shop: Handle, id: string) => read(shop, to(`GET /orders/${id}`)).status;
  const pay = (id: string, key = 'pay-0001-first') =>
    to(`POST /orders/${id}/payments`, payment, [['Idempotency-Key', key]]);

  test('is placed, then paid, then shipped, and never called off after that', () => {
    const shop = createShop();
    const ship = to('POST /shipments', {
      orderId: 'ord_1',
      carrier: 'post',
      destination: { pickupPoint: 'BREST-01' },
      recipient: { email: 'zoe@example.com' },
      parcels: [{ weight: 1.5 }],
    });
    const steps = [to('GET /orders/ord_1'), pay('ord_1'), ship].map((request) => {
      asked(shop, request);
      return statusOf(shop, 'ord_1');
    });
    expect(steps).toEqual(['placed', 'paid', 'shipped']);
    expect(asked(shop, to('POST /orders/ord_1/cancel')).status).toBe(409);
    expect(asked(shop, pay('ord_1', 'pay-0002-again')).status).toBe(409);
    expect(statusOf(shop, 'ord_1')).toBe('shipped');
  });

  test('that is called off stays so', () => {
    const shop = createShop();
    const statuses = [to('POST /orders/ord_2/cancel'), to('POST /orders/ord_2/cancel'), pay('ord_2')].map(
      (request) => asked(shop, request).status,
    );
    expect([...statuses, statusOf(shop, 'ord_2')]).toEqual([200, 200, 409, 'cancelled']);
  });

  test('is placed once for one key of one owner', () => {
    const shop = createShop();
    const content = { customerId: '7b6e1c52-0a7d-4d57-9a43-0d6f6a1b2c01', termsAccepted: true };
    const items = [{ productId: 'prd_1', quantity: 2 }];
    const place = (more: JsonObject = {}) =>
      to('POST /orders', { ...content, items, payment: payment.method, ...more }, [
        ['Idempotency-Key', 'order-0001-first'],
      ]);
    const first = asked(shop, place());
    expect(asked(shop, place())).toEqual(first);
    expect(asked(shop, place({ priority: 2 })).status).toBe(409);
    expect(read(shop, byOther(place())).id).toBe('ord_102');
    expect(idsIn(read(shop, to('GET /orders', undefined, version)).items)).toHaveLength(5);
  });
});

describe('what belongs to one owner', () => {
  const requests = [
    to('GET /orders/ord_1'),
    to('POST /orders/ord_2/cancel'),
    to('GET /orders/ord_1/items/1'),
    to('GET /shipments/shp_1'),
    to('GET /wishlists/wls_1'),
    to('PATCH /wishlists/wls_1', { title: 'Mine' }),
    to('PUT /wishlists/wls_1', { title: 'Mine' }),
    to('DELETE /wishlists/wls_1'),
    to('GET /wishlists/wls_1/wishes'),
    to('DELETE /wishlists/wls_1/wishes/wsh_1'),
  ].map((request) => ({ line: `${request.method} ${request.target}`, request }));

  test.each(requests)('is not found by the other: $line', ({ request }) => {
    const shop = createShop();
    expect(asked(shop, byOther(request)).status).toBe(404);
    expect(asked(shop, request).status).toBeLessThan(300);
  });

  test('is not in the other’s lists', () => {
    const shop = createShop();
    expect(idsIn(read(shop, byOther(to('GET /wishlists'))).items)).toEqual(['wls_4']);
    expect(idsIn(read(shop, byOther(to('GET /orders', undefined, version))).items)).toEqual(['ord_5']);
  });

  test('is not taken with the credentials of two', () => {
    const mixed = to('DELETE /api-keys/key_3');
    const other = byOther(mixed).headers.filter(([name]) => name === 'X-Api-Key');
    const headers = [...mixed.headers.filter(([name]) => name !== 'X-Api-Key'), ...other];
    expect(asked(createShop(), { ...mixed, headers }).status).toBe(401);
  });
});

describe('the defects of what depends on an earlier exchange', () => {
  const kinds = ['laws', 'pagination', 'filters', 'etag', 'idempotency', 'lifecycle', 'ownership'] as const;

  test('are at least sixty, and some of each kind', () => {
    const counts = kinds.map((kind) => defects.filter((defect) => defect.kind === kind).length);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBeGreaterThanOrEqual(60);
    expect(Math.min(...counts)).toBeGreaterThanOrEqual(10);
  });

  test('one that forgets a key for a moment answers late, so that others come meanwhile', () => {
    const race = defects.find(({ id }) => id === 'idempotency-race');
    const request = race?.probe.request ?? to('GET /health');
    expect(createShop(race)(request).delay).toBeGreaterThan(0);
    expect(createShop()(request).delay).toBeUndefined();
  });
});
