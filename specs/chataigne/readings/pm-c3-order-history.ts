import { defineReading } from '../../../src/core/reading.ts';

export default defineReading({
  id: 'pm-c3-order-history',
  question:
    'The operation that reads a customer is announced as including the order history, but its schema has no orders. Are there any?',
  concerns: ['/components/schemas/Customer'],
  chosen: { id: 'no-orders', states: 'The answer has the fields of the schema and no orders.' },
  alternatives: [
    { id: 'undeclared-orders', states: 'The answer has a list of orders that the schema does not declare.' },
  ],
  basis: [
    {
      source:
        "OpenAPI document in the provider's public documentation repository (api-reference/openapi.json)",
      says: 'The text of the operation speaks of the order history; the schema of its answer has thirteen fields and none for orders. A related schema, used within orders, does have an optional list called orders.',
    },
  ],
  tellsApart:
    'Read a customer who has ordered before and look for fields that the description does not declare.',
});
