import { defineReading } from '../../../src/core/reading.ts';

export default defineReading({
  id: 'pm-03-base-url',
  question:
    'No document names the host or a base path: the sample of the page uses a stand-in, and the list of servers is empty. Where is the API?',
  concerns: ['/servers/0'],
  chosen: {
    id: 'unknown-until-told',
    states:
      'The base URL is whatever the provider tells; the description holds a template whose default host, below the reserved top-level domain invalid, never resolves.',
  },
  alternatives: [
    { id: 'public-host', states: 'The API answers at https://server.chataigne.ai.' },
    { id: 'public-host-v1', states: 'The API answers at https://server.chataigne.ai/v1.' },
  ],
  basis: [
    {
      source:
        "OpenAPI document in the provider's public documentation repository (api-reference/openapi.json)",
      says: 'Has an empty list of servers.',
    },
    {
      source: 'docs.chataigne.ai, page "Create a new payment method"',
      says: 'Its curl sample calls a host that belongs to nobody.',
    },
    {
      source: 'RFC 2606, section 2',
      says: 'Reserves the top-level domain invalid for names that must never resolve.',
    },
    {
      source: 'Public third-party code that calls server.chataigne.ai',
      says: 'Uses a host and the prefix /v1 for other operations.',
    },
  ],
  tellsApart:
    'For a candidate, ask `GET {base}/health` and send `POST {base}/payment-method` without a token. The candidate is right when the first answers 200 and the second something other than 404.',
});
