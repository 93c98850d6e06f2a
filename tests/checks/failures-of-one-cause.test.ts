import { describe, expect, test } from 'vitest';
import noServerError from '../../src/checks/no-server-error.ts';
import type { ExchangeSketch } from '../../src/core/sketch.ts';
import { sketchedExchange } from './sketched-exchange.ts';

function causeOf(path: string, response: ExchangeSketch['response']): string | undefined {
  const exchange = sketchedExchange({ name: 'sketch', declares: {}, response }, { path });
  const [seen, ...others] = noServerError.run(exchange);
  expect([seen?.keyword, others.length]).toEqual(['500', 0]);
  return seen?.cause;
}

function failure(json: string): ExchangeSketch['response'] {
  return { status: 500, headers: [['Content-Type', 'application/json']], text: json };
}

describe('failures of several operations', () => {
  test('have one cause where they say the same of themselves', () => {
    const causes = [12, 7].map((line) =>
      causeOf(`/things/${line}`, failure(`{"error":"no pool, line ${line}"}`)),
    );
    expect(causes).toEqual(['no pool, line … 500', 'no pool, line … 500']);
    expect(causeOf('/others', failure('{"error":"no disk"}'))).not.toBe(causes[0]);
  });

  test('have causes of their own where they say no more than that', () => {
    expect(causeOf('/things', failure('{"error":"Internal Server Error"}'))).toBeUndefined();
    expect(causeOf('/things', { status: 500 })).toBeUndefined();
  });
});
