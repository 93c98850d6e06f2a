import { defineApi } from '../../src/core/api.ts';

const readOn = '2026-11-21';

export default defineApi({
  id: 'reverepay',
  title: 'Reverepay',
  homepage: 'https://support.reverepayments.dev',
  documents: [
    {
      title: 'Add Card for an existing Customer',
      publishedAt: 'https://support.reverepayments.dev/docs/developers/customer/add_card',
      readOn,
    },
    {
      title: 'Update Customer',
      publishedAt: 'https://support.reverepayments.dev/docs/developers/customer/update',
      readOn,
    },
    {
      title: 'Pages on sale, refund, void and reporting of transactions',
      publishedAt: 'the same documentation, /docs/developers/transactions',
      readOn,
    },
    {
      title: 'Pages on plans and on subscriptions',
      publishedAt: 'the same documentation, /docs/developers/plans and /docs/developers/subscriptions',
      readOn,
    },
    {
      title: 'Pages on wallet, webhooks (with a preview build) and onboarding',
      publishedAt:
        'the same documentation, /docs/developers/wallet, /docs/developers/webhooks and /docs/developers/onboarding',
      readOn,
    },
    {
      title: 'User guides on API keys and on the customer vault',
      publishedAt:
        'the same documentation, /docs/user-guides/profile-settings/api-keys and /docs/user-guides/customer-vault/features',
      readOn,
    },
    {
      title: "@revere_payments/tokenizer 0.0.117, the provider's browser library",
      publishedAt: 'npm',
      readOn,
    },
    {
      title: 'API reference of the processor Moov, the card object',
      publishedAt: 'docs.moov.io',
      readOn,
    },
    {
      title: "Schemas of a third party for Moov's card",
      publishedAt: 'schemas.apis.io',
      readOn,
    },
  ],
  baseUrls: [
    // the documentation does not mention it; it comes from the browser library, see the reading rv-25-sandbox-host
    { url: 'https://api.sandbox.reverepayments.dev', kind: 'sandbox' },
    { url: 'https://api.reverepayments.dev', kind: 'production' },
  ],
  credentials: [
    {
      scheme: 'apiKey',
      env: 'REVEREPAY_API_KEY',
      obtain:
        "An API key of the kind Manage Customers, from the Hub of a merchant's sandbox account, without the word Bearer.",
    },
  ],
  inputs: [
    {
      env: 'REVEREPAY_GROUP_ID',
      at: { in: 'path', name: 'group_id' },
      obtain: 'The Merchant ID that the Hub shows for your sandbox merchant.',
    },
    {
      env: 'REVEREPAY_LINKED_ACCOUNT_ID',
      at: { in: 'path', name: 'linked_account_id' },
      obtain:
        "The id of your sandbox merchant's account at the payment processor. Ask Reverepay where to find it.",
    },
    {
      env: 'REVEREPAY_CUSTOMER_ID',
      at: { in: 'path', name: 'customer_id' },
      obtain:
        'The id of a test customer whose name and e-mail address may change, made in the customer vault.',
    },
    {
      env: 'REVEREPAY_CARD_TOKEN',
      at: { in: 'body', pointer: '/token' },
      operations: ['addCustomerCard'],
      obtain:
        'A fresh card token of a test card, made in a browser with the Reverepay Tokenizer in its sandbox mode. Expect it to last for one request.',
    },
    {
      env: 'REVEREPAY_CUSTOMER_EMAIL',
      at: { in: 'body', pointer: '/email' },
      operations: ['updateCustomer'],
      obtain: 'An e-mail address of your own that no other customer of the merchant has.',
    },
  ],
  freshKeys: [],
  effects: {
    addCustomerCard: 'create',
    updateCustomer: 'change',
  },
});
