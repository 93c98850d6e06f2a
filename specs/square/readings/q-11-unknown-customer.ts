import { defineReading } from '../../../src/core/reading.ts';

export default defineReading({
  id: 'q-11-unknown-customer',
  question: 'What does saving a card for an unknown customer answer?',
  concerns: [
    '/paths/~1v2~1customers~1{customer_id}~1cards/post/responses/404',
    '/paths/~1v2~1customers~1{customer_id}~1cards/post/responses/400/content/application~1json/examples/unknown-customer',
    '/paths/~1v2~1cards/post/responses/400/content/application~1json/examples/unknown-customer',
  ],
  chosen: {
    id: 'either',
    states:
      'createCustomerCard answers 404 with NOT_FOUND or 400 with CUSTOMER_NOT_FOUND, and both are declared; createCard answers 400 with CUSTOMER_NOT_FOUND.',
  },
  alternatives: [{ id: 'nonce-is-blamed', states: 'An error blames card_nonce instead.' }],
  basis: [
    {
      source: "Square's API specification, github.com/square/connect-api-specification, version 2025-08-20",
      says: 'Lists CUSTOMER_NOT_FOUND for CreateCard, and no such code for CreateCustomerCard.',
    },
    {
      source:
        "Square's API specification, github.com/square/connect-api-specification, releases of 2019-08 to 2020-11",
      says: 'Print 400 beside CUSTOMER_NOT_FOUND and 404 beside NOT_FOUND.',
    },
    {
      source: 'github.com/square/connect-api-specification, issue 84',
      says: 'Reports MISSING_REQUIRED_PARAMETER for card_nonce when the customer id in the path was empty.',
    },
  ],
  tellsApart: 'Save cnon:card-nonce-ok for a customer id that does not exist.',
});
