import { defineReading } from '../../../src/core/reading.ts';

export default defineReading({
  id: 'pm-17-value-formats',
  question: 'last4, country and the years have no documented format. What do they look like?',
  concerns: [
    '/components/schemas/PaymentMethod/properties/last4/allOf/0',
    '/components/schemas/PaymentMethod/properties/country/allOf/0',
    '/components/schemas/PaymentMethod/properties/expYear/allOf/0',
    '/components/schemas/PaymentMethod/properties/exp_year/allOf/0',
    '/components/schemas/CustomerPaymentMethod/properties/last4/allOf/0',
    '/components/schemas/CreatePaymentMethod/properties/last4',
    '/components/schemas/CreatePaymentMethod/properties/country',
    '/components/schemas/CreatePaymentMethod/properties/exp_year',
  ],
  chosen: {
    id: 'usual-formats',
    states:
      'last4 is four digits, country is two capital letters, a year is a whole number of at least 2000. In answers another form is worth a notice; in requests this is advice and not enforced.',
  },
  alternatives: [{ id: 'free', states: 'Any string or number is accepted and repeated.' }],
  basis: [
    {
      source: 'docs.chataigne.ai, page "Create a new payment method"',
      says: 'The examples are 1234, 4242, US, CH and 2025; no format is stated.',
    },
    {
      source: 'Stripe, API reference, card of a PaymentMethod',
      says: 'country is an ISO code of two letters and exp_year has four digits.',
    },
  ],
  tellsApart:
    'Create payment methods with last4 `12` and `abcd`, country `Switzerland` and exp_year `25`, and look at statuses and answers.',
});
