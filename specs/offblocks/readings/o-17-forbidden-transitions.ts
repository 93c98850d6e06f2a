import { defineReading } from '../../../src/core/reading.ts';

export default defineReading({
  id: 'o-17-forbidden-transitions',
  question: 'How is a change answered that the status of the card does not allow?',
  concerns: [
    '/components/responses/Conflict',
    '/paths/~1cards~1{cardId}~1deactivate/patch',
    '/paths/~1cards~1{cardId}~1activate/patch',
    '/paths/~1cards~1{cardId}/delete',
  ],
  chosen: {
    id: 'conflict-409',
    states: 'It is refused with 409, and the card stays as it is. A terminated card is never activated.',
  },
  alternatives: [
    {
      id: 'invalid-400',
      states: 'It is refused with 400.',
    },
    {
      id: 'silent-success',
      states: 'It succeeds and changes nothing.',
    },
    {
      id: 'revived',
      states: 'A terminated card becomes active again.',
    },
  ],
  basis: [
    {
      source: 'docs.offblocks.xyz, page "Card States"',
      says: 'Calls issue_failed, blocked and terminated final, and shows which transitions there are; it says nothing about attempts at others.',
    },
    {
      source: 'docs.offblocks.xyz, API reference, page "Cards"',
      says: 'Describes activation for deactivated cards only, and calls termination irreversible.',
    },
  ],
  tellsApart:
    'With a new key each time: deactivate a card twice, activate one that is issuing, terminate it twice, and activate it afterwards. Note the statuses and read the card after each.',
});
