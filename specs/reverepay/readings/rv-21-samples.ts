import { defineReading } from '../../../src/core/reading.ts';

export default defineReading({
  id: 'rv-21-samples',
  question: 'The code samples cannot be run as they are printed. Do they say anything about the server?',
  concerns: [
    '/paths/~1api~1v1~1groups~1{group_id}~1revere_pay~1{linked_account_id}~1customers~1{customer_id}/post',
    '/paths/~1api~1v1~1groups~1{group_id}~1revere_pay~1{linked_account_id}~1customers~1{customer_id}/put',
  ],
  chosen: {
    id: 'illustration-only',
    states: 'The samples illustrate path, method and header, and nothing else follows from them.',
  },
  alternatives: [],
  basis: [
    {
      source: 'Reverepay documentation, pages "Add Card for an existing Customer" and "Update Customer"',
      says: 'The JavaScript samples pass an object as the body, which `fetch` sends as the text `[object Object]`; the Python samples contain a comment in the style of another language, which is a syntax error; the Go samples ignore errors. All have a placeholder for the body.',
    },
  ],
  tellsApart: 'Nothing can tell, because this is about printed samples and not about a server.',
});
