import { defineReading } from '../../../src/core/reading.ts';

export default defineReading({
  id: 'q-07-fixed-test-nonce',
  question: 'What does a second call with the fixed good nonce of the sandbox do?',
  concerns: [
    '/paths/~1v2~1customers~1{customer_id}~1cards/post/requestBody/content/application~1json/examples/required-only',
  ],
  chosen: {
    id: 'nothing-claimed',
    states:
      'Nothing is claimed: the fixed nonce can be saved again and again for different customers, and whether one customer then has one card or two is only recorded.',
  },
  alternatives: [
    { id: 'same-card', states: 'One customer keeps one card, with the same id.' },
    { id: 'another-card', states: 'Each call makes another card.' },
  ],
  basis: [
    {
      source: 'developer.squareup.com, guide "Sandbox Payments"',
      says: 'Names the nonce as one that always works.',
    },
    {
      source: "Square's library for Node, integration tests of customers",
      says: 'Save the same fixed nonce for a new customer in each run, expect a card, and delete it.',
    },
  ],
  tellsApart:
    'Save cnon:card-nonce-ok twice for one customer and compare the ids. The result says nothing about real nonces.',
});
