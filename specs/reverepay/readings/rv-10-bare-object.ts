import { defineReading } from '../../../src/core/reading.ts';

export default defineReading({
  id: 'rv-10-bare-object',
  question:
    'Answers are shown by one example each, without a table. Is the object the whole body, or wrapped in an envelope?',
  concerns: [
    '/components/schemas/Card',
    '/components/schemas/Customer',
    '/paths/~1api~1v1~1groups~1{group_id}~1revere_pay~1{linked_account_id}~1customers~1{customer_id}/post/responses/200',
    '/paths/~1api~1v1~1groups~1{group_id}~1revere_pay~1{linked_account_id}~1customers~1{customer_id}/put/responses/200',
  ],
  chosen: { id: 'bare', states: 'The card and the customer are the whole body.' },
  alternatives: [
    {
      id: 'data-envelope',
      states: 'The body is an object whose member `data` holds the card or the customer.',
    },
  ],
  basis: [
    {
      source: 'Reverepay documentation, pages "Add Card for an existing Customer" and "Update Customer"',
      says: 'The examples are bare objects.',
    },
    {
      source: 'Reverepay documentation, pages on plans, subscriptions and the wallet',
      says: 'Single objects are bare; lists are wrapped in `data` and `items`.',
    },
    {
      source: "@revere_payments/tokenizer 0.0.117, the provider's browser library",
      says: 'Takes the results of its own requests from `data`.',
    },
  ],
  tellsApart:
    'Look at the top level of a 200: `card_id` or `id` tells of a bare object, a lone `data` of an envelope.',
});
