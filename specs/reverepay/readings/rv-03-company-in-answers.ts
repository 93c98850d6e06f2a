import { defineReading } from '../../../src/core/reading.ts';

export default defineReading({
  id: 'rv-03-company-in-answers',
  question:
    'The table has an optional `company` in the address, but neither example has it. What does an answer show?',
  concerns: [
    '/components/schemas/BillingAddress/properties/company',
    '/components/schemas/CardBillingAddress/properties/company',
  ],
  chosen: {
    id: 'optional-in-answers',
    states:
      '`company` may be sent or left out; an answer may repeat it, leave it out, or have it as null or an empty text.',
  },
  alternatives: [
    {
      id: 'always-repeated',
      states: 'An answer has `company` with the value that was sent whenever one was sent.',
    },
  ],
  basis: [
    {
      source: 'Reverepay documentation, page "Add Card for an existing Customer"',
      says: 'The table lists it without the mark of a required field; the examples leave it out.',
    },
  ],
  tellsApart:
    'Add one card with a company and one without, and note whether the key is there and with which value.',
});
