import { defineReading } from '../../../src/core/reading.ts';

export default defineReading({
  id: 'o-06-covered-components',
  question: 'Which components must a signature cover, and which parameters must it have?',
  concerns: [
    '/components/schemas/SignatureInput',
    '/components/parameters/ReadSignatureInput',
    '/components/parameters/ChangeSignatureInput',
    '/components/parameters/ContentSignatureInput',
  ],
  chosen: {
    id: 'authority-and-path',
    states:
      'A signature over @method, @authority, @path, @query where there is one, authorization, and idempotency-key and content-digest where the request has them, with created, keyid and alg, is accepted.',
  },
  alternatives: [
    {
      id: 'target-uri',
      states: '@target-uri is demanded in place of @authority, @path and @query.',
    },
    {
      id: 'anything',
      states: 'Any set is accepted, even an empty one.',
    },
    {
      id: 'more',
      states: 'A further component or parameter is demanded, for example content-type or expires.',
    },
  ],
  basis: [
    {
      source: 'docs.offblocks.xyz, page "Request Signatures"',
      says: 'Names the algorithm and links the draft; components, parameters and the age of a signature are not on what we could read.',
    },
    {
      source: "The provider's Go library, github.com/OffBlocks/httpsig",
      says: 'Covers and demands nothing by default; its default parameters are keyid, alg and created, its default label is sig. It takes @target-uri from a value that has no host on a server, which speaks against that component.',
    },
    {
      source: 'RFC 9421, sections 1.4 and 7.2.1',
      says: 'Leaves the choice to each application and warns of signatures that cover too little.',
    },
  ],
  tellsApart:
    'Send the same read request with one component less each time, then with @target-uri in place of @authority and @path, then with an empty list. The smallest set that is accepted is what the server demands.',
});
