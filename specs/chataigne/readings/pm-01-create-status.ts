import { defineReading } from '../../../src/core/reading.ts';

export default defineReading({
  id: 'pm-01-create-status',
  question:
    'The page of the operation shows the body of the successful answer and not its status. Which status is it?',
  concerns: ['/paths/~1payment-method/post/responses/201'],
  chosen: { id: 'created-201', states: 'The server answers 201.' },
  alternatives: [
    {
      id: 'ok-200',
      states: 'The server answers 200, as 7 of the 60 creating or acting POST operations of the provider do.',
    },
  ],
  basis: [
    {
      source:
        "OpenAPI document in the provider's public documentation repository (api-reference/openapi.json)",
      says: 'Declares 201 for this operation. 53 POST operations of the document succeed with 201 and 7 with 200.',
    },
    {
      source: 'docs.chataigne.ai, page "Create a new payment method"',
      says: 'Shows the answer without a status.',
    },
  ],
  tellsApart: 'Create a payment method for an existing customer with a valid request and look at the status.',
});
