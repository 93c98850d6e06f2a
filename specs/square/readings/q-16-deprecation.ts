import { defineReading } from '../../../src/core/reading.ts';

export default defineReading({
  id: 'q-16-deprecation',
  question: 'Do the two operations below a customer still work?',
  concerns: [
    '/paths/~1v2~1customers~1{customer_id}~1cards/post/deprecated',
    '/paths/~1v2~1customers~1{customer_id}~1cards~1{card_id}/delete/deprecated',
  ],
  chosen: {
    id: 'deprecated-and-working',
    states: 'They are deprecated since 2021-06-16 and work in all versions.',
  },
  alternatives: [
    { id: 'gone', states: 'They answer 410 with GONE.' },
    { id: 'not-in-new-versions', states: 'They answer API_VERSION_INCOMPATIBLE in new versions.' },
  ],
  basis: [
    {
      source: 'Catalogue of workflow tasks, copy of the page on CreateCustomerCard',
      says: 'Does not mention it.',
    },
    {
      source: 'developer.squareup.com, API reference, Create customer card',
      says: 'Gives 2021-06-16 as the date of deprecation and CreateCard as the replacement.',
    },
    {
      source: "Square's library for Node, package square 46.0.0",
      says: 'Has both operations, marked as deprecated, in version 2026-09-16.',
    },
    {
      source: 'developer.squareup.com, changelog of 2025-01-23',
      says: 'Retires the field cards of a customer, and not these operations.',
    },
  ],
  tellsApart: 'Save a card below a customer with the newest Square-Version.',
});
