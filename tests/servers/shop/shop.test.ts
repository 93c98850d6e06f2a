import { connect } from 'node:net';
import { describe, expect, test } from 'vitest';
import { ask, type Defect, defectKinds } from '../defects/defect.ts';
import { defects } from '../defects/defects.ts';
import { documentedExchanges } from './exchanges.ts';
import { badExamples, complaints, published } from './judge.ts';
import { bytesOf, type Handle, type ShopRequest, type ShopResponse, valuesOf } from './message.ts';
import { startShop } from './server.ts';
import { createShop } from './shop.ts';
import { readerCredentials } from './store.ts';

function probed(handle: Handle, { probe }: Defect): ShopResponse {
  for (const request of probe.first ?? []) handle(request);
  return handle(probe.request);
}

/** What a client sees of a response. */
function seen({ status, headers, body, wire }: ShopResponse): unknown {
  return { status, headers, body: Buffer.from(bytesOf(body)).toString('latin1'), wire };
}

function ofKind(kind: Defect['kind']): Defect[] {
  return defects.filter((defect) => defect.kind === kind);
}

describe('the description of the shop', () => {
  test('has at least 25 operations', () => expect(published.size).toBeGreaterThanOrEqual(25));
  test('gives only examples that hold', () => expect(badExamples()).toEqual([]));
});

describe('the conformant shop', () => {
  test.each(documentedExchanges)(
    'answers $operation with $status as described',
    ({ operation, request, status }) => {
      const response = createShop()(request);
      expect([response.status, response.operation]).toEqual([status, operation]);
      expect(complaints(response)).toEqual([]);
    },
  );

  test('was asked every operation', () => {
    expect(new Set(documentedExchanges.map(({ operation }) => operation))).toEqual(new Set(published.keys()));
  });

  test('says the same in the same order', () => {
    const tell = (): unknown[] => documentedExchanges.map(({ request }) => seen(createShop()(request)));
    expect(tell()).toEqual(tell());
  });

  test.each(ofKind('accepted violations'))('refuses $title', (defect) => {
    const response = probed(createShop(), defect);
    expect([400, 415, 422]).toContain(response.status);
    expect(complaints(response)).toEqual([]);
  });

  test.each(ofKind('over-strictness'))('takes $title', (defect) => {
    const response = probed(createShop(), defect);
    expect(response.status).toBeLessThan(300);
    expect(complaints(response)).toEqual([]);
  });

  test.each(defects.filter(({ kind }) => kind !== 'methods' && kind !== 'headers'))(
    'answers the probe of $id as described',
    (defect) => {
      const response = probed(createShop(), defect);
      expect(response.status).toBeLessThan(500);
      expect(complaints(response)).toEqual([]);
    },
  );

  test('replays an idempotent request and refuses another with its key', () => {
    const shop = createShop();
    const pay = (amount: number): ShopRequest =>
      ask('POST /orders/ord_3/payments', {
        json: { amount, method: { kind: 'card', token: 'tok_4f9a2c1e' } },
        headers: [['Idempotency-Key', 'pay-0002-again']],
      });
    const first = shop(pay(5));
    const again = shop(pay(5));
    expect([first.status, again.status, shop(pay(6)).status]).toEqual([201, 201, 409]);
    expect(again.body).toEqual(first.body);
    expect(valuesOf(again, 'Idempotent-Replayed')).toEqual(['true']);
  });

  test('lets a reader read and no more', () => {
    const headers = [['Authorization', `Bearer ${readerCredentials.bearer}`]] as const;
    const shop = createShop();
    expect(shop(ask('GET /orders/ord_1', { headers, anonymous: true })).status).toBe(200);
    const refusal = shop(ask('DELETE /products/prd_3', { headers, anonymous: true }));
    expect([refusal.status, ...complaints(refusal)]).toEqual([403]);
  });

  test('offers nothing to a client that wants a picture', () => {
    const refusal = createShop()(ask('GET /health', { headers: [['Accept', 'image/png']] }));
    expect([refusal.status, ...complaints(refusal)]).toEqual([406]);
  });

  test('shows what was made, and not what was removed', () => {
    const shop = createShop();
    const [location = ''] = valuesOf(
      shop(
        ask('POST /products', {
          json: { name: 'a', kind: 'digital', price: { amount: 1, currency: 'JPY' } },
        }),
      ),
      'Location',
    );
    expect(shop(ask(`GET ${location}`)).status).toBe(200);
    expect(shop(ask(`DELETE ${location}`)).status).toBe(204);
    expect(shop(ask(`GET ${location}`)).status).toBe(404);
  });

  test('names what a path has when it is asked for something else', () => {
    const refusal = createShop()(ask('PATCH /products'));
    expect([refusal.status, ...valuesOf(refusal, 'Allow')]).toEqual([405, 'GET, POST, HEAD, OPTIONS']);
    const options = createShop()(ask('OPTIONS /products'));
    expect([options.status, ...valuesOf(options, 'Allow')]).toEqual([204, 'GET, POST, HEAD, OPTIONS']);
  });

  test('answers HEAD like GET, without content', () => {
    const shop = createShop();
    const get = shop(ask('GET /products/prd_1'));
    const head = shop(ask('HEAD /products/prd_1'));
    expect([head.status, head.headers, head.body]).toEqual([get.status, get.headers, '']);
  });
});

describe('the defects', () => {
  test('have an id each, and there are some of every kind', () => {
    expect(new Set(defects.map(({ id }) => id)).size).toBe(defects.length);
    expect(new Set(defects.map(({ kind }) => kind))).toEqual(new Set(defectKinds));
    expect(defects.length).toBeGreaterThanOrEqual(130);
  });

  test.each(defects)('$id shows in its probe', (defect) => {
    const right = seen(probed(createShop(), defect));
    expect(seen(probed(createShop(defect), defect))).not.toEqual(right);
  });

  test.each(ofKind('accepted violations'))('$id succeeds where it must not', (defect) => {
    expect(probed(createShop(defect), defect).status).toBeLessThan(300);
  });

  test.each(ofKind('over-strictness'))('$id refuses where it must not', (defect) => {
    expect([400, 415, 422]).toContain(probed(createShop(defect), defect).status);
  });

  test.each(
    [...ofKind('shape'), ...ofKind('status'), ...ofKind('headers'), ...ofKind('media type')].filter(
      ({ visible }) => visible === 'MUST',
    ),
  )('$id breaks what is described', (defect) => {
    const response = probed(createShop(defect), defect);
    const operation = response.operation ?? probed(createShop(), defect).operation ?? 'getHealth';
    const told = (() => {
      try {
        return complaints(response, operation);
      } catch (error) {
        return [String(error)];
      }
    })();
    expect(told).not.toEqual([]);
  });

  test('are left open only with the clause that leaves them so', () => {
    for (const { id, visible, because } of defects) expect(visible === 'no', id).toBe(because !== undefined);
  });

  const answersOf = (defect?: Defect): string[] =>
    documentedExchanges.map(({ request }) => JSON.stringify(seen(createShop(defect)(request))));
  const right = answersOf();

  test.each(defects)('$id changes one thing: most documented exchanges stay as they were', (defect) => {
    const changed = answersOf(defect).filter((answer, index) => answer !== right[index]);
    expect(changed.length).toBeLessThan(8);
  });
});

/** All bytes that come back on one connection, until it ends or nothing comes any more. */
function rawAnswer(url: string, { method, target, headers, body }: ShopRequest): Promise<string> {
  const { port, hostname } = new URL(url);
  const lines = [
    ...headers,
    ['Host', 'shop'],
    ['Connection', 'close'],
    ['Content-Length', String(body.length)],
  ];
  const head = `${method} ${target} HTTP/1.1\r\n${lines.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n`;
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    const socket = connect(Number(port), hostname, () =>
      socket.write(Buffer.concat([Buffer.from(head), body])),
    );
    socket.setTimeout(300, () => socket.destroy());
    socket.on('data', (chunk) => chunks.push(chunk));
    socket.on('error', () => {});
    socket.on('close', () =>
      resolve(
        Buffer.concat(chunks)
          .toString('latin1')
          .replace(/^Date: .*\r\n/m, ''),
      ),
    );
  });
}

describe('over HTTP', () => {
  test('the shop frames what it says', async () => {
    const shop = await startShop();
    const answer = await rawAnswer(shop.url, ask('GET /products'));
    await shop.close();
    const [head = '', body = ''] = answer.split('\r\n\r\n');
    expect(head).toMatch(/^HTTP\/1\.1 200 OK\r\n/);
    expect(head).toContain(`Content-Length: ${body.length}`);
    expect(head.match(/X-Cache-Tags/g)).toHaveLength(2);
    expect(JSON.parse(body)).toHaveProperty('items');
  });

  test('what is no HTTP gets a problem, and the shop goes on', async () => {
    const shop = await startShop();
    const broken = await rawAnswer(shop.url, { ...ask('GET /health'), headers: [['Bad Name', 'x']] });
    const answer = await rawAnswer(shop.url, ask('GET /health'));
    await shop.close();
    expect(broken).toMatch(/^HTTP\/1\.1 400 [\s\S]*application\/problem\+json[\s\S]*"status":400/);
    expect(answer).toMatch(/^HTTP\/1\.1 200/);
  });

  const faults = defects.filter((defect) => probed(createShop(defect), defect).wire !== undefined);

  test.each(faults)('$id shows on the wire', async (defect) => {
    const [right, wrong] = [await startShop(), await startShop({ defect: defect.id })];
    const answers = await Promise.all([
      rawAnswer(right.url, defect.probe.request),
      rawAnswer(wrong.url, defect.probe.request),
    ]);
    await Promise.all([right.close(), wrong.close()]);
    expect(answers[0]).toMatch(/^HTTP\/1\.1 2/);
    expect(answers[1]).not.toBe(answers[0]);
  });
});
