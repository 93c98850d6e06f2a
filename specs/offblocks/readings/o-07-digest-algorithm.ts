import { defineReading } from '../../../src/core/reading.ts';

export default defineReading({
  id: 'o-07-digest-algorithm',
  question: 'The digest uses one fixed algorithm that is not named. Which one?',
  concerns: ['/components/schemas/ContentDigest', '/components/parameters/ContentDigest'],
  chosen: {
    id: 'sha-256-or-sha-512',
    states: 'A digest by sha-256 or by sha-512 is accepted; we send sha-256.',
  },
  alternatives: [
    {
      id: 'sha-256-only',
      states: 'Only sha-256 is accepted.',
    },
    {
      id: 'sha-512-only',
      states: 'Only sha-512 is accepted.',
    },
    {
      id: 'sha-384',
      states: 'sha-384 is demanded, as in the signature.',
    },
    {
      id: 'not-verified',
      states: 'The digest is not compared with the body.',
    },
  ],
  basis: [
    {
      source: 'docs.offblocks.xyz, page "Request Signatures"',
      says: 'Speaks of a hash by a fixed algorithm; the sentence is cut off in our copies.',
    },
    {
      source: "The provider's Go library, github.com/OffBlocks/httpsig",
      says: 'Knows sha-256, its default, and sha-512.',
    },
    {
      source: 'RFC 9530, section 5',
      says: 'Holds these two fit for use; sha-384 is not registered.',
    },
  ],
  tellsApart:
    'Send an invalid body with a digest by sha-256, by sha-512, by both, by sha-384, and with a wrong one. Statuses or messages that differ show which were accepted; a wrong digest should get 400.',
});
