import { defineApi } from '../../src/core/api.ts';

export default defineApi({
  id: 'chataigne',
  title: 'Châtaigne',
  homepage: 'https://chataigne.ai',
  documents: [
    {
      title: 'Create a new payment method',
      publishedAt: 'https://docs.chataigne.ai/api-reference/payment-methods/create-a-new-payment-method',
      readOn: '2026-11-21',
    },
    {
      title: 'OpenAPI document behind the API reference (api-reference/openapi.json)',
      publishedAt: 'https://github.com/chataigne-ai/docs',
      readOn: '2026-11-21',
    },
    {
      title: 'Introduction to the API reference',
      publishedAt: 'docs.chataigne.ai, api-reference/introduction',
      readOn: '2026-11-21',
    },
    {
      title: 'Payment handling',
      publishedAt: 'docs.chataigne.ai, api-reference/order-drafts/payment-handling',
      readOn: '2026-11-21',
    },
    {
      title: 'Payment Method and Payment Models, two pages on the types of the chatbot',
      publishedAt: 'docs.chataigne.ai, chatbot/types',
      readOn: '2026-11-21',
    },
    {
      title: 'The PaymentMethod object: card',
      publishedAt: 'https://docs.stripe.com/api/payment_methods/object',
      readOn: '2026-11-21',
    },
  ],
  // No document names a host, so there is nothing that a run could start from by itself: name it on the command line.
  baseUrls: [],
  credentials: [
    {
      scheme: 'bearer',
      env: 'CHATAIGNE_TOKEN',
      obtain:
        'A token of the internal authentication system, without the word Bearer. Ask Châtaigne; there is no public sign-up.',
    },
  ],
  inputs: [
    {
      env: 'CHATAIGNE_CUSTOMER_ID',
      at: { in: 'body', pointer: '/customerId' },
      obtain: 'Id of a test customer at Châtaigne (cust_…), not its id at Stripe.',
    },
    {
      env: 'CHATAIGNE_STRIPE_PAYMENT_METHOD_ID',
      at: { in: 'body', pointer: '/stripeId' },
      obtain:
        'Id of a payment method (pm_…) of the Stripe test account that belongs to the same environment.',
    },
  ],
  freshKeys: [],
  effects: {
    createPaymentMethod: 'create',
    deletePaymentMethod: 'destroy',
    readCustomer: 'read',
  },
});
