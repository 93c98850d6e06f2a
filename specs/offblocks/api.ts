import { defineApi } from '../../src/core/api.ts';

const readOn = '2026-11-21';

export default defineApi({
  id: 'offblocks',
  title: 'Offblocks',
  homepage: 'https://offblocks.xyz',
  documents: [
    {
      title: 'Cards, API reference (several copies of different dates)',
      publishedAt: 'https://docs.offblocks.xyz/developer-guides/api-integration/api-reference/cards',
      readOn,
    },
    {
      title: 'Card Issuance, step 7 of the guide',
      publishedAt: 'https://docs.offblocks.xyz/developer-guides/step-by-step-guide/card-issuance',
      readOn,
    },
    {
      title: 'Card States; Account States; Authorisation States',
      publishedAt: 'docs.offblocks.xyz, API integration, states and transitions',
      readOn,
    },
    {
      title: 'Authentication',
      publishedAt: 'https://docs.offblocks.xyz/developer-guides/api-integration/authentication',
      readOn,
    },
    {
      title: 'Request Signatures',
      publishedAt: 'https://docs.offblocks.xyz/developer-guides/api-integration/request-signatures',
      readOn,
    },
    {
      title: 'Request Preparation, step 3 of the guide',
      publishedAt: 'https://docs.offblocks.xyz/developer-guides/step-by-step-guide/request-preparation',
      readOn,
    },
    {
      title: 'Idempotency',
      publishedAt: 'https://docs.offblocks.xyz/developer-guides/api-integration/idempotency',
      readOn,
    },
    {
      title: 'Webhooks, API reference and step 9 of the guide',
      publishedAt: 'https://docs.offblocks.xyz/developer-guides/api-integration/api-reference/webhooks',
      readOn,
    },
    {
      title: 'Simulator, API reference',
      publishedAt: 'https://docs.offblocks.xyz/developer-guides/api-integration/api-reference/simulator',
      readOn,
    },
    {
      title: 'Customers; Accounts; Transactions, API reference, and steps 2 to 8 of the guide',
      publishedAt: 'docs.offblocks.xyz, developer guides',
      readOn,
    },
    {
      title: "httpsig, the provider's Go library for message signatures",
      publishedAt: 'https://github.com/OffBlocks/httpsig',
      readOn,
    },
    {
      title: 'OpenAPI document of OffBlocks Pay, a sibling API by the same authors',
      publishedAt: 'https://github.com/OffBlocks/eth-global-london',
      readOn,
    },
    {
      title: 'RFC 9421, HTTP Message Signatures',
      publishedAt: 'https://www.rfc-editor.org/rfc/rfc9421.html',
      readOn,
    },
    { title: 'RFC 9530, Digest Fields', publishedAt: 'https://www.rfc-editor.org/rfc/rfc9530.html', readOn },
  ],
  baseUrls: [
    // the one page that shows this host cuts it off after "api.sandbox.offblocks.x"; see the reading o-23-base-url
    { url: 'https://api.sandbox.offblocks.xyz/v1', kind: 'sandbox' },
    { url: 'https://api.offblocks.xyz/v1', kind: 'production' },
  ],
  credentials: [
    {
      scheme: 'bearer',
      env: 'OFFBLOCKS_TOKEN',
      obtain:
        'A JSON Web Token from POST /auth/token with the apiKey and apiSecret of your sandbox, without the word Bearer. It lives one hour.',
    },
  ],
  inputs: [
    {
      env: 'OFFBLOCKS_ACCOUNT_ID',
      at: { in: 'path', name: 'accountId' },
      obtain: 'The UUID of an active account of an active test customer in your sandbox.',
    },
    {
      env: 'OFFBLOCKS_CARD_ID',
      at: { in: 'path', name: 'cardId' },
      obtain: 'The UUID of a test card in your sandbox that you can do without: it is switched off and on.',
    },
  ],
  freshKeys: [{ in: 'header', name: 'Idempotency-Key' }],
  signer: {
    algorithm: 'ecdsa-p384-sha384',
    privateKeyEnv: 'OFFBLOCKS_SIGNING_KEY',
    keyIdEnv: 'OFFBLOCKS_SIGNING_KEY_ID',
    label: 'sig',
    // no operation has a query, so "@query" is not covered; see the reading o-06-covered-components
    components: ['@method', '@authority', '@path', 'authorization', 'idempotency-key', 'content-digest'],
    digest: 'sha-256',
  },
  effects: {
    createCard: 'create',
    listAccountCards: 'read',
    listCards: 'read',
    getCard: 'read',
    deactivateCard: 'change',
    activateCard: 'change',
    terminateCard: 'destroy',
  },
});
