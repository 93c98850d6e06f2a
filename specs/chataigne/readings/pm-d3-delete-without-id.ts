import { defineReading } from '../../../src/core/reading.ts';

export default defineReading({
  id: 'pm-d3-delete-without-id',
  question: 'Deletion documents a 400 for a missing id. Can a client ever see it?',
  concerns: ['/paths/~1payment-method~1{id}/delete/responses/400'],
  chosen: {
    id: 'not-reachable',
    states: 'The case cannot be reached over HTTP, because a path without an id belongs to another route.',
  },
  alternatives: [],
  basis: [
    {
      source:
        "OpenAPI document in the provider's public documentation repository (api-reference/openapi.json)",
      says: 'Declares 400 with the example of a missing id for an operation whose id is a segment of the path.',
    },
    {
      source: 'Path of the operation, /payment-method/{id}',
      says: 'Without its last segment it names another resource.',
    },
  ],
  tellsApart:
    'Nothing can tell. `DELETE /payment-method/` may be sent and its answer written down, but it says something about the routing and not about this operation.',
});
