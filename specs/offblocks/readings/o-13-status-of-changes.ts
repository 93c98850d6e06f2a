import { defineReading } from '../../../src/core/reading.ts';

export default defineReading({
  id: 'o-13-status-of-changes',
  question: 'With which status, and with which body, do activation, deactivation and termination succeed?',
  concerns: [
    '/paths/~1cards~1{cardId}~1deactivate/patch/responses/200',
    '/paths/~1cards~1{cardId}~1activate/patch/responses/200',
    '/components/responses/ChangeAccepted',
    '/components/responses/ChangeMade',
    '/paths/~1cards~1{cardId}/delete/responses/200',
    '/paths/~1cards~1{cardId}/delete/responses/202',
    '/paths/~1cards~1{cardId}/delete/responses/204',
  ],
  chosen: {
    id: 'any-of-three',
    states:
      'Activation and deactivation answer 200 with the card, or 202 or 204 without content; termination answers 200, 202 or 204 without content.',
  },
  alternatives: [
    {
      id: 'card-after-termination',
      states: 'Termination answers 200 with the card.',
    },
    {
      id: 'another-status',
      states: 'A status that is none of the three.',
    },
  ],
  basis: [
    {
      source: 'docs.offblocks.xyz, API reference, page "Cards"',
      says: 'The oldest copy says after the termination that there is no body, and says nothing of the kind after the other two. No copy that we could read shows the statuses.',
    },
    {
      source: 'docs.offblocks.xyz, API reference, page "Simulator"',
      says: 'Its PATCH requests answer without content, with 202 according to the guide.',
    },
    {
      source: 'docs.offblocks.xyz, page "Authentication"',
      says: 'The changes of credentials answer 204; the same remark about the body follows those, and not the request for a token, which has one.',
    },
    {
      source: 'OpenAPI document of OffBlocks Pay, github.com/OffBlocks/eth-global-london',
      says: 'A PATCH that starts an action answers 202 without content.',
    },
  ],
  tellsApart:
    'Deactivate, activate and terminate a test card in the sandbox, and note status, body and Content-Type of each.',
});
