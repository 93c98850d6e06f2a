import { defineReading } from '../../../src/core/reading.ts';

export default defineReading({
  id: 'o-19-card-fields',
  question:
    'No page shows the schema of a card. Which fields are always there, and which values can they have?',
  concerns: [
    '/components/schemas/Card',
    '/components/schemas/Card/properties/network',
    '/components/schemas/Card/properties/maskedPan',
    '/components/schemas/Card/properties/expirationDate',
  ],
  chosen: {
    id: 'six-always',
    states:
      'id, accountId, type, status, createdAt and updatedAt are always there; name, network, maskedPan and expirationDate once the bank has issued the card. The network is visa or mastercard, the number is masked between six and four digits, the date is MM/YYYY.',
  },
  alternatives: [
    {
      id: 'all-always',
      states: 'All fields are there from the start.',
    },
    {
      id: 'null-until-issued',
      states: 'What is not known yet is null in place of being absent.',
    },
    {
      id: 'other-spellings',
      states: 'The network is spelled in another way, or the number is masked in another way.',
    },
  ],
  basis: [
    {
      source: 'docs.offblocks.xyz, step-by-step guide, page "Card Issuance"',
      says: 'The answer right after the order has the six fields and the billing address, and nothing else.',
    },
    {
      source: 'docs.offblocks.xyz, API reference, page "Cards"',
      says: 'Its sample has all fields even in status issuing, but with placeholder values: the masked number begins with digits of Mastercard while the network says visa. It names the networks as Visa or MasterCard.',
    },
    {
      source: 'docs.offblocks.xyz, page "Card States"',
      says: 'Lists the seven statuses.',
    },
  ],
  tellsApart:
    'Order a card in the sandbox and look at the answer; let the simulator issue it, and read it again.',
});
