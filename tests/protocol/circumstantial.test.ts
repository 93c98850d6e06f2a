import { expect, test } from 'vitest';
import acceptsValidRequest from '../../src/checks/accepts-valid-request.ts';
import type { JsonObject } from '../../src/core/json.ts';
import { sketchedExchange } from '../checks/sketched-exchange.ts';

const refused = (responses: JsonObject, status = 405): number => {
  const response = { status, json: { message: 'this takes no DELETE' } };
  return [...acceptsValidRequest.run(sketchedExchange({ name: 'sketch', declares: { responses }, response }))]
    .length;
};

test('a method that may be switched off, as its description says, is refused without a fault', () => {
  expect(refused({ 200: {}, 405: {} })).toBe(0);
  expect(refused({ 200: {} })).toBe(1);
  expect(refused({ 200: {}, 400: {} }, 400)).toBe(1);
});
