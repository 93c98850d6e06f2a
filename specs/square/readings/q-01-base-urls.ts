import { defineReading } from '../../../src/core/reading.ts';

export default defineReading({
  id: 'q-01-base-urls',
  question: 'Under which addresses does the API answer?',
  concerns: ['/servers/0', '/servers/1'],
  chosen: {
    id: 'published-hosts',
    states:
      'The sandbox is https://connect.squareupsandbox.com, production https://connect.squareup.com, and the paths begin with /v2.',
  },
  alternatives: [
    {
      id: 'production-only',
      states: 'There is one host, and the token decides between sandbox and production.',
    },
  ],
  basis: [
    {
      source: 'Catalogue of workflow tasks, copy of the page on CreateCustomerCard',
      says: 'Has a heading for servers with nothing below it.',
    },
    {
      source: "Square's API specification, github.com/square/connect-api-specification, version 2025-08-20",
      says: 'Lists the production host as its server, and names production, sandbox and a custom address in an extension.',
    },
    {
      source: 'developer.squareup.com, guides of the Cards API',
      says: 'Show samples with both hosts and tell the reader to change the host for production.',
    },
  ],
  tellsApart:
    'Send GET /v2/cards without a token to each host. 401 with the category AUTHENTICATION_ERROR means that the address is right.',
});
