import { defineReading } from '../../../src/core/reading.ts';

export default defineReading({
  id: 'pm-c2-customer-address-keys',
  question:
    'The address of a customer has seven required fields, but the example that creates a customer with an address has four. Which are always there?',
  concerns: ['/components/schemas/Address/required', '/components/schemas/Address/allOf/0'],
  chosen: {
    id: 'four-always',
    states:
      'address, postalCode, city and country are always there; a missing address2, latitude or longitude is worth a notice.',
  },
  alternatives: [
    {
      id: 'all-seven',
      states: 'All seven are always there; the server finds the position itself and sends an empty address2.',
    },
    {
      id: 'three-always',
      states: 'Only address, postalCode and city are always there, as in the address of a restaurant.',
    },
  ],
  basis: [
    {
      source:
        "OpenAPI document in the provider's public documentation repository (api-reference/openapi.json)",
      says: "The schema of a customer's address requires all seven fields. The example for the creation of a customer has address, postalCode, city and country. The schema of a restaurant's address requires the first three of these.",
    },
  ],
  tellsApart:
    "Create a customer with the four fields of the published example, with the provider's own operation for it, and read the customer.",
});
