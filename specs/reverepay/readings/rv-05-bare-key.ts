import { defineReading } from '../../../src/core/reading.ts';

export default defineReading({
  id: 'rv-05-bare-key',
  question:
    'The key is shown as the whole value of `Authorization`, without a scheme word, and no page explains authentication. Is it so?',
  concerns: ['/components/securitySchemes/apiKey', '/security'],
  chosen: { id: 'bare-key', states: 'The key alone is the value of `Authorization`.' },
  alternatives: [
    { id: 'bearer', states: 'The word `Bearer` has to stand before the key.' },
    { id: 'both-accepted', states: 'The key is accepted with and without `Bearer`.' },
  ],
  basis: [
    {
      source: 'Reverepay documentation, pages "Add Card for an existing Customer" and "Update Customer"',
      says: 'All six samples set the header to a placeholder for the key and nothing else.',
    },
    {
      source: "@revere_payments/tokenizer 0.0.117, the provider's browser library",
      says: 'Sends its public key to Reverepay alone, and `Bearer` only to the form of the card processor.',
    },
    {
      source: 'Two public request handlers by third parties that call the sandbox',
      says: 'Send the key alone.',
    },
  ],
  tellsApart:
    'Send the same valid update with the key alone, with `Bearer` and the key, without the header, and with random characters. When only the first succeeds, the key is bare; when the second succeeds too, both are accepted.',
});
