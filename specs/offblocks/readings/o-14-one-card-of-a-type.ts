import { defineReading } from '../../../src/core/reading.ts';

export default defineReading({
  id: 'o-14-one-card-of-a-type',
  question:
    'An account may have one virtual and one physical card. How is a second one of a type answered, and do terminated or failed cards count?',
  concerns: [
    '/paths/~1accounts~1{accountId}~1cards/post/responses/409',
    '/components/responses/InvalidRequest',
    '/paths/~1accounts~1{accountId}~1cards/post/responses/201',
  ],
  chosen: {
    id: 'conflict-409',
    states:
      'A second card is refused with 409 while the first is neither terminated nor failed. Clients are told to be prepared for the alternatives as well.',
  },
  alternatives: [
    {
      id: 'invalid-400',
      states: 'It is refused with 400.',
    },
    {
      id: 'fails-later',
      states: 'It gets 201 and ends as issue_failed.',
    },
    {
      id: 'terminated-counts',
      states: 'A terminated or failed card still fills its place.',
    },
    {
      id: 'not-enforced',
      states: 'A second card is issued.',
    },
  ],
  basis: [
    {
      source: 'docs.offblocks.xyz, API reference, page "Cards"',
      says: 'States the limit and not what follows from breaking it; declares 400 and no 409.',
    },
    {
      source: 'docs.offblocks.xyz, page "Card States"',
      says: 'Checks are made after the order, in status issuing, and end in issue_failed.',
    },
    {
      source: 'docs.offblocks.xyz, API reference, page "Customers"',
      says: 'Declares 409 for a customer who exists already.',
    },
  ],
  tellsApart:
    'Order a second virtual card with a new key and read it until its status settles; then terminate the first one and order again.',
});
