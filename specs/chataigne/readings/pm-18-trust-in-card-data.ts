import { defineReading } from '../../../src/core/reading.ts';

export default defineReading({
  id: 'pm-18-trust-in-card-data',
  question: 'Does the server check stripeId and the card data with Stripe, or does it believe the caller?',
  concerns: ['/paths/~1payment-method/post', '/components/schemas/CreatePaymentMethod/properties/stripeId'],
  chosen: { id: 'believes-the-caller', states: 'The server saves what it is sent.' },
  alternatives: [
    {
      id: 'checks-with-stripe',
      states: 'The server looks the payment method up at Stripe and refuses or corrects what does not agree.',
    },
  ],
  basis: [
    {
      source: 'docs.chataigne.ai, page "Create a new payment method"',
      says: 'Mentions no check and takes all card data from the caller.',
    },
    {
      source: 'docs.chataigne.ai, chatbot types, page "Payment Models"',
      says: 'Speaks of a verification with the issuer in the life of a payment method, without naming an operation.',
    },
  ],
  tellsApart:
    'Create with a stripeId that Stripe never issued: 201 tells of belief, an error of a check. With a payment method of a Stripe test account, send a wrong last4 and see whether it is stored or corrected. Only an account that the provider linked to Stripe can tell.',
});
