import { defineReading } from '../../../src/core/reading.ts';

export default defineReading({
  id: 'o-23-base-url',
  question: 'Production is documented; under which address is the sandbox?',
  concerns: ['/servers/0', '/servers/1'],
  chosen: {
    id: 'api-sandbox',
    states: 'Production is https://api.offblocks.xyz/v1, the sandbox https://api.sandbox.offblocks.xyz/v1.',
  },
  alternatives: [
    {
      id: 'without-prefix',
      states: 'The sandbox has no prefix /v1.',
    },
    {
      id: 'one-host',
      states: 'There is one host, and the credentials decide between sandbox and production.',
    },
  ],
  basis: [
    {
      source: 'docs.offblocks.xyz, API reference, sample requests',
      says: 'Have the host api.offblocks.xyz and the prefix /v1; an older copy prints the whole address with https.',
    },
    {
      source: 'docs.offblocks.xyz, page "Sign in With X"',
      says: 'Shows a host that begins with api.sandbox.offblocks.x in a sample; the rest is cut off.',
    },
    {
      source: 'docs.offblocks.xyz, page "Authentication"',
      says: 'Says that credentials can differ between live and sandbox.',
    },
  ],
  tellsApart:
    'Send POST /auth/token with credentials that do not exist. 401 means that the address is right; a name that does not resolve, or 404, that it is not.',
});
