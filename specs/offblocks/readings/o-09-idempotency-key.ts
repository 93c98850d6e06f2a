import { defineReading } from '../../../src/core/reading.ts';

export default defineReading({
  id: 'o-09-idempotency-key',
  question: 'Which requests need an idempotency key, of which form, and how is a missing one answered?',
  concerns: [
    '/components/parameters/IdempotencyKey',
    '/components/responses/InvalidRequest',
    '/components/responses/ExpectedInvalidRequest',
  ],
  chosen: {
    id: 'uuid-on-changes',
    states:
      'POST, PATCH and DELETE need a UUID of any version; without one, or with another text, the answer is 400. GET takes none.',
  },
  alternatives: [
    {
      id: 'optional',
      states: 'A request without a key is carried out.',
    },
    {
      id: 'version-4-only',
      states: 'Only random UUIDs, of version 4, are accepted.',
    },
    {
      id: 'any-text',
      states: 'Any text is accepted as a key.',
    },
  ],
  basis: [
    {
      source: 'docs.offblocks.xyz, page "Idempotency"',
      says: 'Asks for a key in the form of a UUID on all requests that modify something, and has 400 with the advice to send the header.',
    },
    {
      source: 'docs.offblocks.xyz, API reference, page "Cards"',
      says: 'Lists the header as a required UUID for the creation and for the three changes, and not for the reads; the sample is of version 1.',
    },
  ],
  tellsApart:
    'Send an invalid creation without the header, with "not-a-uuid", and with UUIDs of versions 1, 4 and 7; compare statuses and bodies.',
});
