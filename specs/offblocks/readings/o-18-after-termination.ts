import { defineReading } from '../../../src/core/reading.ts';

export default defineReading({
  id: 'o-18-after-termination',
  question:
    'A terminated card is called still active for pending payments. What does one see of it after the termination?',
  concerns: [
    '/paths/~1cards~1{cardId}/delete',
    '/paths/~1cards~1{cardId}/get/responses/200',
    '/components/schemas/CardStatus',
  ],
  chosen: {
    id: 'readable-terminated',
    states: 'The card stays readable and listed with status terminated; the 30 days show nowhere.',
  },
  alternatives: [
    {
      id: 'gone',
      states: 'The card answers 404.',
    },
    {
      id: 'unlisted',
      states: 'The card can be read, and is missing from lists.',
    },
    {
      id: 'active-for-30-days',
      states: 'The card keeps its status until the last pending payment is settled.',
    },
  ],
  basis: [
    {
      source: 'docs.offblocks.xyz, page "Card States"',
      says: 'The status is terminated from the request on, and final; captures of pending authorisations are honoured for 30 days from then.',
    },
    {
      source: 'docs.offblocks.xyz, API reference, page "Cards"',
      says: 'Calls the card active for pending holds for up to 30 days, and does not say from when.',
    },
  ],
  tellsApart:
    'Terminate a card, then read it, list the cards of its account and list all cards. That a hold is honoured for 30 days cannot be probed on a live server in reasonable time; a stand-in with a clock can show it.',
});
