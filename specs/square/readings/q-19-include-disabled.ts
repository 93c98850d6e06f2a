import { defineReading } from '../../../src/core/reading.ts';

export default defineReading({
  id: 'q-19-include-disabled',
  question: 'By which parameter are disabled cards listed too?',
  concerns: [
    '/components/parameters/IncludeDisabled',
    '/paths/~1v2~1cards/get/responses/400/content/application~1json/examples/unknown-parameter',
  ],
  chosen: {
    id: 'include-disabled',
    states: 'By include_disabled=true. A parameter is_disabled is not known.',
  },
  alternatives: [{ id: 'is-disabled', states: 'By is_disabled=true.' }],
  basis: [
    {
      source: 'developer.squareup.com, API reference, Cards',
      says: 'Has include_disabled with the default false.',
    },
    {
      source: "Square's API specification, github.com/square/connect-api-specification, version 2025-08-20",
      says: 'Has include_disabled as well, and so has the library for Node.',
    },
    {
      source: 'developer.squareup.com, guide "Manage Customer Cards on File"',
      says: 'Names the parameter is_disabled, twice.',
    },
  ],
  tellsApart: 'Disable a card and list the cards of its customer with each of the two parameters.',
});
