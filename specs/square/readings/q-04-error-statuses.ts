import { defineReading } from '../../../src/core/reading.ts';

export default defineReading({
  id: 'q-04-error-statuses',
  question: 'Which statuses do failures have, when no document lists responses other than 200?',
  concerns: [
    '/paths/~1v2~1customers~1{customer_id}~1cards/post/responses/400',
    '/paths/~1v2~1customers~1{customer_id}~1cards/post/responses/402',
    '/paths/~1v2~1customers~1{customer_id}~1cards/post/responses/4XX',
    '/paths/~1v2~1customers~1{customer_id}~1cards/post/responses/5XX',
    '/components/responses/OtherRefusal',
    '/components/responses/OtherFailure',
    '/components/responses/RateLimited',
    '/components/responses/InternalServerError',
    '/components/schemas/ErrorCode',
    '/components/schemas/ErrorResponse',
  ],
  chosen: {
    id: 'status-by-code',
    states:
      'A failure has a status from 400 to 599 and a body with at least one error. The status is the one that old releases printed for the code of the first error; statuses that are printed for no listed code are covered by the ranges.',
  },
  alternatives: [
    { id: 'always-400', states: 'Failures that are not about authentication, rate or a crash all have 400.' },
    { id: 'errors-with-200', states: 'Some failures have 200 and only the body tells.' },
  ],
  basis: [
    {
      source: 'Catalogue of workflow tasks, copy of the page on CreateCustomerCard',
      says: 'Says nothing about answers.',
    },
    {
      source: "Square's API specification, github.com/square/connect-api-specification, version 2025-08-20",
      says: 'Declares only 200, and lists error codes for most operations in an extension.',
    },
    {
      source: 'developer.squareup.com, guide "Handling Errors"',
      says: 'Says that failures have 400 to 599, that errors is an array, and that the status is that of the first error.',
    },
    {
      source:
        "Square's API specification, github.com/square/connect-api-specification, releases of 2019-08 to 2020-11",
      says: 'Print a status in the explanation of many codes, but none beside CARD_TOKEN_USED, CARD_TOKEN_EXPIRED, INVALID_CARD, INVALID_CARD_DATA, INVALID_EXPIRATION and CARD_EXPIRED.',
    },
  ],
  tellsApart:
    'In every failed exchange, compare the status and the category with those that the description has for the code of the first error.',
});
