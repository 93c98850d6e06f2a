import { defineReading } from '../../../src/core/reading.ts';

export default defineReading({
  id: 'o-08-digest-without-body',
  question: 'Does a request without a body need the digest of no content?',
  concerns: [
    '/paths/~1cards~1{cardId}~1deactivate/patch',
    '/paths/~1cards~1{cardId}~1activate/patch',
    '/paths/~1cards~1{cardId}/delete',
  ],
  chosen: {
    id: 'no-digest',
    states: 'PATCH and DELETE take no digest.',
  },
  alternatives: [
    {
      id: 'digest-of-nothing',
      states: 'They demand the digest of zero bytes.',
    },
  ],
  basis: [
    {
      source: 'docs.offblocks.xyz, API reference, page "Cards"',
      says: 'Lists a digest for the creation of a card only.',
    },
    {
      source: 'docs.offblocks.xyz, step-by-step guide, page "Request Preparation"',
      says: 'Asks for a digest for requests with a body.',
    },
    {
      source: 'RFC 9530, appendix B.2',
      says: 'Shows that an empty body can be digested, so the question is not idle.',
    },
  ],
  tellsApart:
    'Deactivate and activate a test card, once without a digest and once with that of zero bytes. Success without one settles it.',
});
