import { defineReading } from '../../../src/core/reading.ts';

export default defineReading({
  id: 'rv-22-card-path',
  question:
    'A `POST` to the customer itself is said to add a card, without a segment for cards, and nothing reads or deletes one. Is the path right?',
  concerns: [
    '/paths/~1api~1v1~1groups~1{group_id}~1revere_pay~1{linked_account_id}~1customers~1{customer_id}/post',
  ],
  chosen: { id: 'customer-path', states: 'A `POST` to `/customers/{customer_id}` adds a card.' },
  alternatives: [{ id: 'cards-path', states: 'A card is added at `/customers/{customer_id}/cards`.' }],
  basis: [
    {
      source: 'Reverepay documentation, page "Add Card for an existing Customer"',
      says: 'The heading and all three samples have the shorter path.',
    },
  ],
  tellsApart:
    'Add a card at the shorter path. Only if that gets 404 or 405 although the customer exists, try the longer one.',
});
