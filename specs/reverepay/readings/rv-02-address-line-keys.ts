import { defineReading } from '../../../src/core/reading.ts';

export default defineReading({
  id: 'rv-02-address-line-keys',
  question:
    'The table calls the lines of an address `line_1` and `line_2`; the examples of request and answer on the same page call them `line1` and `line2`. Which keys are read, and which are written?',
  concerns: [
    '/components/schemas/BillingAddress/properties/line_1',
    '/components/schemas/BillingAddress/properties/line_2',
    '/components/schemas/BillingAddress/required',
    '/components/schemas/CardBillingAddress/allOf/0',
    '/paths/~1api~1v1~1groups~1{group_id}~1revere_pay~1{linked_account_id}~1customers~1{customer_id}/post/requestBody/content/application~1json/x-invalid-examples/documented',
  ],
  chosen: {
    id: 'underscore-in-requests',
    states:
      'Requests have `line_1` and `line_2`, with `line_1` required; answers have exactly one of the two spellings.',
  },
  alternatives: [
    { id: 'no-underscore', states: 'Requests have `line1` and `line2`, as in the example.' },
    { id: 'both-accepted', states: 'The server accepts either spelling in requests.' },
  ],
  basis: [
    {
      source: 'Reverepay documentation, page "Add Card for an existing Customer"',
      says: 'The table has `line_1`, required, and `line_2`; the example request lacks the required key and has `line1` and `line2`, and so has the example answer.',
    },
    {
      source: 'Reverepay documentation, pages on sales and subscriptions',
      says: 'Their tables and an example have `line_1` and `line_2`.',
    },
    {
      source: 'Two public request handlers by third parties that call the sandbox',
      says: 'Send `line_1` and `line_2` with a payment.',
    },
  ],
  tellsApart:
    'Add three cards: one with `line_1` only, one with `line1` only, and one with both and different values, `A St` and `B St`. The statuses and the street that comes back tell which key is read; the key that it comes back under tells which is written.',
});
