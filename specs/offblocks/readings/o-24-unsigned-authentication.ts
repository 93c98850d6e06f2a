import { defineReading } from '../../../src/core/reading.ts';

export default defineReading({
  id: 'o-24-unsigned-authentication',
  question:
    'Every authenticated request is to be signed, but the requests for tokens and credentials are shown without a signature. Do they need one?',
  concerns: ['/components/securitySchemes/bearer'],
  chosen: {
    id: 'unsigned',
    states:
      'Tokens and credentials are asked for without a signature. For the upload of the signing key it stays open.',
  },
  alternatives: [
    {
      id: 'signed-too',
      states: 'They need a signature, too.',
    },
  ],
  basis: [
    {
      source: 'docs.offblocks.xyz, page "Request Signatures"',
      says: 'Asks for a signature on every authenticated request.',
    },
    {
      source: 'docs.offblocks.xyz, page "Authentication"',
      says: 'Shows the requests for a token and for new credentials without signature headers. A first key could not be uploaded if everything had to be signed.',
    },
  ],
  tellsApart:
    'Send POST /auth/token without a signature: 200 or 401 against 400. Do not probe the other operations on credentials and keys: they end your access.',
});
