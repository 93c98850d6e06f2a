import type { Refusal } from './refusal.ts';

export const refusalsWithExtensions: readonly Refusal[] = [
  {
    of: 'errors in the way of GraphQL, with the field beside the code',
    body: {
      errors: [
        {
          message: 'Validation failed for field "storage". Value is required.',
          extensions: { field: 'storage', type: 'required', code: 'FAILED_VALIDATION' },
        },
        {
          message: 'Validation failed for field "age". Value must be at least 18.',
          extensions: { field: 'age', type: 'gte', code: 'FAILED_VALIDATION' },
        },
        { message: 'Not so.', extensions: { field: 'kind', code: 'KIND_REQUIRED' } },
      ],
    },
    hints: ['?/storage required', '?/age minimum 18', '?/kind required'],
  },
  {
    of: 'errors in the way of GraphQL, without a field',
    body: {
      errors: [
        {
          message: 'Invalid payload. "email" is required.',
          extensions: { reason: '"email" is required', code: 'INVALID_PAYLOAD' },
        },
      ],
    },
    hints: ['?/email required'],
  },
];
