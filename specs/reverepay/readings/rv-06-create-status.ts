import { defineReading } from '../../../src/core/reading.ts';

export default defineReading({
  id: 'rv-06-create-status',
  question: 'A request that creates a card is documented with 200 and not with 201. Is that meant?',
  concerns: [
    '/paths/~1api~1v1~1groups~1{group_id}~1revere_pay~1{linked_account_id}~1customers~1{customer_id}/post/responses/200',
  ],
  chosen: { id: 'ok-200', states: 'The server answers 200.' },
  alternatives: [{ id: 'created-201', states: 'The server answers 201.' }],
  basis: [
    {
      source: 'Reverepay documentation, page "Add Card for an existing Customer"',
      says: 'The table of statuses has 200 and no other success.',
    },
    {
      source: 'Reverepay documentation, pages on webhooks and onboarding',
      says: 'Creation answers 201 there, so the site knows the difference.',
    },
    {
      source: 'Reverepay documentation, page on creating plans',
      says: 'Creation answers 200 there as well.',
    },
  ],
  tellsApart: 'Add a card and look at the status.',
});
