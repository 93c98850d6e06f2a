import { defineReading } from '../../../src/core/reading.ts';

export default defineReading({
  id: 'pm-02-bearer-scheme',
  question:
    'The page shows the header as a bare placeholder and calls it a Bearer token. Does the value contain the word Bearer?',
  concerns: ['/components/securitySchemes/bearer', '/security'],
  chosen: {
    id: 'bearer-scheme',
    states: 'The server accepts `Authorization: Bearer <token>` and refuses the token without the word.',
  },
  alternatives: [
    { id: 'bare-token', states: 'The server accepts the token alone as the value of Authorization.' },
    { id: 'api-key-header', states: 'The server takes the token from the header x-api-key.' },
  ],
  basis: [
    {
      source: 'docs.chataigne.ai, introduction to the API reference',
      says: 'Writes the header with the word Bearer before the token.',
    },
    {
      source: 'docs.chataigne.ai, page "Create a new payment method"',
      says: 'Declares Authorization as an ordinary header parameter and shows a placeholder without the word Bearer.',
    },
    {
      source: 'OpenAPI Specification 3.1.0, fixed fields of the Parameter Object',
      says: 'A header parameter called Authorization is to be ignored, hence a security scheme and not a parameter.',
    },
    {
      source: 'Public third-party code that calls server.chataigne.ai',
      says: 'Sends x-api-key to a newer API, on which these operations are not seen.',
    },
  ],
  tellsApart:
    'Send the same valid request four times: with Bearer and the token, with the token alone, with the token in x-api-key, and with no token. The one that is not refused tells.',
});
