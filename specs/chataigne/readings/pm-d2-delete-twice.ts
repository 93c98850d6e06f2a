import { defineReading } from '../../../src/core/reading.ts';

export default defineReading({
  id: 'pm-d2-delete-twice',
  question: 'What does the deletion of a payment method answer that was deleted before?',
  concerns: [
    '/paths/~1payment-method~1{id}/delete/responses/404',
    '/components/schemas/PaymentMethodNotFoundError',
  ],
  chosen: {
    id: 'not-found-404',
    states: 'The second deletion answers 404 with the code PAYMENT_METHOD_NOT_FOUND.',
  },
  alternatives: [{ id: 'ok-again-200', states: 'The second deletion answers 200 like the first.' }],
  basis: [
    {
      source:
        "OpenAPI document in the provider's public documentation repository (api-reference/openapi.json)",
      says: 'Declares 404 for a payment method that is not found and does not speak of repetition.',
    },
  ],
  tellsApart: 'Create a payment method and delete it twice.',
});
