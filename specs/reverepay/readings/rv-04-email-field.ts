import { defineReading } from '../../../src/core/reading.ts';

export default defineReading({
  id: 'rv-04-email-field',
  question:
    'The third row of the table of the update has lost its name: only a description, a type and the mark of a required field are left. What is the field called?',
  concerns: [
    '/components/schemas/UpdateCustomer/properties/email',
    '/components/schemas/UpdateCustomer/required',
  ],
  chosen: {
    id: 'email',
    states:
      'The field is called `email`, is required, and has the form of an e-mail address; a value of another form is worth a notice only.',
  },
  alternatives: [{ id: 'another-name', states: 'The field has another name, and `email` is ignored.' }],
  basis: [
    {
      source: 'Reverepay documentation, page "Update Customer"',
      says: 'The row describes the e-mail address of the customer; the example of request and of answer has `email`.',
    },
    {
      source: 'Reverepay documentation, page on listing subscriptions',
      says: 'Exists in two renderings; the one as a table has lost exactly the name `email`, which the other one shows.',
    },
  ],
  tellsApart:
    'Send an update without `email`: 400 confirms the name. Then send `not-an-email` and write down what happens.',
});
