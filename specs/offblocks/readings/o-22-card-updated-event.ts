import { defineReading } from '../../../src/core/reading.ts';

export default defineReading({
  id: 'o-22-card-updated-event',
  question: 'What does the event about a card contain, when is it sent, and is it signed?',
  concerns: [
    '/webhooks/card.updated/post',
    '/components/schemas/CardUpdatedEvent',
    '/webhooks/card.updated/post/responses/200',
  ],
  chosen: {
    id: 'flat-event',
    states:
      'The event is a flat object of webhookType, eventId and the fields of the card, in any order, sent when a card is ordered and whenever it changes. Nothing is promised about a signature, and any status from 200 to 299 is an answer.',
  },
  alternatives: [
    {
      id: 'nested',
      states: 'The card stands in a field of its own.',
    },
    {
      id: 'signed',
      states: 'Deliveries carry a message signature or another proof of origin.',
    },
    {
      id: 'changes-only',
      states: 'No event is sent for the order itself.',
    },
  ],
  basis: [
    {
      source: 'docs.offblocks.xyz, API reference, page "Webhooks"',
      says: 'Says that every event has the discriminator webhookType followed by all fields of its entity, and warns that this may change. The example for a card is cut off after accountId in our copies.',
    },
    {
      source: 'docs.offblocks.xyz, step-by-step guide, page "Webhooks"',
      says: 'The published event about a customer is flat, has webhookType at its end, and is sent on creation.',
    },
  ],
  tellsApart:
    'Subscribe a receiver of your own in the sandbox, order a card and let the simulator issue it; look at the order of fields, at the headers for a signature, and at what a 500 as answer leads to.',
});
