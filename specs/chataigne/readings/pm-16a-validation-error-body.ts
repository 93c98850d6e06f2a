import { defineReading } from '../../../src/core/reading.ts';

export default defineReading({
  id: 'pm-16a-validation-error-body',
  question: 'No error is shown on the page. What is the body of a 400?',
  concerns: [
    '/paths/~1payment-method/post/responses/400',
    '/components/schemas/PaymentMethodValidationError',
  ],
  chosen: {
    id: 'code-message-details',
    states: 'The body has code, message and mostly details, and the code is PAYMENT_METHOD_VALIDATION_ERROR.',
  },
  alternatives: [
    {
      id: 'framework-body',
      states: 'The body has statusCode, message and error, as the framework makes it.',
    },
  ],
  basis: [
    {
      source:
        "OpenAPI document in the provider's public documentation repository (api-reference/openapi.json)",
      says: 'Publishes an example with code, message and details for this status, and no schema.',
    },
    {
      source: "Provider's public documentation repository, guide to error handling in the application layer",
      says: 'Recommends a body of statusCode, message and error.',
    },
    { source: 'docs.chataigne.ai, page "Create a new payment method"', says: 'Shows no error at all.' },
  ],
  tellsApart:
    'Leave out customerId, send isActive as a string, and send broken JSON. Three different layers may refuse these, so compare the three bodies.',
});
