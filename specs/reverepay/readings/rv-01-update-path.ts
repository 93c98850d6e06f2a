import { defineReading } from '../../../src/core/reading.ts';

export default defineReading({
  id: 'rv-01-update-path',
  question:
    'The heading of the page on updating a customer ends at `/customers`, its three samples go on with the id of the customer. Which path is it?',
  concerns: [
    '/paths/~1api~1v1~1groups~1{group_id}~1revere_pay~1{linked_account_id}~1customers~1{customer_id}/put',
    '/components/parameters/CustomerId',
  ],
  chosen: {
    id: 'id-in-path',
    states: 'The update goes to `/customers/{customer_id}` and changes that customer.',
  },
  alternatives: [
    {
      id: 'no-id-in-path',
      states: 'The update goes to `/customers`, and the customer is found by the e-mail address in the body.',
    },
  ],
  basis: [
    {
      source: 'Reverepay documentation, page "Update Customer"',
      says: 'The heading has no id of a customer; the samples in JavaScript, Python and Go all append it.',
    },
    {
      source: 'Reverepay documentation, pages on refund, void and cancelling a subscription',
      says: 'Their headings have a slash or a segment less than their own samples, so headings of this site are not exact.',
    },
    {
      source: 'Reverepay documentation, page on updating a webhook',
      says: 'The `PUT` has the id of the webhook in its path.',
    },
    {
      source: 'Reverepay documentation, user guide on the customer vault',
      says: 'Says that customers are identified by their e-mail address, so that the other path is not absurd.',
    },
  ],
  tellsApart:
    'Send a valid update to the path with the id: 200 with that id tells of the first. Then send it, with another first name and the same e-mail address, to the path without the id: 404 or 405 tells that only the first is there; 200 that the second is there as well, and its `id` tells whom it changed.',
});
