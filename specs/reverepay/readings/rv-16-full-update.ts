import { defineReading } from '../../../src/core/reading.ts';

export default defineReading({
  id: 'rv-16-full-update',
  question: 'All three fields of the update are required. Is a request with fewer refused?',
  concerns: [
    '/components/schemas/UpdateCustomer/required',
    '/paths/~1api~1v1~1groups~1{group_id}~1revere_pay~1{linked_account_id}~1customers~1{customer_id}/put/responses/400',
  ],
  chosen: {
    id: 'all-three-needed',
    states: 'A request that lacks one of the three gets 400 and changes nothing.',
  },
  alternatives: [
    { id: 'partial-update', states: 'A request may leave fields out; they keep their values.' },
    { id: 'blanked', states: 'A request may leave fields out; they become empty.' },
  ],
  basis: [
    {
      source: 'Reverepay documentation, page "Update Customer"',
      says: 'Marks each of the three rows as required, and says nothing about leaving out, null or further fields.',
    },
  ],
  tellsApart:
    'Send three updates, each without one of the fields. 400 tells of the first; after a 200, the field in the answer tells whether it was kept or blanked.',
});
