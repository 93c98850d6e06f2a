import { defineReading } from '../../../src/core/reading.ts';

export default defineReading({
  id: 'rv-18-card-vocabularies',
  question:
    '`brand`, `card_type` and `card_category` are shown in three casings and without lists of values. Which values are there?',
  concerns: [
    '/components/schemas/Card/properties/brand/allOf/0',
    '/components/schemas/Card/properties/card_type/allOf/0',
    '/components/schemas/Card/properties/card_category',
  ],
  chosen: {
    id: 'open-lists',
    states:
      'All three are open: `brand` is known to be Visa, Mastercard, Discover or American Express, `card_type` debit, credit, prepaid or unknown, and `card_category` is free text. Another brand or type is worth a notice.',
  },
  alternatives: [
    { id: 'closed-lists', states: 'There are no other values, and a client may list them all.' },
  ],
  basis: [
    {
      source: 'Reverepay documentation, page "Add Card for an existing Customer"',
      says: 'The example has `Visa`, `debit` and `PERSONAL`.',
    },
    {
      source: 'Reverepay documentation, page on reporting',
      says: 'Lists the four brands as values of a filter.',
    },
    {
      source: 'Schemas of a third party (schemas.apis.io) for the card of the processor Moov',
      says: 'List the types debit, credit, prepaid and unknown.',
    },
  ],
  tellsApart:
    'Add test cards of several brands and types, one of them outside the lists, for example of JCB.',
});
