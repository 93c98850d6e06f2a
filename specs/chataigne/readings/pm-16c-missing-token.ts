import { defineReading } from '../../../src/core/reading.ts';

export default defineReading({
  id: 'pm-16c-missing-token',
  question: 'No document says how these operations answer a missing or wrong token.',
  concerns: ['/components/responses/Unauthorized', '/components/schemas/UnauthorizedError'],
  chosen: {
    id: 'unauthorized-code',
    states: 'The server answers 401 with the code UNAUTHORIZED and a message.',
  },
  alternatives: [
    { id: 'status-code-body', states: 'The server answers 401 with message and statusCode.' },
    { id: 'forbidden-403', states: 'The server answers 403.' },
  ],
  basis: [
    {
      source:
        "OpenAPI document in the provider's public documentation repository (api-reference/openapi.json)",
      says: 'Of 27 operations with a 401 three publish a body: two about the user have code and message, one for administrators has message and statusCode. The operations on payment methods declare none.',
    },
  ],
  tellsApart:
    'Send a valid request without a token and one with a token of random characters; look at status and body.',
});
