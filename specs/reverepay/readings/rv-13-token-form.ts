import { defineReading } from '../../../src/core/reading.ts';

export default defineReading({
  id: 'rv-13-token-form',
  question:
    'The token of the example is a UUID, and the very same as the id of the customer in the example of the other page. What is a token?',
  concerns: ['/components/schemas/AddCustomerCard/properties/token'],
  chosen: { id: 'opaque', states: 'A token is opaque text that is not empty.' },
  alternatives: [{ id: 'uuid', states: 'A token is a UUID.' }],
  basis: [
    {
      source: 'Reverepay documentation, page "Add Card for an existing Customer"',
      says: 'Types it as a string; the example is a UUID.',
    },
    {
      source: 'Reverepay documentation, page "Update Customer"',
      says: 'The id of the customer in the example has the same value, so one of the two was pasted.',
    },
    {
      source: "@revere_payments/tokenizer 0.0.117, the provider's browser library",
      says: 'Types the token that it hands out as a string.',
    },
  ],
  tellsApart:
    'Make a token in a browser and look at it. Then send a random UUID as a token: 400 is expected, 404 is to be written down.',
});
