import { defineReading } from '../../../src/core/reading.ts';

export default defineReading({
  id: 'o-04-bearer-token',
  question:
    'An older copy of the reference lists no Authorization header. Do operations on cards need a token?',
  concerns: ['/components/securitySchemes/bearer', '/security/0'],
  chosen: {
    id: 'token-and-signature',
    states: 'Every operation on cards needs a bearer token, beside the signature.',
  },
  alternatives: [
    {
      id: 'signature-only',
      states: 'A valid signature is enough.',
    },
  ],
  basis: [
    {
      source: 'docs.offblocks.xyz, API reference, page "Cards"',
      says: 'Newer copies list the bearer token as required for each entry, and the sample request has the header; the older copy has lost it in its text form.',
    },
    {
      source: 'docs.offblocks.xyz, page "Authentication"',
      says: 'Every endpoint that needs authentication wants the token from POST /auth/token.',
    },
  ],
  tellsApart:
    'Send a read request with a valid signature and no Authorization header. We expect 401. Sign it without covering the header.',
});
