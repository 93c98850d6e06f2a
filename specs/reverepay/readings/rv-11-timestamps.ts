import { defineReading } from '../../../src/core/reading.ts';

export default defineReading({
  id: 'rv-11-timestamps',
  question: 'Timestamps are not described. How precise are they, and in which time zone?',
  concerns: ['/components/schemas/UtcTimestamp'],
  chosen: {
    id: 'utc-any-precision',
    states: 'They are RFC 3339 in UTC with `Z` and none to nine digits after the second.',
  },
  alternatives: [{ id: 'six-digits', states: 'They always have six digits after the second.' }],
  basis: [
    {
      source: 'Reverepay documentation, pages "Add Card for an existing Customer" and "Update Customer"',
      says: 'All four timestamps of the examples have six digits and `Z`.',
    },
    { source: 'Reverepay documentation, pages on the wallet', says: 'Have nine digits.' },
    {
      source: 'Reverepay documentation, page on listing subscriptions',
      says: 'The next billing date has no fraction.',
    },
  ],
  tellsApart:
    'Collect the timestamps of several answers and count the digits. A number other than six refutes the alternative; six in every one of several dozen answers supports it, since trailing zeros are not cut off then.',
});
