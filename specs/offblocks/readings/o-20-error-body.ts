import { defineReading } from '../../../src/core/reading.ts';

export default defineReading({
  id: 'o-20-error-body',
  question: 'What does the body of an error look like?',
  concerns: [
    '/components/responses/InvalidRequest',
    '/components/responses/NotAuthorised',
    '/components/responses/AccountNotFound',
    '/components/responses/CardNotFound',
    '/components/responses/Conflict',
    '/components/responses/KeyReused',
    '/components/responses/InternalError',
  ],
  chosen: {
    id: 'not-described',
    states: 'Nothing is promised: an error may have any body or none, and none is declared.',
  },
  alternatives: [
    {
      id: 'json-object',
      states: 'Every error has a JSON object with a code or a message.',
    },
    {
      id: 'problem-details',
      states: 'Every error has application/problem+json.',
    },
  ],
  basis: [
    {
      source: 'docs.offblocks.xyz, API reference, page "Cards"',
      says: 'Shows a sentence for each error status, and no schema.',
    },
    {
      source: 'OpenAPI document of OffBlocks Pay, github.com/OffBlocks/eth-global-london',
      says: 'Its errors have a description and no schema.',
    },
    {
      source: "The provider's Go library, github.com/OffBlocks/httpsig",
      says: 'Its server side answers in plain text.',
    },
  ],
  tellsApart: 'Look at Content-Type and body of every status from 400 on that other probes meet.',
});
