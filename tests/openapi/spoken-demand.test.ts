import { Buffer } from 'node:buffer';
import { expect, test } from 'vitest';
import type { JsonObject } from '../../src/core/json.ts';
import { isAboutState } from '../../src/openapi/about-state.ts';
import { unstatedDemand } from '../../src/openapi/unstated-demand.ts';
import { hintsOf } from '../../src/protocol/refusals/hints-of.ts';
import { described, jsonBody } from './described.ts';

const schema = {
  type: 'object',
  properties: {
    color: { type: ['string', 'null'] },
    order_ids: { type: 'array', items: { type: 'string' } },
    maker: { type: 'string' },
    kind: { type: 'string' },
    lower_bound: { type: 'number' },
  },
};
const { description, operation } = described({ requestBody: jsonBody(schema, {}) });

/** What a refusal in plain text is told to demand of a request with this content. */
function toldOf(text: string, value: JsonObject): string | undefined {
  const body = { mediaType: 'application/json', value };
  const request = { path: { id: 1 }, query: {}, header: {}, cookie: {}, body, credentials: 'sent' } as const;
  const hints = hintsOf({ status: 400, headers: [], body: Buffer.from(text), durationMs: 1 });
  return unstatedDemand(operation, request, { hints, text }, description)?.told;
}

test.for<[string, JsonObject, string]>([
  ['Paint color cannot be empty', { color: null }, 'requires `color`'],
  ['Paint color cannot be empty', { color: '' }, 'holds `color` to minLength 1'],
  ['Order identifier list must not be empty', {}, 'says what the description does not'],
  ['Order id list must not be empty.', { order_ids: [] }, 'holds `order_ids` to minItems 1'],
  [
    "Kind 'small' does not go with maker 'ACME' (expected 'large').",
    { kind: 'small', maker: 'ACME' },
    'takes only large for `kind`',
  ],
  [
    '1 validation error for Range\n  Value error, The lower end must be less than an upper bound [type=value_error, input_value={}]\n    For further information',
    { lower_bound: 1 },
    'says what the description does not: The lower end must be less than an upper bound',
  ],
  ["Either 'kind' or 'maker' must be provided", {}, 'says of `kind` what the description does not'],
  ["Kind must be 'large'", { kind: 'small' }, 'takes only large for `kind`'],
  [
    'both the object ref and maker cannot be empty',
    { maker: 'x' },
    'says of `maker` what the description does not',
  ],
  [
    "Both color and 'maker' must start with a letter",
    { color: '1', maker: '2' },
    'says of `maker` what the description does not',
  ],
  [
    '{"detail":[{"loc":["body","kind"],"msg":"","type":"value_error.kind"}]}',
    { kind: 'small' },
    'refuses a value of `kind` that the description allows, and does not say why',
  ],
  ['kind must be one of: 1.0, 1.1', { kind: 'small' }, 'takes only 1.0, 1.1 for `kind`'],
])('%s, of %j, is told: the server %s', ([text, value, expected]) => {
  expect(toldOf(text, value)).toMatch(new RegExp(`^the server ${expected}`));
});

test.for([
  ['Invalid retention policy ID: text', true],
  ['Invalid order version ID format: text', true],
  ['Invalid id field: it must be a UUID', false],
  ['Request has invalid or duplicate spans', true],
  ['items must not have duplicate entries', false],
  ['A key is required. Set the SERVICE_KEY environment variable.', true],
] as const)(
  '%s is about what the server has, and not about the form of a request: %s',
  ([text, expected]) => {
    const hints = hintsOf({ status: 400, headers: [], body: Buffer.from(text), durationMs: 1 });
    expect(isAboutState(hints, text)).toBe(expected);
  },
);

test('a list that is all of the content and empty is told as that, whatever the server calls it', () => {
  const list = described({ requestBody: jsonBody({ type: 'array', items: { type: 'string' } }) });
  const body = { mediaType: 'application/json', value: [] };
  const request = { path: { id: 1 }, query: {}, header: {}, cookie: {}, body, credentials: 'sent' } as const;
  const keys = ['addOrders.orderList', 'endOrders.ids'].map((path) => {
    const text = JSON.stringify({ errors: [{ path, message: 'the list is empty' }] });
    const hints = hintsOf({ status: 400, headers: [], body: Buffer.from(text), durationMs: 1 });
    return unstatedDemand(list.operation, request, { hints, text }, list.description);
  });
  expect(keys[0]?.told).toContain('requires something in the list');
  expect(keys[1]).toEqual(keys[0]);
});
