import { defineReading } from '../../../src/core/reading.ts';

export default defineReading({
  id: 'rv-08-unknown-ids',
  question: 'Three ids stand in the path, but no status is documented for an id that belongs to nothing.',
  concerns: [
    '/components/responses/Refused',
    '/components/parameters/GroupId',
    '/components/parameters/LinkedAccountId',
    '/components/parameters/CustomerId',
  ],
  chosen: {
    id: 'not-found-404',
    states: 'The server answers 404 to a well-formed id that it does not know.',
  },
  alternatives: [
    { id: 'bad-request-400', states: 'The server answers 400.' },
    { id: 'forbidden-403', states: 'The server answers 403.' },
    { id: 'internal-error-500', states: 'The server answers 500.' },
  ],
  basis: [
    {
      source: 'Reverepay documentation, pages "Add Card for an existing Customer" and "Update Customer"',
      says: 'Document 200, 400 and 500 only.',
    },
    {
      source: 'Reverepay documentation, page on reading a plan',
      says: 'Is the only page that documents 404.',
    },
  ],
  tellsApart:
    'Send a valid update with a random UUID in each of the three places in turn, and once with an id that is no UUID. A 500 is always a finding.',
});
