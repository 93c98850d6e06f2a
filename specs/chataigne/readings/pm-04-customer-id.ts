import { defineReading } from '../../../src/core/reading.ts';

export default defineReading({
  id: 'pm-04-customer-id',
  question:
    'The request example has `cus_…` as customerId, which is how Stripe writes customers, and the answer has `cust_…`. Whose id is customerId?',
  concerns: [
    '/components/schemas/CreatePaymentMethod/properties/customerId',
    '/components/schemas/PaymentMethod/properties/customerId',
  ],
  chosen: {
    id: 'own-id',
    states:
      'customerId is the id that Châtaigne gave the customer, in requests and in answers. No pattern is asserted.',
  },
  alternatives: [{ id: 'stripe-id', states: "customerId of a request is the customer's id at Stripe." }],
  basis: [
    {
      source:
        "OpenAPI document in the provider's public documentation repository (api-reference/openapi.json)",
      says: 'Customers carry both: id with the example `cust_12345` and stripeId with the example `cus_abc123`.',
    },
    {
      source: 'docs.chataigne.ai, page "Create a new payment method"',
      says: 'Request example `cus_1234567890`, response example `cust_123456789`.',
    },
  ],
  tellsApart:
    'Read a customer that has both ids. Create a payment method once with its id and once with its stripeId: one answers 201 and the other 404.',
});
