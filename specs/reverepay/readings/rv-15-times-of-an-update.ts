import { defineReading } from '../../../src/core/reading.ts';

export default defineReading({
  id: 'rv-15-times-of-an-update',
  question:
    'The answer to an update has `created_at` and `updated_at`. Does an update move the second and keep the first?',
  concerns: [
    '/components/schemas/Customer/properties/created_at',
    '/components/schemas/Customer/properties/updated_at',
  ],
  chosen: {
    id: 'updated-at-moves',
    states: '`created_at` stays, and `updated_at` moves forward with each update.',
  },
  alternatives: [{ id: 'updated-at-stays', states: '`updated_at` stays as well.' }],
  basis: [
    {
      source: 'Reverepay documentation, page "Update Customer"',
      says: 'In the example the two are one microsecond apart, as if the customer had just been made.',
    },
    {
      source: 'Reverepay documentation, page "Add Card for an existing Customer"',
      says: 'The card of its example was made 0.13 seconds after the customer of the other example, which again looks like a first creation.',
    },
    {
      source: 'Usual meaning of the two names',
      says: 'The first is set once and the second with each change.',
    },
  ],
  tellsApart: 'Send two updates with different names, a second apart, and compare the four timestamps.',
});
