import { defineReading } from '../../../src/core/reading.ts';

export default defineReading({
  id: 'o-21-unknown-id',
  question: 'How is an id answered that belongs to nothing, and one that is not a UUID?',
  concerns: [
    '/components/responses/AccountNotFound',
    '/components/responses/CardNotFound',
    '/components/parameters/CardId',
    '/components/parameters/AccountId',
  ],
  chosen: {
    id: '404-and-400',
    states: 'An unknown UUID gets 404, another text 400.',
  },
  alternatives: [
    {
      id: '404-for-both',
      states: 'Both get 404.',
    },
    {
      id: '400-for-both',
      states: 'Both get 400.',
    },
  ],
  basis: [
    {
      source: 'docs.offblocks.xyz, API reference, page "Cards"',
      says: 'Declares 400 and 404 for the two operations on an account; both ids are UUIDs.',
    },
    {
      source: 'docs.offblocks.xyz, API reference, page "Simulator"',
      says: 'Describes a card that is not found for its operations on cards.',
    },
  ],
  tellsApart: 'Read a card with a random UUID and with the text abc.',
});
