import { defineReading } from '../../../src/core/reading.ts';

export default defineReading({
  id: 'rv-17-email-of-another',
  question: 'What happens when an update gives a customer the e-mail address of another one?',
  concerns: [
    '/paths/~1api~1v1~1groups~1{group_id}~1revere_pay~1{linked_account_id}~1customers~1{customer_id}/put/responses/4XX',
    '/components/schemas/UpdateCustomer/properties/email',
  ],
  chosen: {
    id: 'refused',
    states: 'The server answers with a status of the class 4XX, and both customers stay as they were.',
  },
  alternatives: [
    { id: 'accepted', states: 'The server answers 200, and both customers have the address.' },
    { id: 'merged', states: 'The server answers 200 and makes one customer of the two.' },
  ],
  basis: [
    { source: 'Reverepay documentation, page "Update Customer"', says: 'Does not mention it.' },
    {
      source: 'Reverepay documentation, user guide on the customer vault',
      says: 'Says that the e-mail address identifies a customer and has to be unique.',
    },
  ],
  tellsApart:
    'Make two customers in the sandbox and give one the address of the other. Then update both with their own addresses again and compare the ids.',
});
