import { defineReading } from '../../../src/core/reading.ts';

export default defineReading({
  id: 'pm-c4-listed-fields',
  question:
    'A customer shows five fields of a payment method, all required, among them type and last4, which creation may leave out. Is the list more complete than the answer to creation?',
  concerns: ['/components/schemas/CustomerPaymentMethod', '/components/schemas/PaymentMethod/required'],
  chosen: {
    id: 'five-required',
    states:
      'Each listed payment method has the five fields, and type and last4 are there even when creation did not answer them.',
  },
  alternatives: [
    {
      id: 'same-object',
      states:
        'The list holds the same object as the answer to creation, with more fields than five and with type and last4 optional.',
    },
  ],
  basis: [
    {
      source:
        "OpenAPI document in the provider's public documentation repository (api-reference/openapi.json)",
      says: 'The schema of the listed item has id, type, last4, isActive and customerId, all required. The schema of the answer to creation has fifteen fields, three of them required.',
    },
    {
      source: 'docs.chataigne.ai, page "Create a new payment method"',
      says: 'Says that last4 is for card payments.',
    },
  ],
  tellsApart:
    'Create a payment method, read its customer, and compare the two objects field by field. A TWINT account tells most.',
});
