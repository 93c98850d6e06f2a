import { defineReading } from '../../../src/core/reading.ts';

export default defineReading({
  id: 'pm-16d-order-of-checks',
  question: 'In which order does the server look at the token, the body and the customer?',
  concerns: [
    '/paths/~1payment-method/post/responses/401',
    '/paths/~1payment-method/post/responses/400',
    '/paths/~1payment-method/post/responses/404',
  ],
  chosen: {
    id: 'token-body-customer',
    states: 'The token is checked first, then the body, then whether the customer exists.',
  },
  alternatives: [{ id: 'another-order', states: 'The body or the customer is checked before the token.' }],
  basis: [
    {
      source: 'All documents that we read',
      says: 'None speaks of the order. This one is usual and tells strangers least.',
    },
  ],
  tellsApart:
    'Send one request that is wrong in all three ways and repair it one fault at a time, noting the statuses.',
});
