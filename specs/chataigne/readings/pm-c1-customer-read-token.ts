import { defineReading } from '../../../src/core/reading.ts';

export default defineReading({
  id: 'pm-c1-customer-read-token',
  question:
    "Reading a customer declares no token in the provider's document, although it shows personal data. Is a token needed?",
  concerns: ['/paths/~1customer~1{id}/get', '/paths/~1customer~1{id}/get/responses/401'],
  chosen: { id: 'token-needed', states: 'A token is needed as for the other operations.' },
  alternatives: [{ id: 'open-to-everybody', states: 'The operation answers without a token.' }],
  basis: [
    {
      source:
        "OpenAPI document in the provider's public documentation repository (api-reference/openapi.json)",
      says: 'The operation has one parameter, the id, and neither a header nor a security requirement.',
    },
    {
      source: 'docs.chataigne.ai, introduction to the API reference',
      says: 'Says that internal requests authenticate with a Bearer token and names no exception.',
    },
  ],
  tellsApart: 'Read a customer without a token: 401 tells that it is needed, 200 or 404 that it is not.',
});
