import { defineReading } from '../../../src/core/reading.ts';

export default defineReading({
  id: 'q-03-square-version',
  question: 'Which values does the header Square-Version take, and who sends it?',
  concerns: ['/components/parameters/SquareVersion', '/components/headers/SquareVersion'],
  chosen: {
    id: 'optional-date',
    states:
      'It is optional in requests and has the form YYYY-MM-DD. Another form gets 400 with INVALID_SQUARE_VERSION_FORMAT, and every successful answer has the header.',
  },
  alternatives: [
    {
      id: 'unknown-version-is-ignored',
      states: 'A date that is no version is taken as the nearest version instead of being refused.',
    },
    { id: 'required', states: 'Requests without the header are refused.' },
  ],
  basis: [
    {
      source: 'Catalogue of workflow tasks, copy of the page on CreateCustomerCard',
      says: 'Does not have the header.',
    },
    {
      source: 'developer.squareup.com, guide "Versioning in Square APIs"',
      says: 'Says that the default version of the application is used unless the header overrides it, and that versions are named after days.',
    },
    {
      source: 'developer.squareup.com, forum, thread 2896, "Support for API versions"',
      says: 'Staff say that a version that does not exist gets an error and that successful answers have the header.',
    },
    {
      source: "Square's API specification, github.com/square/connect-api-specification, version 2025-08-20",
      says: 'Has the header for all operations as optional, and the code INVALID_SQUARE_VERSION_FORMAT without a status.',
    },
  ],
  tellsApart:
    'Send GET /v2/cards without the header, with abc, with 1999-01-01 and with 2021-10-20, and look at status, code and the header of the answer.',
});
