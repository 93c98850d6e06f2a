import { defineReading } from '../../../src/core/reading.ts';

export default defineReading({
  id: 'pm-10-type-values',
  question:
    'type is a plain string in the request and a list of card and twint in the answer. Is the request limited as well?',
  concerns: [
    '/components/schemas/CreatePaymentMethod/properties/type',
    '/components/schemas/PaymentMethod/properties/type',
  ],
  chosen: {
    id: 'advisory-in-requests',
    states: 'The request takes any string and should hold card or twint; the answer holds one of the two.',
  },
  alternatives: [{ id: 'closed-in-requests', states: 'A request with another value is refused with 400.' }],
  basis: [
    {
      source: 'docs.chataigne.ai, page "Create a new payment method"',
      says: 'Types the request field as string and the response field as a list of card and twint.',
    },
  ],
  tellsApart: 'Create a payment method of the type `paypal` and look whether the answer is 400 or 201.',
});
