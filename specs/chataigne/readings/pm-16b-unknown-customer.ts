import { defineReading } from '../../../src/core/reading.ts';

export default defineReading({
  id: 'pm-16b-unknown-customer',
  question: 'The page does not say what happens when the customer does not exist.',
  concerns: [
    '/paths/~1payment-method/post/responses/404',
    '/components/schemas/PaymentMethodCustomerNotFoundError',
  ],
  chosen: {
    id: 'not-found-404',
    states: 'The server answers 404 with the code PAYMENT_METHOD_CUSTOMER_NOT_FOUND.',
  },
  alternatives: [
    { id: 'refused-400', states: 'The server answers 400.' },
    { id: 'saved-anyway', states: 'The server answers 201 and saves a payment method for nobody.' },
  ],
  basis: [
    {
      source:
        "OpenAPI document in the provider's public documentation repository (api-reference/openapi.json)",
      says: 'Declares 404 for a customer that is not found, with an example of the body.',
    },
  ],
  tellsApart: 'Create a payment method for a customer id that was never issued.',
});
