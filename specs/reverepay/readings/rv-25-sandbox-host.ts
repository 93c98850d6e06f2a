import { defineReading } from '../../../src/core/reading.ts';

export default defineReading({
  id: 'rv-25-sandbox-host',
  question:
    'The pages name one host and no sandbox, yet the issuer in the example is called `Visa Sandbox`. Where is the sandbox?',
  concerns: ['/servers/0', '/servers/1'],
  chosen: {
    id: 'sandbox-subdomain',
    states: 'The sandbox is api.sandbox.reverepayments.dev, and api.reverepayments.dev is live.',
  },
  alternatives: [
    { id: 'documented-host-is-the-sandbox', states: 'api.reverepayments.dev is itself a sandbox.' },
  ],
  basis: [
    {
      source: 'Reverepay documentation, pages "Add Card for an existing Customer" and "Update Customer"',
      says: 'All samples call api.reverepayments.dev; the example of a card has the issuer `Visa Sandbox`.',
    },
    {
      source: "@revere_payments/tokenizer 0.0.117, the provider's browser library",
      says: 'Calls api.reverepayments.dev by default and api.sandbox.reverepayments.dev in its sandbox mode.',
    },
    {
      source: 'Two public request handlers by third parties that call the sandbox',
      says: 'Call api.sandbox.reverepayments.dev.',
    },
    {
      source: 'Public code of another third party',
      says: 'A comment calls merchant.reverepayments.dev, a third host below the same domain, the sandbox.',
    },
  ],
  tellsApart:
    'Send one request without a key to each host, which shows only that it is there. The Hub of a sandbox account tells which host its keys are for; never write to the second host to find out.',
});
