import { defineReading } from '../../../src/core/reading.ts';

export default defineReading({
  id: 'q-09-postal-code',
  question: 'Must the postal code of the address agree with the one inside the nonce?',
  concerns: [
    '/components/schemas/CreateCustomerCardRequest/properties/billing_address',
    '/components/schemas/Address/properties/postal_code',
    '/paths/~1v2~1customers~1{customer_id}~1cards/post/responses/402/content/application~1json/examples/postal-code',
  ],
  chosen: {
    id: 'must-match',
    states:
      'With a billing address, its postal code must be the one from the card form; otherwise the card is refused.',
  },
  alternatives: [
    { id: 'not-compared', states: 'Any postal code is accepted and stored.' },
    {
      id: 'address-wins',
      states: 'The postal code of the address replaces the one of the nonce for the verification.',
    },
  ],
  basis: [
    {
      source: 'Catalogue of workflow tasks, copy of the page on CreateCustomerCard',
      says: 'Does not have the rule.',
    },
    {
      source: 'developer.squareup.com, API reference, Create customer card',
      says: 'Has the rule as a note on billing_address.',
    },
    {
      source: 'developer.squareup.com, guides of the Cards API',
      says: 'Tell the reader to type the postal code of the example request into the form.',
    },
    {
      source: 'A public file of another application',
      says: 'Says that the postal code inside the good test nonce is 94103.',
    },
  ],
  tellsApart:
    'Save cnon:card-nonce-ok with postal code 94103, and with 99999. 200 for both, or VERIFY_AVS_FAILURE or INVALID_CARD_DATA for the second, tells.',
});
