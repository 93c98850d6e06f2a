import { defineReading } from '../../../src/core/reading.ts';

export default defineReading({
  id: 'o-03-list-shape',
  question: 'Nothing is said about the shape of a list, about paging or about its order.',
  concerns: [
    '/components/schemas/CardList',
    '/paths/~1accounts~1{accountId}~1cards/get',
    '/paths/~1cards/get',
  ],
  chosen: {
    id: 'bare-array',
    states:
      'A list is a bare JSON array of whole cards, without paging; query parameters are not known to it.',
  },
  alternatives: [
    {
      id: 'envelope',
      states: 'A list is an object that holds the cards in one of its fields.',
    },
    {
      id: 'paged',
      states: 'A list is cut after some number of cards, and parameters or headers lead on.',
    },
  ],
  basis: [
    {
      source: 'docs.offblocks.xyz, API reference, page "Cards"',
      says: 'The entry for the cards of an account shows headers and a path parameter only.',
    },
    {
      source: 'OpenAPI document of OffBlocks Pay, github.com/OffBlocks/eth-global-london',
      says: 'A list is a bare array, without parameters.',
    },
  ],
  tellsApart:
    'Send a GET and look whether the answer is an array or an object. Repeat it with ?limit=1 for a programme with two cards: ignored, refused, or honoured.',
});
