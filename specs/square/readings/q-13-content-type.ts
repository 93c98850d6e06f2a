import { defineReading } from '../../../src/core/reading.ts';

export default defineReading({
  id: 'q-13-content-type',
  question: 'What does a body that is not sent as application/json get?',
  concerns: [
    '/paths/~1v2~1customers~1{customer_id}~1cards/post/requestBody/content/application~1json',
    '/paths/~1v2~1customers~1{customer_id}~1cards/post/responses/400/content/application~1json/examples/wrong-content-type',
    '/components/responses/OtherRefusal/content/application~1json/examples/unsupported-media-type',
  ],
  chosen: {
    id: 'refused-400-or-415',
    states: 'It is refused, with 400 and INVALID_CONTENT_TYPE or with 415 and UNSUPPORTED_MEDIA_TYPE.',
  },
  alternatives: [{ id: 'read-as-json', states: 'The header is ignored and the body is read as JSON.' }],
  basis: [
    {
      source: 'Catalogue of workflow tasks, copy of the page on CreateCustomerCard',
      says: 'Calls the header required, and says that its default is application/json.',
    },
    {
      source: "Square's API specification, github.com/square/connect-api-specification, version 2025-08-20",
      says: 'Has a code for each of the two statuses among those of all operations.',
    },
    {
      source:
        "Square's API specification, github.com/square/connect-api-specification, releases of 2019-08 to 2020-11",
      says: 'Print 400 beside INVALID_CONTENT_TYPE and 415 beside UNSUPPORTED_MEDIA_TYPE.',
    },
  ],
  tellsApart: 'Send a valid body as text/plain, and without the header.',
});
