import { defineReading } from '../../../src/core/reading.ts';

export default defineReading({
  id: 'rv-10b-card-fields',
  question: 'One example is all that tells which fields a card has. Which of them are always there?',
  concerns: [
    '/components/schemas/Card/required',
    '/components/schemas/Card/properties/holder_name',
    '/components/schemas/Card/properties/card_category',
    '/components/schemas/Card/properties/issuer',
    '/components/schemas/Card/properties/issuer_country',
    '/components/schemas/Customer/required',
  ],
  chosen: {
    id: 'four-may-be-absent',
    states:
      'All fields of the example are there, but `holder_name`, `card_category`, `issuer` and `issuer_country` may be absent.',
  },
  alternatives: [{ id: 'all-always-there', states: 'Every field of the example is there for every card.' }],
  basis: [
    {
      source: 'Reverepay documentation, pages "Add Card for an existing Customer" and "Update Customer"',
      says: 'The examples have sixteen fields of a card and seven of a customer, and no word about absence or null.',
    },
    {
      source: 'Documentation of Moov, the processor behind Reverepay, on its card',
      says: 'Its card has the same fields under other names; the four are optional there.',
    },
  ],
  tellsApart:
    'Add several test cards of different brands and issuers and list the fields that are missing or null in the answers.',
});
