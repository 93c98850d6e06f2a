import { defineReading } from '../../../src/core/reading.ts';

export default defineReading({
  id: 'o-12-scope-of-key',
  question: 'Does a key count for the credentials, for the path, or for the programme?',
  concerns: ['/components/parameters/IdempotencyKey'],
  chosen: {
    id: 'per-credentials',
    states: 'A key counts for the credentials that sent it, whatever the path.',
  },
  alternatives: [
    {
      id: 'per-path',
      states: 'The same key on another path is another key.',
    },
    {
      id: 'global',
      states: 'A key counts for all credentials of the programme.',
    },
  ],
  basis: [
    {
      source: 'docs.offblocks.xyz, page "Idempotency"',
      says: 'Has a heading about scope and validity, and under it only says how long a key is valid. It demands different keys for different requests.',
    },
  ],
  tellsApart:
    'Deactivate one test card and then activate it with the same key. Refused, or answered with the first response: the path does not matter. Carried out: it does.',
});
