import { expect, test } from 'vitest';
import type { JsonObject } from '../../src/core/json.ts';
import { toldFields } from '../../src/openapi/told-fields.ts';
import { described, jsonBody } from './described.ts';

const invoice = {
  type: 'object',
  properties: {
    out: { type: 'boolean', default: true },
    amount: { type: 'number', minimum: 1 },
    memo: { type: 'string' },
    bill: { type: 'string' },
  },
};

function told(prose: string, schema: JsonObject = invoice): unknown[] {
  const { description, operation } = described({
    description: prose,
    requestBody: jsonBody(schema),
    responses: { 201: {} },
  });
  return toldFields(operation, description).map(({ body }) => body && 'value' in body && body.value);
}

test('what a sentence marks is sent together, with the values that it gives', () => {
  const prose = `Makes or pays an invoice.
    To make one, send at least \`out: false\`, \`amount\` and
    \`memo\`. To pay one, send \`out = true\` and name it in \`bill\`.`;
  expect(told(prose)).toEqual([
    { out: false, amount: 1, memo: 'text' },
    { out: true, bill: 'text' },
  ]);
});

test('what is required stays there', () => {
  expect(told('Needs `memo`.', { ...invoice, required: ['bill'] })).toEqual([{ bill: 'text', memo: 'text' }]);
});

test('code that is no field, and a value that is not allowed, are not sent', () => {
  expect(told('Returns `true` where `GET /invoices` shows it.')).toEqual([]);
  expect(told('Send `amount: none`.')).toEqual([]);
  expect(told('Takes the memo and the amount.')).toEqual([]);
  expect(told('Give `memo` alone.', { type: 'string' })).toEqual([]);
});
