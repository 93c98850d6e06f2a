import { defineReading } from '../../../src/core/reading.ts';

export default defineReading({
  id: 'rv-24-repetition',
  question:
    'Nothing is said about idempotency, the same card twice, rate limits, versions or ids of requests.',
  concerns: [
    '/paths/~1api~1v1~1groups~1{group_id}~1revere_pay~1{linked_account_id}~1customers~1{customer_id}/post',
    '/components/schemas/Card/properties/card_id',
  ],
  chosen: {
    id: 'nothing-promised',
    states: 'Nothing is promised: each token that is accepted may add a card with an id of its own.',
  },
  alternatives: [
    { id: 'idempotent-by-token', states: 'The same token sent again gets the same card.' },
    { id: 'idempotent-by-card', states: 'The same card with a new token gets the `card_id` that it had.' },
  ],
  basis: [
    {
      source: 'All documents that we read',
      says: 'Name no idempotency key, no limit of rates, and no status for a duplicate.',
    },
  ],
  tellsApart:
    'Add the same test card twice with two tokens and compare the two `card_id`s. Send one of the tokens again and compare once more.',
});
