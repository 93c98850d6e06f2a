import { defineReading } from '../../../src/core/reading.ts';

export default defineReading({
  id: 'q-14-card-id-form',
  question: 'What form does the id of a card have?',
  concerns: [
    '/components/schemas/Card/properties/id',
    '/components/parameters/CardId',
    '/paths/~1v2~1customers~1{customer_id}~1cards/post/responses/200/content/application~1json/examples/documented',
  ],
  chosen: { id: 'opaque', states: 'It is a text of at most 64 characters, and nothing else is promised.' },
  alternatives: [
    { id: 'ccof', states: 'It is ccof: and about 19 letters and digits.' },
    { id: 'icard', states: 'Cards that are saved below a customer have icard- and an id.' },
  ],
  basis: [
    {
      source: "Square's API specification, github.com/square/connect-api-specification, version 2025-08-20",
      says: 'Limits the id to 64 characters; the example of CreateCustomerCard has icard-card_id, those of the Cards API ccof: with 19 characters.',
    },
    { source: "Square's library for Node, package square 46.0.0", says: 'Types it as a string.' },
  ],
  tellsApart: 'Save a card with each of the two operations and look at the ids.',
});
