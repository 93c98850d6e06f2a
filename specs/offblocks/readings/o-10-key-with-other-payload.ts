import { defineReading } from '../../../src/core/reading.ts';

export default defineReading({
  id: 'o-10-key-with-other-payload',
  question: 'Is a key that comes back with another payload answered with 422 or with 409?',
  concerns: [
    '/components/responses/KeyReused',
    '/components/responses/Conflict',
    '/paths/~1accounts~1{accountId}~1cards/post/responses/409',
  ],
  chosen: {
    id: 'unprocessable-422',
    states: 'The answer is 422, and nothing is done.',
  },
  alternatives: [
    {
      id: 'conflict-409',
      states: 'The answer is 409, and nothing is done.',
    },
    {
      id: 'carried-out',
      states: 'The second request is carried out.',
    },
  ],
  basis: [
    {
      source: 'docs.offblocks.xyz, page "Idempotency"',
      says: 'Calls 422 or 409 likely. Its table explains 409 as a request that is still running, and has another row for 422, which is cut off in our copies.',
    },
    {
      source: 'IETF draft on the Idempotency-Key header',
      says: 'Asks for 422 when a key comes back with another payload.',
    },
  ],
  tellsApart:
    'Send two creations with one key and different bodies for an account that already has its cards. Two invalid bodies avoid every effect, but tell only where keys are kept before bodies are judged.',
});
