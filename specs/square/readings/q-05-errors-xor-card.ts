import { defineReading } from '../../../src/core/reading.ts';

export default defineReading({
  id: 'q-05-errors-xor-card',
  question: 'Can an answer have both a result and errors, or neither?',
  concerns: [
    '/components/schemas/CreateCustomerCardResponse',
    '/components/schemas/CreateCardResponse',
    '/components/schemas/RetrieveCardResponse',
    '/components/schemas/DisableCardResponse',
    '/components/schemas/ListCardsResponse',
    '/components/schemas/ErrorResponse',
    '/paths/~1v2~1customers~1{customer_id}~1cards/post/responses/200/content/application~1json/x-invalid-examples/documented-sdk-fixture',
    '/paths/~1v2~1cards/get/responses/200/content/application~1json/x-invalid-examples/documented-sdk-fixture',
    '/paths/~1v2~1cards~1{card_id}~1disable/post/responses/200/content/application~1json/x-invalid-examples/documented-java-model',
  ],
  chosen: {
    id: 'exactly-one',
    states:
      'An answer about one card has either card or errors, exactly one of them. A list may lack both, and never has both.',
  },
  alternatives: [
    { id: 'both-possible', states: 'A card may stand beside errors, which are then warnings.' },
    { id: 'neither-possible', states: 'An answer may be empty.' },
  ],
  basis: [
    {
      source: 'developer.squareup.com, API reference, Create customer card',
      says: 'Shows errors and card as fields of one answer.',
    },
    {
      source: "Square's API specification, github.com/square/connect-api-specification, version 2025-08-20",
      says: 'Says of CreateCustomerCard that one of the two is there and never both, and of the Cards API that there is no card when there are errors.',
    },
    {
      source: "Square's library for .NET, unit tests of customers and cards",
      says: 'Answer with a card and errors together, and with cards and errors together.',
    },
    {
      source: "Square's library for Java, documentation of the answer of disabling",
      says: 'Shows a card and two errors together.',
    },
  ],
  tellsApart: 'Look at the body of every answer of these operations: both or neither tells the alternatives.',
});
