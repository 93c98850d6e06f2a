import { defineReading } from '../../../src/core/reading.ts';

export default defineReading({
  id: 'pm-d4-missing-field-spelling',
  question:
    'The details of a validation error name missing fields as an array `missingFields` for creation and as a string `missingField` for deletion. Which is it?',
  concerns: [
    '/components/schemas/PaymentMethodValidationError/properties/details/properties/missingFields',
    '/components/schemas/PaymentMethodValidationError/properties/details/properties/missingField',
  ],
  chosen: { id: 'both-spellings', states: 'Either may appear with this code, and a client reads both.' },
  alternatives: [
    { id: 'plural-only', states: 'Only missingFields is sent.' },
    { id: 'singular-only', states: 'Only missingField is sent.' },
  ],
  basis: [
    {
      source:
        "OpenAPI document in the provider's public documentation repository (api-reference/openapi.json)",
      says: 'Publishes one example with the array for creation and one with the string for deletion; neither has a schema.',
    },
  ],
  tellsApart:
    "Leave out fields of a creation and look at details. The deletion's spelling cannot be provoked, because its 400 cannot be reached.",
});
