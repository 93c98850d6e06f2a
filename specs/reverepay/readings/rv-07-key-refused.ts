import { defineReading } from '../../../src/core/reading.ts';

export default defineReading({
  id: 'rv-07-key-refused',
  question:
    'Both operations need a key of one kind, but no status is documented for a key that is missing, unknown or of another kind.',
  concerns: [
    '/components/responses/Refused',
    '/paths/~1api~1v1~1groups~1{group_id}~1revere_pay~1{linked_account_id}~1customers~1{customer_id}/post/responses/4XX',
    '/paths/~1api~1v1~1groups~1{group_id}~1revere_pay~1{linked_account_id}~1customers~1{customer_id}/put/responses/4XX',
  ],
  chosen: { id: '401-or-403', states: 'The server answers 401 or 403, and nothing is done.' },
  alternatives: [
    { id: 'bad-request-400', states: 'The server answers 400.' },
    { id: 'not-found-404', states: 'The server answers 404.' },
    { id: 'internal-error-500', states: 'The server answers 500.' },
  ],
  basis: [
    {
      source: 'Reverepay documentation, pages "Add Card for an existing Customer" and "Update Customer"',
      says: 'Demand a Manage Customers key and document 200, 400 and 500 only.',
    },
    {
      source: 'Reverepay documentation, user guide on API keys',
      says: 'Says that a key is good for one product, and does not say what a wrong one gets.',
    },
  ],
  tellsApart:
    'Send a valid update without a key, with random characters as a key, and with a key of another product, for example Wallet. Write down the status of each; 2xx and 5xx are always findings.',
});
