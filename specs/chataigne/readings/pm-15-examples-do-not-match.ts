import { defineReading } from '../../../src/core/reading.ts';

export default defineReading({
  id: 'pm-15-examples-do-not-match',
  question:
    'The response example is not the answer to the request example. Does anything follow from the values that differ?',
  concerns: [
    '/paths/~1payment-method/post/requestBody/content/application~1json/examples/documented',
    '/paths/~1payment-method/post/responses/201/content/application~1json/examples/documented',
  ],
  chosen: {
    id: 'unrelated-examples',
    states: 'The two examples were written independently, and nothing follows about what the server repeats.',
  },
  alternatives: [],
  basis: [
    {
      source: 'docs.chataigne.ai, page "Create a new payment method"',
      says: 'Of the twelve shared fields seven differ: customerId, stripeId, last4, country, brand, exp_month and funding; isActive, type, fingerprint, exp_year and wallet agree.',
    },
  ],
  tellsApart:
    'Nothing can tell, because this is about two printed examples and not about a server. What a server repeats is asked by the reading on the presence of response fields.',
});
