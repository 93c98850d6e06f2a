import { defineReading } from '../../../src/core/reading.ts';

export default defineReading({
  id: 'q-21-payment-only-fields',
  question: 'Do cards on file have card_type, prepaid_type and bin?',
  concerns: [
    '/components/schemas/Card/properties/card_type',
    '/components/schemas/Card/properties/prepaid_type',
    '/components/schemas/Card/properties/bin',
  ],
  chosen: { id: 'optional', states: 'They may be there, and a client must do without them.' },
  alternatives: [
    { id: 'never', states: 'Only cards inside payments have them.' },
    { id: 'always', states: 'All cards have them.' },
  ],
  basis: [
    {
      source: "Square's API specification, github.com/square/connect-api-specification, version 2025-08-20",
      says: 'Says of card_type and bin that only the Payments API returns them; older releases say so of prepaid_type as well. The examples of all four operations of the Cards API have all three.',
    },
  ],
  tellsApart:
    'Save a card, read it, and look for the three fields. One answer without them proves only that they are optional.',
});
