import { defineReading } from '../../../src/core/reading.ts';

export default defineReading({
  id: 'q-06-nonce-idempotency',
  question: 'Does a second call with the same nonce get the first card, or an error?',
  concerns: [
    '/paths/~1v2~1customers~1{customer_id}~1cards/post',
    '/components/schemas/CreateCustomerCardRequest/properties/card_nonce',
    '/paths/~1v2~1customers~1{customer_id}~1cards/post/responses/400/content/application~1json/examples/used-nonce',
  ],
  chosen: {
    id: 'same-card',
    states:
      'For the same customer and the same nonce, the answer has the id of the card that the first call made. CARD_TOKEN_USED is declared for nonces that were used for something else.',
  },
  alternatives: [
    { id: 'token-used', states: 'The second call gets CARD_TOKEN_USED.' },
    { id: 'new-card', states: 'The second call makes another card.' },
  ],
  basis: [
    {
      source: 'Catalogue of workflow tasks, copy of the page on CreateCustomerCard',
      says: 'Says that calls are idempotent and that a repeated nonce returns the first card.',
    },
    {
      source: "Square's API specification, github.com/square/connect-api-specification, version 2025-08-20",
      says: 'Says the same, and lists CARD_TOKEN_USED among the errors of the operation.',
    },
    {
      source: 'github.com/nopSolutions/nopCommerce, issue 3152',
      says: 'Reports CARD_TOKEN_USED for a charge with a nonce that was used before, when a card is paid with and saved.',
    },
  ],
  tellsApart:
    'With one fresh nonce from the card form of the sandbox: save it twice for one customer, then for another customer; and with a second one: pay first, then save. Same id, another id or 400 with CARD_TOKEN_USED tells. The fixed test nonces cannot show it.',
});
