import { defineReading } from '../../../src/core/reading.ts';

export default defineReading({
  id: 'o-05-signature-failure',
  question:
    'How does the server answer a request whose signature is missing, wrong, expired or made with an unknown key?',
  concerns: [
    '/components/responses/InvalidRequest',
    '/components/responses/NotAuthorised',
    '/components/responses/ExpectedInvalidRequest',
    '/components/responses/ExpectedNotAuthorised',
    '/components/schemas/Signature',
  ],
  chosen: {
    id: '400-or-401',
    states: 'It answers 400 or 401; which one is not settled, so both are declared and treated alike.',
  },
  alternatives: [
    {
      id: '403',
      states: 'It answers 403.',
    },
    {
      id: '500-without-keyid',
      states: 'It answers 500 where the signature has no keyid.',
    },
    {
      id: 'unknown-key-passes',
      states: 'It lets a signature pass whose key it does not know.',
    },
  ],
  basis: [
    {
      source: 'docs.offblocks.xyz, page "Idempotency"',
      says: 'The table of errors explains 400 as an invalid signature, and yet tells the reader to send an idempotency key.',
    },
    {
      source: 'docs.offblocks.xyz, API reference, page "Cards"',
      says: 'Describes 401 as not authorised.',
    },
    {
      source: "The provider's Go library, github.com/OffBlocks/httpsig",
      says: 'Its server side answers 400 in plain text to any failure. It follows the keyid without looking whether there is one, and skips signatures whose key it does not know. Whether production runs this code is not known.',
    },
  ],
  tellsApart:
    'Send a read request without a signature, with 96 wrong bytes, with an unknown keyid, with a created time of an hour ago, and without keyid, and note the five statuses. 500 for the last, or 200 for any, is a finding.',
});
