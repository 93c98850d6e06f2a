import { defineApi } from '../../src/core/api.ts';

const readOn = '2026-11-21';

export default defineApi({
  id: 'square',
  title: 'Square',
  homepage: 'https://developer.squareup.com',
  documents: [
    {
      title: 'CreateCustomerCard, as a catalogue of workflow tasks published it again',
      publishedAt: 'A catalogue of HTTP tasks for workflows by a third party; the text dates from late 2021',
      readOn,
    },
    {
      title: 'Create customer card, API reference',
      publishedAt: 'https://developer.squareup.com/reference/square/customers-api/create-customer-card',
      readOn,
    },
    {
      title: 'Cards, API reference',
      publishedAt: 'https://developer.squareup.com/reference/square/cards-api',
      readOn,
    },
    {
      title: 'ErrorCode; ErrorCategory; Card, API reference',
      publishedAt: 'developer.squareup.com, API reference, enums and objects',
      readOn,
    },
    {
      title: 'API specification, version 2025-08-20 and releases from 2019-08 on',
      publishedAt: 'https://github.com/square/connect-api-specification',
      readOn,
    },
    {
      title: 'Handling Errors',
      publishedAt: 'https://developer.squareup.com/docs/build-basics/general-considerations/handling-errors',
      readOn,
    },
    {
      title: 'Versioning in Square APIs',
      publishedAt: 'https://developer.squareup.com/docs/build-basics/versioning-overview',
      readOn,
    },
    {
      title: 'Idempotency; Pagination',
      publishedAt: 'developer.squareup.com, build basics, common API patterns',
      readOn,
    },
    {
      title: 'Cards API, overview, walkthroughs and "Manage Customer Cards on File"',
      publishedAt: 'https://developer.squareup.com/docs/cards-api/overview',
      readOn,
    },
    {
      title: 'Integrate Customer Profiles with Other Services',
      publishedAt:
        'https://developer.squareup.com/docs/customers-api/use-the-api/integrate-with-other-services',
      readOn,
    },
    {
      title: 'Sandbox Payments',
      publishedAt: 'https://developer.squareup.com/docs/devtools/sandbox/payments',
      readOn,
    },
    {
      title: 'Changelog of version 2025-01-23',
      publishedAt: 'https://developer.squareup.com/docs/changelog/connect-logs/2025-01-23',
      readOn,
    },
    {
      title: 'Developer forum, threads 2896, 7306, 7384, 8876, 11595, 15074, 20692 and 25949',
      publishedAt: 'https://developer.squareup.com/forums',
      readOn,
    },
    {
      title:
        'Libraries for Node (square 46.0.0 and 39.1.1), .NET and Java, with their tests and documentation',
      publishedAt: 'https://github.com/square',
      readOn,
    },
  ],
  baseUrls: [
    { url: 'https://connect.squareupsandbox.com', kind: 'sandbox' },
    { url: 'https://connect.squareup.com', kind: 'production' },
  ],
  credentials: [
    {
      scheme: 'bearer',
      env: 'SQUARE_ACCESS_TOKEN',
      obtain:
        'The sandbox access token of your application in the Developer Console, without the word Bearer.',
    },
  ],
  inputs: [
    {
      env: 'SQUARE_CUSTOMER_ID',
      at: { in: 'path', name: 'customer_id' },
      obtain: 'Id of a test customer in your sandbox, as POST /v2/customers answers it.',
    },
    {
      env: 'SQUARE_CUSTOMER_ID',
      at: { in: 'body', pointer: '/card/customer_id' },
      obtain: 'Id of a test customer in your sandbox, as POST /v2/customers answers it.',
    },
    {
      env: 'SQUARE_CUSTOMER_ID',
      at: { in: 'query', name: 'customer_id' },
      obtain: 'Id of a test customer in your sandbox, as POST /v2/customers answers it.',
    },
    {
      env: 'SQUARE_CARD_NONCE',
      at: { in: 'body', pointer: '/card_nonce' },
      obtain: 'A nonce of a good test card; the fixed cnon:card-nonce-ok works in the sandbox.',
    },
    {
      env: 'SQUARE_CARD_NONCE',
      at: { in: 'body', pointer: '/source_id' },
      obtain: 'A nonce of a good test card; the fixed cnon:card-nonce-ok works in the sandbox.',
    },
    {
      env: 'SQUARE_POSTAL_CODE',
      at: { in: 'body', pointer: '/billing_address/postal_code' },
      obtain: 'The postal code inside the nonce; 94103 is said to be that of cnon:card-nonce-ok.',
    },
    {
      env: 'SQUARE_POSTAL_CODE',
      at: { in: 'body', pointer: '/card/billing_address/postal_code' },
      obtain: 'The postal code inside the nonce; 94103 is said to be that of cnon:card-nonce-ok.',
    },
    {
      env: 'SQUARE_VERIFICATION_TOKEN',
      at: { in: 'body', pointer: '/verification_token' },
      obtain: 'A token of verifyBuyer() in the browser for the same nonce; it begins with verf:.',
    },
    {
      env: 'SQUARE_CARD_ID',
      at: { in: 'path', name: 'card_id' },
      operations: ['retrieveCard'],
      obtain: 'Id of a test card on file in your sandbox; it is only read.',
    },
    {
      env: 'SQUARE_DISPOSABLE_CARD_ID',
      at: { in: 'path', name: 'card_id' },
      operations: ['deleteCustomerCard', 'disableCard'],
      obtain:
        'Id of a test card on file of the test customer that you can do without: it is disabled and removed for good.',
    },
    {
      env: 'SQUARE_CURSOR',
      at: { in: 'query', name: 'cursor' },
      obtain: 'A cursor from an answer of GET /v2/cards; there is one from 26 cards on.',
    },
  ],
  freshKeys: [{ in: 'body', pointer: '/idempotency_key' }],
  effects: {
    createCustomerCard: 'create',
    deleteCustomerCard: 'destroy',
    listCards: 'read',
    createCard: 'create',
    retrieveCard: 'read',
    // nothing enables a card again
    disableCard: 'destroy',
  },
});
