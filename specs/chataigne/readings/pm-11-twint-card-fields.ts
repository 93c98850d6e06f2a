import { defineReading } from '../../../src/core/reading.ts';

export default defineReading({
  id: 'pm-11-twint-card-fields',
  question:
    'twint is a type of payment method, but every card field is mandatory in the request. Can a TWINT account be saved without card data?',
  concerns: ['/components/schemas/CreatePaymentMethod/required'],
  chosen: {
    id: 'required-for-every-type',
    states: 'All twelve fields are required whatever the type, so that TWINT needs made-up card data.',
  },
  alternatives: [{ id: 'required-for-card', states: 'The card fields are required for cards only.' }],
  basis: [
    {
      source: 'docs.chataigne.ai, page "Create a new payment method"',
      says: 'Marks all twelve request fields as required, without a condition; several response fields are said to be for card payments.',
    },
    {
      source:
        "OpenAPI document in the provider's public documentation repository (api-reference/openapi.json)",
      says: 'Lists the same twelve fields as required.',
    },
  ],
  tellsApart:
    'Create a payment method of the type `twint` without last4, fingerprint, brand, exp_month, exp_year and funding: 400 tells that they are required, 201 that they are not.',
});
