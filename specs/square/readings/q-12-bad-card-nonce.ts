import { defineReading } from '../../../src/core/reading.ts';

export default defineReading({
  id: 'q-12-bad-card-nonce',
  question: 'What does a request without a usable card_nonce answer?',
  concerns: [
    '/components/schemas/CreateCustomerCardRequest/required',
    '/components/schemas/CreateCustomerCardRequest/properties/card_nonce/minLength',
    '/paths/~1v2~1customers~1{customer_id}~1cards/post/responses/400/content/application~1json/examples/missing-nonce',
    '/paths/~1v2~1customers~1{customer_id}~1cards/post/responses/400/content/application~1json/examples/empty-nonce',
    '/paths/~1v2~1customers~1{customer_id}~1cards/post/responses/400/content/application~1json/examples/wrong-type',
  ],
  chosen: {
    id: 'code-by-fault',
    states:
      '400 with the field card_nonce: MISSING_REQUIRED_PARAMETER when it is missing, VALUE_EMPTY when it is an empty text, EXPECTED_STRING or INCORRECT_TYPE when it is no text.',
  },
  alternatives: [
    { id: 'missing-when-empty', states: 'An empty text is taken for a missing one.' },
    { id: 'converted', states: 'A number is taken as a text, and refused as an unknown nonce.' },
  ],
  basis: [
    {
      source: 'Catalogue of workflow tasks, copy of the page on CreateCustomerCard',
      says: 'Says that card_nonce is a required string.',
    },
    {
      source: "Square's API specification, github.com/square/connect-api-specification, version 2025-08-20",
      says: 'Explains the codes, without telling which operation uses them when.',
    },
    {
      source:
        "Square's API specification, github.com/square/connect-api-specification, releases of 2019-08 to 2020-11",
      says: 'Print 400 beside all four codes.',
    },
    {
      source: 'github.com/square/connect-api-specification, issue 84',
      says: 'Shows MISSING_REQUIRED_PARAMETER with the field card_nonce.',
    },
  ],
  tellsApart:
    'Send the body without card_nonce, with an empty text and with a number, by plain HTTP, because the library for Node refuses the first by itself.',
});
