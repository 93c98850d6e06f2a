import { defineReading } from '../../../src/core/reading.ts';

export default defineReading({
  id: 'pm-d1-delete-status',
  question: 'Which status and body does a deletion answer?',
  concerns: [
    '/paths/~1payment-method~1{id}/delete/responses/200',
    '/components/schemas/PaymentMethodDeletion',
  ],
  chosen: { id: 'ok-200-message', states: 'The server answers 200 with a message.' },
  alternatives: [{ id: 'no-content-204', states: 'The server answers 204 without a body.' }],
  basis: [
    {
      source:
        "OpenAPI document in the provider's public documentation repository (api-reference/openapi.json)",
      says: 'Declares 200 and publishes an example with message and nothing else.',
    },
  ],
  tellsApart: 'Create a payment method, delete it, and look at status and body.',
});
