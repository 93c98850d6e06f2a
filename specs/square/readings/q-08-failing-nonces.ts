import { defineReading } from '../../../src/core/reading.ts';

export default defineReading({
  id: 'q-08-failing-nonces',
  question: 'Which status and code does each failing test nonce get?',
  concerns: [
    '/paths/~1v2~1customers~1{customer_id}~1cards/post/responses/402',
    '/paths/~1v2~1customers~1{customer_id}~1cards/post/responses/400/content/application~1json/examples/invalid-card-data',
    '/paths/~1v2~1cards/post/responses/400/content/application~1json/examples/invalid-card-data',
  ],
  chosen: {
    id: 'code-of-the-list',
    states:
      'createCustomerCard answers with one of the codes that Square lists for it, with the category of that code, and with 400 or 402; createCard answers 400 with INVALID_CARD_DATA for source_id, whatever is wrong.',
  },
  alternatives: [
    { id: 'always-generic', states: 'createCustomerCard answers INVALID_CARD_DATA for all of them as well.' },
    {
      id: 'codes-of-payments',
      states: 'The codes of payments are used, such as CVV_FAILURE and GENERIC_DECLINE.',
    },
  ],
  basis: [
    {
      source: "Square's API specification, github.com/square/connect-api-specification, version 2025-08-20",
      says: 'Lists ten codes for CreateCustomerCard, five of which name what is wrong with the card, and a shorter list for CreateCard.',
    },
    {
      source:
        'developer.squareup.com, forum, thread 7384, "Error field is always \'source_id\' when storing a card"',
      says: 'Staff say that the Cards API gives no more exact error.',
    },
    {
      source: 'developer.squareup.com, forum, thread 25949, "Create Card- woocommerce add a payment method"',
      says: 'Reports 400 with INVALID_CARD_DATA; staff call it a catch-all.',
    },
    {
      source: 'Public test suites of applications that use Square',
      says: 'Expect CVV_FAILURE, ADDRESS_VERIFICATION_FAILURE, INVALID_EXPIRATION and GENERIC_DECLINE when they pay with these nonces.',
    },
  ],
  tellsApart:
    'Save each failing nonce of the sandbox with both operations, and record status, category, code and field.',
});
