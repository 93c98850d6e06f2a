import { describe, expect, test } from 'vitest';
import { plan } from '../../src/cli/plan.ts';
import { TrothError } from '../../src/core/errors.ts';
import { createRedactor } from '../../src/output/redactor.ts';
import { createSink } from '../../src/output/sink.ts';

async function told(...args: string[]): Promise<{ code: number; out: string }> {
  let out = '';
  const stream = {
    write(chunk: string, done: (error?: Error | null) => void) {
      out += chunk;
      done();
    },
    on: () => {},
  };
  const sink = createSink({ out: stream, err: stream, redactor: createRedactor({ secrets: [] }) });
  const code = await plan(args, sink).catch((error: unknown) => {
    if (!(error instanceof TrothError)) throw error;
    sink.err(`${error.message}\n`);
    return error.exitCode;
  });
  await sink.flush();
  return { code, out };
}

describe('troth plan', () => {
  test('tells of each resource what is done to it and what it needs first', async () => {
    const { code, out } = await told('tests/servers/shop/openapi.yaml');
    const order = out.split('\n\n').find((part) => part.startsWith('order  '));
    expect(order).toMatch(/^order {2}\/orders\/\{orderId\}$/m);
    expect(order).toMatch(/^ {2}made by +createOrder {2}POST \/orders$/m);
    expect(order).toMatch(/^ {2}acted on by +cancelOrder {2}POST/m);
    expect(order).toMatch(
      /needs first +customer for body \/customerId of createOrder, from createCustomer \(named\)/,
    );
    expect(order).toMatch(
      /product for body \/items\/0\/productId of createOrder, from createProduct \(stated\)/,
    );
    expect(code).toBe(0);
  });

  test('tells what is tied to nothing, and what nothing gives, and why', async () => {
    const { out } = await told('specs/square/openapi.yaml');
    expect(out).toMatch(/^Needed, and given by nothing\n {2}body \/source_id of createCard: nothing/m);
    const shop = await told('tests/servers/shop/openapi.yaml');
    expect(shop.out).toMatch(/^Tied to nothing\n {2}getHealth {2}GET \/health: nothing makes/m);
  });

  test('gives the order in which operations can be asked', async () => {
    const { out } = await told('--order', 'tests/servers/shop/openapi.yaml');
    const at = (id: string): number => out.split('\n').findIndex((line) => line.startsWith(`${id} `));
    expect(at('createProduct')).toBeGreaterThanOrEqual(0);
    expect(at('createOrder')).toBeGreaterThan(at('createProduct'));
    expect(at('createShipment')).toBeGreaterThan(at('createOrder'));
    expect(at('deleteProduct')).toBeGreaterThan(at('getShipment'));
  });

  test('helps', async () => {
    expect(await told('--help')).toMatchObject({ code: 0, out: expect.stringContaining('--order') });
  });

  test.for([
    [[], /^plan takes one description/],
    [['a.yaml', 'b.yaml'], /^plan takes one description/],
    [['nowhere.yaml'], /nowhere\.yaml/],
    [['package.json'], /package\.json/],
    [['--orders', 'a.yaml'], /^plan: Unknown option '--orders'/],
  ] as const)('refuses %j in a line that says what to do', async ([args, message]) => {
    const { code, out } = await told(...args);
    expect(out).toMatch(message);
    expect(out).not.toContain('    at ');
    expect(code).toBe(2);
  });
});
