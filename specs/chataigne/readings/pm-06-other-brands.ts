import { defineReading } from '../../../src/core/reading.ts';

export default defineReading({
  id: 'pm-06-other-brands',
  question:
    "The answer's brand is limited to visa, mastercard and amex, while Stripe has eleven values. What becomes of the others?",
  concerns: ['/components/schemas/PaymentMethod/properties/brand/allOf/1'],
  chosen: {
    id: 'open-list',
    states: 'The answer may hold another brand; three are known, and any other one is worth a notice.',
  },
  alternatives: [
    { id: 'closed-list', states: 'Another brand is refused with 400.' },
    { id: 'dropped', states: 'Another brand is accepted and left out of the answer.' },
  ],
  basis: [
    {
      source: 'docs.chataigne.ai, page "Create a new payment method"',
      says: 'Lists visa, mastercard and amex for the answer; the request is a plain string.',
    },
    {
      source: 'Stripe, API reference, card of a PaymentMethod',
      says: "A card's brand may also be cartes_bancaires, diners, discover, eftpos_au, jcb, link, unionpay or unknown.",
    },
  ],
  tellsApart:
    'Create a payment method with the brand `discover`: 400 tells of a closed list, 201 with `discover` of an open one, 201 without `brand` of dropping.',
});
