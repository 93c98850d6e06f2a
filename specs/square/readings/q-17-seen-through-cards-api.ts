import { defineReading } from '../../../src/core/reading.ts';

export default defineReading({
  id: 'q-17-seen-through-cards-api',
  question:
    'Does the Cards API see a card that was saved below a customer, and what is left after its removal?',
  concerns: [
    '/paths/~1v2~1customers~1{customer_id}~1cards/post/responses/200/links/readIt',
    '/paths/~1v2~1customers~1{customer_id}~1cards/post/responses/200/links/listIt',
    '/paths/~1v2~1customers~1{customer_id}~1cards~1{card_id}/delete',
    '/paths/~1v2~1cards~1{card_id}/get/responses/404',
    '/components/schemas/Card/properties/enabled',
  ],
  chosen: {
    id: 'same-cards',
    states:
      'Both families work on the same cards: a card that was saved below a customer can be read and listed. After its removal it has enabled: false or answers 404.',
  },
  alternatives: [{ id: 'separate', states: 'The Cards API does not know such cards.' }],
  basis: [
    {
      source: 'developer.squareup.com, guide "Integrate Customer Profiles with Other Services"',
      says: 'Calls saving cards by the Customers API deprecated and points to the Cards API for all that is done with cards.',
    },
    {
      source: "Square's API specification, github.com/square/connect-api-specification, version 2025-08-20",
      says: 'Uses the same object Card for both.',
    },
    {
      source: 'developer.squareup.com, forum, thread 7306, "Is there any function for DeleteCustomerCard"',
      says: 'Staff name disabling as what there is in place of removal.',
    },
  ],
  tellsApart:
    'Save a card below a customer, read it and list it by the Cards API, remove it below the customer, and read it again.',
});
