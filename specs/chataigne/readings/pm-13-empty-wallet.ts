import { defineReading } from '../../../src/core/reading.ts';

export default defineReading({
  id: 'pm-13-empty-wallet',
  question:
    'wallet is a required object in the request, while most cards are in no wallet. Is null, or leaving it out, allowed?',
  concerns: [
    '/components/schemas/CreatePaymentMethod/properties/wallet',
    '/components/schemas/PaymentMethod/properties/wallet',
  ],
  chosen: {
    id: 'object-not-null',
    states: 'wallet is an object and never null; an empty object means that there is none.',
  },
  alternatives: [
    { id: 'nullable', states: 'null is accepted, or wallet may be left out.' },
    { id: 'members-dropped', states: 'An object is accepted, and its members do not come back.' },
  ],
  basis: [
    {
      source: 'docs.chataigne.ai, page "Create a new payment method"',
      says: 'Types wallet as a required object with the example of an empty object.',
    },
    {
      source: 'Stripe, API reference, card of a PaymentMethod',
      says: 'wallet and country of a card may be null.',
    },
    {
      source: 'docs.chataigne.ai, chatbot types, page "Payment Method"',
      says: 'Has wallet as optional and does not know what it holds.',
    },
  ],
  tellsApart:
    'Create payment methods with `{}`, with `{"type":"apple_pay"}`, with null and without wallet, and compare statuses and the answers\' wallet.',
});
