import { defineReading } from '../../../src/core/reading.ts';

export default defineReading({
  id: 'q-10-blank-address-fields',
  question: 'What becomes of address fields that are documented and said to be blank, and of organization?',
  concerns: [
    '/components/schemas/BillingAddress',
    '/components/schemas/BillingAddress/allOf/1/properties/organization',
    '/components/schemas/Address/properties/address_line_3',
    '/components/schemas/Address/properties/first_name',
    '/components/schemas/Address/properties/last_name',
  ],
  chosen: {
    id: 'accepted-not-promised',
    states:
      'All fifteen fields may be sent, and organization is marked as legacy. Nothing is promised about what comes back.',
  },
  alternatives: [
    { id: 'echoed', states: 'They are stored and come back.' },
    {
      id: 'refused',
      states: 'An unknown field, such as organization in new versions, gets UNKNOWN_BODY_PARAMETER.',
    },
  ],
  basis: [
    {
      source: 'Catalogue of workflow tasks, copy of the page on CreateCustomerCard',
      says: 'Lists all fifteen as optional, and says of eight of them that they are blank at present.',
    },
    {
      source: "Square's API specification, github.com/square/connect-api-specification, version 2025-08-20",
      says: 'Has an address of fourteen fields without organization; releases from 2021-08-18 to 2021-12-16 had it.',
    },
    {
      source:
        'developer.squareup.com, forum, thread 20692, "POST /v2/cards completely ignores card.billingAddress.firstName and lastName"',
      says: 'A user finds the names ignored, and the answer that staff reviewed confirms it.',
    },
  ],
  tellsApart:
    'Save a card with all fifteen fields, read it back, and repeat with Square-Version 2021-10-20 and with the newest one.',
});
