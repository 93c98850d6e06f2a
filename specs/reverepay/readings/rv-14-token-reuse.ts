import { defineReading } from '../../../src/core/reading.ts';

export default defineReading({
  id: 'rv-14-token-reuse',
  question:
    'Nothing is said about how long a token lives, or whether it can be used twice or by another merchant.',
  concerns: [
    '/paths/~1api~1v1~1groups~1{group_id}~1revere_pay~1{linked_account_id}~1customers~1{customer_id}/post',
    '/paths/~1api~1v1~1groups~1{group_id}~1revere_pay~1{linked_account_id}~1customers~1{customer_id}/post/responses/400',
    '/components/schemas/AddCustomerCard/properties/token',
  ],
  chosen: { id: 'once-and-soon', states: 'A token that has expired or was used before gets 400.' },
  alternatives: [{ id: 'accepted-twice', states: 'The same token is accepted again.' }],
  basis: [
    {
      source: 'Reverepay documentation, page "Add Card for an existing Customer"',
      says: 'Says only that the tokenizer makes it.',
    },
    {
      source: "@revere_payments/tokenizer 0.0.117, the provider's browser library",
      says: 'Receives an expiry time with each token.',
    },
  ],
  tellsApart:
    'Add a card twice with the same token and compare the statuses and ids. Make another token, wait until its expiry has passed, and send it.',
});
