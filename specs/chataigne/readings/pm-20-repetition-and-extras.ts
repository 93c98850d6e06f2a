import { defineReading } from '../../../src/core/reading.ts';

export default defineReading({
  id: 'pm-20-repetition-and-extras',
  question:
    'Nothing is said about sending the same payment method twice, about idempotency, or about unknown fields.',
  concerns: ['/paths/~1payment-method/post', '/components/schemas/CreatePaymentMethod'],
  chosen: {
    id: 'lenient',
    states: 'The same stripeId can be saved again and gets a new id; unknown fields are ignored.',
  },
  alternatives: [
    { id: 'conflict-409', states: 'The second attempt with the same stripeId is refused with 409.' },
    { id: 'unknown-field-400', states: 'A request with an unknown field is refused with 400.' },
  ],
  basis: [
    {
      source: 'docs.chataigne.ai, page "Create a new payment method"',
      says: 'Mentions no conflict, no key and no unknown fields.',
    },
    {
      source: 'docs.chataigne.ai, chatbot types, page "Payment Models"',
      says: 'Says that the fingerprint serves to find duplicates, without saying who looks for them.',
    },
    {
      source:
        "OpenAPI document in the provider's public documentation repository (api-reference/openapi.json)",
      says: 'Does not forbid additional properties and declares no 409.',
    },
  ],
  tellsApart:
    'Create with the same stripeId twice and compare statuses and ids. Create once more with an extra field `foo`.',
});
