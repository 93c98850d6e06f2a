import { defineReading } from '../../../src/core/reading.ts';

export default defineReading({
  id: 'q-02-authentication',
  question: 'What does the page without any word on authentication leave out?',
  concerns: [
    '/components/securitySchemes/bearer',
    '/components/responses/Unauthorized',
    '/components/responses/Forbidden',
    '/components/responses/ForbiddenToSaveCards',
    '/paths/~1v2~1customers~1{customer_id}~1cards/post/security',
  ],
  chosen: {
    id: 'bearer-with-permission',
    states:
      'Every request needs Authorization: Bearer with an access token; an OAuth token also needs the permission of the operation, which is CUSTOMERS_WRITE below a customer. Without a good token the status is 401, without the permission 403.',
  },
  alternatives: [
    { id: 'one-status', states: 'A token without the permission gets 401 as well.' },
    {
      id: 'cards-write-customers',
      states: 'The creating operation of the Cards API needs CUSTOMERS_WRITE beside PAYMENTS_WRITE.',
    },
  ],
  basis: [
    {
      source: 'Catalogue of workflow tasks, copy of the page on CreateCustomerCard',
      says: 'Lists Content-Type as the only header of a request.',
    },
    {
      source: 'developer.squareup.com, API reference, Create customer card',
      says: 'Names the permission CUSTOMERS_WRITE.',
    },
    {
      source: 'developer.squareup.com, API reference, Cards',
      says: 'Names PAYMENTS_READ for reading and PAYMENTS_WRITE for saving and disabling.',
    },
    {
      source: 'developer.squareup.com, guide "Create a Card on File from a Payment ID"',
      says: 'Asks for PAYMENTS_WRITE and CUSTOMERS_WRITE for all its steps, one of which creates the customer.',
    },
    {
      source:
        "Square's API specification, github.com/square/connect-api-specification, releases of 2019-08 to 2020-11",
      says: 'Print 401 beside UNAUTHORIZED, ACCESS_TOKEN_EXPIRED and ACCESS_TOKEN_REVOKED, and 403 beside FORBIDDEN and INSUFFICIENT_SCOPES.',
    },
  ],
  tellsApart:
    'Send the same request without a token, with a made-up token, and with an OAuth token that lacks the permission, and compare status and code.',
});
