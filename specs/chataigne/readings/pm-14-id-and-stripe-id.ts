import { defineReading } from '../../../src/core/reading.ts';

export default defineReading({
  id: 'pm-14-id-and-stripe-id',
  question:
    'id of the answer looks like an id of Stripe (`pm_…`), and stripeId of the answer has no prefix at all. Are they the same thing?',
  concerns: [
    '/components/schemas/PaymentMethod/properties/id',
    '/components/schemas/PaymentMethod/properties/stripeId',
    '/components/parameters/PaymentMethodId',
  ],
  chosen: {
    id: 'two-ids',
    states: "id is Châtaigne's own opaque id and differs from stripeId; deletion takes id.",
  },
  alternatives: [{ id: 'stripe-id-is-the-id', states: "id is the payment method's id at Stripe." }],
  basis: [
    {
      source: 'docs.chataigne.ai, page "Create a new payment method"',
      says: 'Describes id as the unique identifier and stripeId as the id at Stripe; the examples are `pm_123456789` and `1234567890`.',
    },
    {
      source: 'docs.chataigne.ai, chatbot types, page "Payment Method"',
      says: 'Lists both fields, with stripeId optional.',
    },
  ],
  tellsApart:
    'Compare id and stripeId of an answer. Delete with stripeId and then with id: the first answers 404 and the second 200.',
});
