import { defineReading } from '../../../src/core/reading.ts';

export default defineReading({
  id: 'rv-23-id-form',
  question: 'The ids in the path have no type or description. What do they look like?',
  concerns: [
    '/components/schemas/Uuid',
    '/components/parameters/GroupId',
    '/components/parameters/LinkedAccountId',
    '/components/parameters/CustomerId',
  ],
  chosen: { id: 'uuid', states: 'Ids are UUIDs; another form is worth a notice.' },
  alternatives: [{ id: 'opaque', states: 'Ids may be any text.' }],
  basis: [
    {
      source: 'Reverepay documentation, pages "Add Card for an existing Customer" and "Update Customer"',
      says: 'The samples leave the ids empty; the answers show UUIDs for the customer, the merchant and the card.',
    },
    {
      source: 'Reverepay documentation, pages on plans and reporting',
      says: 'Show a UUID for the linked account and for customers.',
    },
  ],
  tellsApart:
    'Look at the ids of your own account. Then send an update with a `customer_id` that is no UUID: 400 tells that the form is checked, 404 that it is not.',
});
