import { defineReading } from '../../../src/core/reading.ts';

export default defineReading({
  id: 'q-20-disable-without-body',
  question: 'Does disabling a card need a body?',
  concerns: ['/paths/~1v2~1cards~1{card_id}~1disable/post'],
  chosen: { id: 'no-body', states: 'It needs none.' },
  alternatives: [{ id: 'empty-object', states: 'It needs an empty JSON object.' }],
  basis: [
    {
      source: "Square's API specification, github.com/square/connect-api-specification, version 2025-08-20",
      says: 'Declares no body.',
    },
    { source: "Square's library for Node, package square 46.0.0", says: 'Sends none.' },
    {
      source: 'developer.squareup.com, API reference, Cards',
      says: 'Shows a sample that sends an empty object as application/json.',
    },
  ],
  tellsApart: 'Disable one card without content, and another with an empty object.',
});
