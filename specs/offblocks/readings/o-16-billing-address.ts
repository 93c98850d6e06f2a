import { defineReading } from '../../../src/core/reading.ts';

export default defineReading({
  id: 'o-16-billing-address',
  question: 'No copy of the reference shows whether the billing address, or any of its fields, is required.',
  concerns: [
    '/components/schemas/CreateCard/required',
    '/components/schemas/CompleteAddress/required',
    '/components/schemas/Address',
  ],
  chosen: {
    id: 'four-fields',
    states:
      'The billing address is required, with firstLine, city, country and postCode; secondLine and state are optional. A shipping address has the same form.',
  },
  alternatives: [
    {
      id: 'address-optional',
      states: 'A virtual card can be ordered without a billing address.',
    },
    {
      id: 'fewer-fields',
      states: 'Fewer of the four fields are required.',
    },
  ],
  basis: [
    {
      source: 'docs.offblocks.xyz, step-by-step guide, page "Card Issuance"',
      says: 'Its request has exactly these four fields and no shipping address.',
    },
    {
      source: 'docs.offblocks.xyz, API reference, page "Cards"',
      says: 'Its sample has all six fields in both addresses. Of the two addresses only the shipping address is said to depend on the type.',
    },
  ],
  tellsApart:
    'Order a virtual card without the address, and then without one field at a time, each with a new key: 400 or 201. Each 201 is a card that fills its place, so terminate it.',
});
