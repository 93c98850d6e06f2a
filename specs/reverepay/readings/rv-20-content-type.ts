import { defineReading } from '../../../src/core/reading.ts';

export default defineReading({
  id: 'rv-20-content-type',
  question: 'No page states the content type of a request. Which ones does the server take?',
  concerns: [
    '/paths/~1api~1v1~1groups~1{group_id}~1revere_pay~1{linked_account_id}~1customers~1{customer_id}/post/requestBody/content',
    '/paths/~1api~1v1~1groups~1{group_id}~1revere_pay~1{linked_account_id}~1customers~1{customer_id}/put/requestBody/content',
  ],
  chosen: { id: 'json-only', states: 'The content is JSON and is labelled `application/json`.' },
  alternatives: [
    { id: 'any-or-none', states: 'The content is read as JSON whatever its label, or without one.' },
  ],
  basis: [
    {
      source: 'Reverepay documentation, pages "Add Card for an existing Customer" and "Update Customer"',
      says: 'The Python samples use the option of the library that sets the label; the JavaScript and Go samples set none.',
    },
    {
      source: "@revere_payments/tokenizer 0.0.117, the provider's browser library",
      says: 'Labels its requests as `application/json`.',
    },
    {
      source: 'Two public request handlers by third parties that call the sandbox',
      says: 'Send JSON text and set no label.',
    },
  ],
  tellsApart:
    'Send the same update with the label `application/json`, with `text/plain` and without one, and compare the statuses.',
});
