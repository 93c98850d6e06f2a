import { defineReading } from '../../../src/core/reading.ts';

export default defineReading({
  id: 'o-11-key-with-same-payload',
  question: 'What does a repetition with the same key and payload get, and is anything done twice?',
  concerns: ['/paths/~1accounts~1{accountId}~1cards/post', '/components/parameters/IdempotencyKey'],
  chosen: {
    id: 'replayed',
    states: 'For one hour it gets the identical status and body, and nothing is done twice.',
  },
  alternatives: [
    {
      id: 'judged-anew',
      states: 'It is judged like a new request, and fails for the limit of one card per type.',
    },
    {
      id: 'second-card',
      states: 'It makes a second card.',
    },
  ],
  basis: [
    {
      source: 'docs.offblocks.xyz, page "Idempotency"',
      says: 'Promises an identical response within one hour. Whether failures are replayed and whether a replay is marked is not said.',
    },
  ],
  tellsApart:
    'Create a card twice with one key; compare status and body byte by byte, then list the cards of the account and count.',
});
