import { defineReading } from '../../../src/core/reading.ts';

export default defineReading({
  id: 'rv-19-country-form',
  question:
    '`country`, `subdivision` and `postal_code` are strings without a length, a list or a rule. Which values are accepted?',
  concerns: [
    '/components/schemas/CountryCode',
    '/components/schemas/BillingAddress/properties/country',
    '/components/schemas/BillingAddress/properties/subdivision',
    '/components/schemas/BillingAddress/properties/postal_code',
  ],
  chosen: {
    id: 'two-letter-country',
    states:
      '`country` has two capital letters, US and CA among them; `subdivision` and `postal_code` are free text.',
  },
  alternatives: [
    { id: 'country-names', states: '`country` may also be a full name or another code.' },
    { id: 'uk-code', states: 'The United Kingdom is `UK` and not `GB`.' },
  ],
  basis: [
    {
      source: 'Reverepay documentation, page "Add Card for an existing Customer"',
      says: 'The example has `US`, `IL` and `62704`.',
    },
    {
      source: 'Reverepay documentation, page on sales',
      says: 'Names US, CA and UK as the available countries.',
    },
  ],
  tellsApart:
    'Add cards with the countries `GB`, `UK`, `USA` and `us`; write down which are refused, and what comes back for the others.',
});
