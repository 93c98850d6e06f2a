import { defineReading } from '../../../src/core/reading.ts';

export default defineReading({
  id: 'rv-09-error-body',
  question: '400 and 500 are documented without a body. What does one look like?',
  concerns: [
    '/components/schemas/Error',
    '/paths/~1api~1v1~1groups~1{group_id}~1revere_pay~1{linked_account_id}~1customers~1{customer_id}/post/responses/400',
    '/paths/~1api~1v1~1groups~1{group_id}~1revere_pay~1{linked_account_id}~1customers~1{customer_id}/put/responses/400',
    '/components/responses/InternalError',
    '/components/responses/Refused',
  ],
  chosen: { id: 'error-text', states: 'The body is JSON with a text called `error`.' },
  alternatives: [
    { id: 'another-body', states: 'The body is JSON with other members, or plain text.' },
    { id: 'empty', states: 'There is no body.' },
  ],
  basis: [
    {
      source: 'Reverepay documentation, pages "Add Card for an existing Customer" and "Update Customer"',
      says: 'Name the statuses and show no body, schema or content type.',
    },
    {
      source: "@revere_payments/tokenizer 0.0.117, the provider's browser library",
      says: 'Takes the reason of a failed request of its own from a text `error` at the top level.',
    },
  ],
  tellsApart:
    'Provoke a 400 with an update without fields; look at the content type, at `error`, and at the names and types of all members.',
});
