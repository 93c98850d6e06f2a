import { defineReading } from '../../../src/core/reading.ts';

export default defineReading({
  id: 'o-01-create-path',
  question: 'The pages spell the path by which a card is ordered in three ways. Which one exists?',
  concerns: ['/paths/~1accounts~1{accountId}~1cards/post'],
  chosen: {
    id: 'below-accounts-plural',
    states: 'A card is ordered with POST /accounts/{accountId}/cards.',
  },
  alternatives: [
    {
      id: 'below-customers',
      states: 'A card is ordered with POST /customers/{customerId}/cards.',
    },
    {
      id: 'below-accounts-singular',
      states: 'A card is ordered with POST /accounts/{accountId}/card.',
    },
  ],
  basis: [
    {
      source: 'docs.offblocks.xyz, API reference, page "Cards"',
      says: 'The introduction names the path below customers; the reference entry and its sample request have the one below accounts.',
    },
    {
      source: 'docs.offblocks.xyz, step-by-step guide, page "Card Issuance"',
      says: 'The text names the singular path, while the embedded reference entry and its sample have the plural.',
    },
    {
      source: 'docs.offblocks.xyz, step-by-step guide, page "Account Creation"',
      says: 'Makes the same slip in its text: account in the singular, where the reference has accounts.',
    },
  ],
  tellsApart:
    'Send a signed POST with the deliberately invalid body {"type":"plastic"} and valid ids to all three paths. A path that exists answers 400 and makes no card; one that does not answers 404 or 405.',
});
