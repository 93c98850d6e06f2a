import { defineReading } from '../../../src/core/reading.ts';

export default defineReading({
  id: 'q-18-wallet-nonces',
  question: 'Which error does a nonce from a digital wallet get?',
  concerns: [
    '/components/schemas/CreateCustomerCardRequest/properties/card_nonce',
    '/paths/~1v2~1customers~1{customer_id}~1cards/post/responses/402/content/application~1json/examples/wallet',
  ],
  chosen: { id: 'refused', states: 'It is refused, with UNSUPPORTED_ENTRY_METHOD or INVALID_CARD_DATA.' },
  alternatives: [{ id: 'accepted', states: 'It is saved after all.' }],
  basis: [
    {
      source: 'Catalogue of workflow tasks, copy of the page on CreateCustomerCard',
      says: 'Says that nonces from wallets such as Apple Pay cannot be used.',
    },
    {
      source: "Square's API specification, github.com/square/connect-api-specification, version 2025-08-20",
      says: 'Says the same, and lists UNSUPPORTED_ENTRY_METHOD for the operation.',
    },
  ],
  tellsApart: 'Only a nonce from a real wallet on a device could tell, so no automatic run asks it.',
});
