import { defineReading } from '../../../src/core/reading.ts';

export default defineReading({
  id: 'pm-05-brand-casing',
  question:
    'The request example sends the brand as `Visa`; the answer knows only lower-case values. What does the server make of capitals?',
  concerns: [
    '/components/schemas/CreatePaymentMethod/properties/brand',
    '/components/schemas/PaymentMethod/properties/brand/allOf/0',
  ],
  chosen: { id: 'lower-cased', states: 'Any string may be sent, and the answer has it in lower case.' },
  alternatives: [
    {
      id: 'echoed',
      states: 'The answer repeats the brand as it was sent, so that `Visa` breaks the list of the answer.',
    },
    { id: 'refused', states: 'The server answers 400 to a brand that is not in the list.' },
  ],
  basis: [
    {
      source: 'docs.chataigne.ai, page "Create a new payment method"',
      says: 'The request field is a plain string with the example `Visa`; the response field is a list of lower-case values.',
    },
    {
      source: 'docs.chataigne.ai, chatbot types, page "Payment Method"',
      says: 'Writes Visa and Mastercard with capitals.',
    },
    {
      source: 'docs.chataigne.ai, chatbot types, page "Payment Models"',
      says: 'Writes visa and mastercard in lower case.',
    },
  ],
  tellsApart: 'Create payment methods with `Visa`, `visa` and `VISA` and compare `brand` of the answers.',
});
