import { defineReading } from '../../../src/core/reading.ts';

export default defineReading({
  id: 'pm-08-month-range',
  question:
    'Only expMonth of the answer is limited to 1 to 12, and all months are typed as numbers. What is a month elsewhere?',
  concerns: [
    '/components/schemas/CreatePaymentMethod/properties/exp_month',
    '/components/schemas/PaymentMethod/properties/expMonth',
    '/components/schemas/PaymentMethod/properties/exp_month/allOf/0',
  ],
  chosen: {
    id: 'whole-month',
    states:
      'A month is a whole number from 1 to 12 wherever it stands. In answers another value is worth a notice, except for the documented range of expMonth, which is a rule; in requests it is advice and not enforced.',
  },
  alternatives: [{ id: 'any-number', states: 'A request may hold any number, and the answer repeats it.' }],
  basis: [
    {
      source: 'docs.chataigne.ai, page "Create a new payment method"',
      says: 'Limits expMonth to 1 to 12, and neither exp_month of the answer nor exp_month of the request; the type is number throughout.',
    },
  ],
  tellsApart:
    'Create payment methods with the months 0, 13, 1.5 and "1". 400 tells of the limit. A 201 tells of any number; if its expMonth is then 13, the server breaks its own page.',
});
