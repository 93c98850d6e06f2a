import { defineReading } from '../../../src/core/reading.ts';

export default defineReading({
  id: 'q-15-delete-again',
  question: 'What does removing a card a second time answer, or removing that of another customer?',
  concerns: [
    '/paths/~1v2~1customers~1{customer_id}~1cards~1{card_id}/delete/responses/200',
    '/paths/~1v2~1customers~1{customer_id}~1cards~1{card_id}/delete/responses/404',
  ],
  chosen: {
    id: 'gone-is-unknown',
    states:
      'The first removal answers 200 with an empty object, every later one 404, and so does a card of another customer.',
  },
  alternatives: [
    { id: 'ok-again', states: 'Every removal answers 200.' },
    { id: 'error-with-400', states: 'A later one answers 400.' },
  ],
  basis: [
    {
      source: "Square's API specification, github.com/square/connect-api-specification, version 2025-08-20",
      says: 'Declares an answer with optional errors for DeleteCustomerCard and lists no error codes for it.',
    },
    {
      source:
        "Square's API specification, github.com/square/connect-api-specification, releases of 2019-08 to 2020-11",
      says: 'Print 404 beside NOT_FOUND.',
    },
    {
      source: "Square's library for Node, integration tests of customers",
      says: 'Remove the card once and expect 200.',
    },
  ],
  tellsApart: 'Save a card and remove it twice; save another and remove it by the id of another customer.',
});
