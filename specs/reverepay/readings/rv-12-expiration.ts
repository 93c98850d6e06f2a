import { defineReading } from '../../../src/core/reading.ts';

export default defineReading({
  id: 'rv-12-expiration',
  question: '`expiration` has no description. In which order are month and year?',
  concerns: ['/components/schemas/Card/properties/expiration/allOf/0'],
  chosen: { id: 'month-year', states: 'Two digits of the month, a slash, two digits of the year.' },
  alternatives: [{ id: 'year-month', states: 'Two digits of the year, a slash, two digits of the month.' }],
  basis: [
    {
      source: 'Reverepay documentation, page "Add Card for an existing Customer"',
      says: 'The example is `11/26`, which has no month 26.',
    },
    {
      source: 'Reverepay documentation, page on refunds',
      says: 'Prints `26/11` as `expiration_date` of a card with the same first six and last four digits.',
    },
    {
      source: 'Documentation of Moov, the processor behind Reverepay, on its card',
      says: 'Has month and year as two members of an object, so Reverepay puts the text together itself.',
    },
  ],
  tellsApart:
    'Make a token of a test card that expires in March 2031 and add it: `03/31` tells of the first, `31/03` of the second.',
});
