import { defineReading } from '../../../src/core/reading.ts';

export default defineReading({
  id: 'pm-09-funding-values',
  question:
    'funding is `credit` in the request example and `card` in the answer example. Which values are there?',
  concerns: [
    '/components/schemas/CreatePaymentMethod/properties/funding',
    '/components/schemas/PaymentMethod/properties/funding',
  ],
  chosen: {
    id: 'free-string',
    states:
      'funding is a free string and comes back as sent; credit, debit, prepaid and unknown are known, and the `card` of the example is a slip.',
  },
  alternatives: [{ id: 'always-card', states: 'The answer says `card` whatever was sent.' }],
  basis: [
    {
      source: 'docs.chataigne.ai, page "Create a new payment method"',
      says: 'Request example `credit`, response example `card`, no list of values.',
    },
    {
      source: 'Stripe, API reference, card of a PaymentMethod',
      says: 'The funding of a card is credit, debit, prepaid or unknown.',
    },
    {
      source: 'docs.chataigne.ai, chatbot types, page "Payment Models"',
      says: 'Gives credit and debit as examples.',
    },
  ],
  tellsApart:
    'Create a payment method with `credit` and look at `funding` of the answer: `credit` is an echo, `card` a constant.',
});
