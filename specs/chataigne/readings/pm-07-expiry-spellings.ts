import { defineReading } from '../../../src/core/reading.ts';

export default defineReading({
  id: 'pm-07-expiry-spellings',
  question:
    'The answer declares the expiry twice, as expMonth and expYear and as exp_month and exp_year; the request has the second pair only. Which pair is sent?',
  concerns: [
    '/components/schemas/PaymentMethod/properties/expMonth',
    '/components/schemas/PaymentMethod/properties/expYear',
    '/components/schemas/PaymentMethod/properties/exp_month',
    '/components/schemas/PaymentMethod/properties/exp_year',
  ],
  chosen: { id: 'both-may-appear', states: 'Either pair or both may appear; where both do, they are equal.' },
  alternatives: [
    { id: 'camel-case-only', states: 'Only expMonth and expYear are sent.' },
    { id: 'snake-case-only', states: 'Only exp_month and exp_year are sent.' },
  ],
  basis: [
    {
      source: 'docs.chataigne.ai, page "Create a new payment method"',
      says: 'Declares both pairs as optional and shows both, with equal values.',
    },
    {
      source: 'docs.chataigne.ai, chatbot types, page "Payment Method"',
      says: 'Has exp_month and exp_year only.',
    },
    {
      source:
        "OpenAPI document in the provider's public documentation repository (api-reference/openapi.json)",
      says: 'The object for payments that are ready has expMonth and expYear only.',
    },
  ],
  tellsApart:
    'Look at each answer to a creation: which of the four fields are there, and are the pairs equal?',
});
