import { defineReading } from '../../../src/core/reading.ts';

export default defineReading({
  id: 'pm-12-response-presence',
  question:
    'All twelve fields are required in the request; ten of them are optional in the answer. Does the answer repeat what was sent?',
  concerns: [
    '/components/schemas/CreatePaymentMethod/required',
    '/components/schemas/PaymentMethod/required',
  ],
  chosen: {
    id: 'as-each-table-says',
    states:
      'Required is what each table says, and a field that was sent but is missing or changed in the answer is worth a notice only.',
  },
  alternatives: [{ id: 'full-echo', states: 'The answer repeats every field that was sent.' }],
  basis: [
    {
      source: 'docs.chataigne.ai, page "Create a new payment method"',
      says: 'The request has twelve required fields, the answer three: id, customerId and isActive.',
    },
  ],
  tellsApart: 'After a creation, list the fields of the request that the answer lacks or changes.',
});
