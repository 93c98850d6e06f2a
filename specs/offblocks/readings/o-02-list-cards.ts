import { defineReading } from '../../../src/core/reading.ts';

export default defineReading({
  id: 'o-02-list-cards',
  question:
    'The introduction mentions a list of all cards of the programme, but older copies of the reference have no entry for it. Does GET /cards exist?',
  concerns: ['/paths/~1cards/get', '/paths/~1cards/get/responses/200'],
  chosen: {
    id: 'exists',
    states: 'GET /cards answers 200 with an array of cards.',
  },
  alternatives: [
    {
      id: 'does-not-exist',
      states: 'GET /cards answers 404 or 405.',
    },
  ],
  basis: [
    {
      source: 'docs.offblocks.xyz, API reference, page "Cards"',
      says: 'The introduction of every copy mentions it; a newer copy embeds a reference entry for GET /cards, whose content is not visible.',
    },
  ],
  tellsApart: 'Send a signed GET /cards: 200 with an array, or 404 or 405.',
});
