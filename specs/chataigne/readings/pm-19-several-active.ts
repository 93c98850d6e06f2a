import { defineReading } from '../../../src/core/reading.ts';

export default defineReading({
  id: 'pm-19-several-active',
  question: 'May a customer have several active payment methods, or does a new one replace the old?',
  concerns: [
    '/paths/~1payment-method/post',
    '/components/schemas/Customer/properties/paymentMethods',
    '/components/schemas/PaymentMethod/properties/isActive',
  ],
  chosen: { id: 'several-active', states: 'A new payment method leaves the others as they are.' },
  alternatives: [
    { id: 'new-replaces-old', states: 'A new active payment method switches the old one off or removes it.' },
  ],
  basis: [
    {
      source: 'docs.chataigne.ai, page "Create a new payment method"',
      says: 'Has isActive as a plain field of each payment method.',
    },
    {
      source: 'docs.chataigne.ai, order drafts, page "Payment handling"',
      says: 'Says that a card from the set-up page overwrites the previous one; that is another way to save a card.',
    },
    {
      source:
        "OpenAPI document in the provider's public documentation repository (api-reference/openapi.json)",
      says: 'A customer has a list of payment methods.',
    },
  ],
  tellsApart:
    'Create two active payment methods for one customer and read the customer: two active ones, one active and one inactive, or only one.',
});
