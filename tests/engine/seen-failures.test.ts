import { expect, test } from 'vitest';
import type { Exchange } from '../../src/core/exchange.ts';
import { SeenFailures } from '../../src/engine/seen-failures.ts';
import { baseRequest } from '../../src/openapi/base-requests.ts';
import { described } from '../openapi/described.ts';
import { answered } from './fake-target.ts';

const { description, operation } = described({ responses: { 200: {} } }, {}, '/things');
const request = baseRequest(operation, description);

function exchangeOf(method: string, status: number, message = ''): Exchange {
  if (!request) throw new Error('there is no base request');
  return {
    case: { id: '1', operation, source: 'examples', title: 'one', intent: 'accept', request },
    description,
    request: { method, url: 'http://fake.invalid/things', headers: [] },
    answer: answered(status, { message }),
  };
}

test.for([
  ['GET', 200, true],
  ['GET', 404, true],
  ['GET', 503, false],
  ['POST', 201, true],
  ['POST', 422, true],
  // the first may have made it before it failed
  ['POST', 409, false],
  ['DELETE', 404, false],
] as const)('a 500 to %s and then %i alone was a matter of the moment: %s', ([method, again, passed]) => {
  const failures = new SeenFailures();
  expect(failures.isPassed(exchangeOf(method, 500), exchangeOf(method, again))).toBe(passed);
});

test('a failure is new until it was seen, and one of another message is new as well', () => {
  const failures = new SeenFailures();
  const locked = exchangeOf('POST', 500, 'table orders is locked');
  expect(failures.isNew(locked)).toBe(true);
  failures.note(locked);
  expect(failures.isNew(locked)).toBe(false);
  expect(failures.isNew(exchangeOf('POST', 500, 'no such column colour'))).toBe(true);
  expect(failures.isNew(exchangeOf('POST', 501))).toBe(false);
  expect(failures.isNew(exchangeOf('POST', 200))).toBe(false);
});
