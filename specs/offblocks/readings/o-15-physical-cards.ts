import { defineReading } from '../../../src/core/reading.ts';

export default defineReading({
  id: 'o-15-physical-cards',
  question: 'The reference offers physical cards, the guide says that they cannot be had yet. Are they?',
  concerns: [
    '/components/schemas/CardType',
    '/components/schemas/CreateCard/then',
    '/components/schemas/CreateCard/properties/shippingAddress',
  ],
  chosen: {
    id: 'offered',
    states: 'The type physical is accepted, and needs a shipping address.',
  },
  alternatives: [
    {
      id: 'refused',
      states: 'The type physical is refused, with or without a shipping address.',
    },
    {
      id: 'address-optional',
      states: 'A physical card is accepted without a shipping address.',
    },
  ],
  basis: [
    {
      source: 'docs.offblocks.xyz, API reference, page "Cards"',
      says: 'Has both types, requires the shipping address for physical cards, and says that the card is sent there.',
    },
    {
      source: 'docs.offblocks.xyz, step-by-step guide, page "Card Issuance"',
      says: 'Says in brackets that physical cards cannot be had yet.',
    },
  ],
  tellsApart:
    'Order a physical card without and then with a shipping address. 400 for both: not supported. 400 and 201: supported. Run it in the sandbox only.',
});
