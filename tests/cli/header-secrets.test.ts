import { expect, test } from 'vitest';
import { headerSecrets } from '../../src/cli/header-secrets.ts';

test.for([
  ['beside the option', ['--header', 'X-Api-Key: abc-123'], [{ name: 'X_API_KEY', value: 'abc-123' }]],
  ['within the option', ['--header=X-Api-Key: abc-123'], [{ name: 'X_API_KEY', value: 'abc-123' }]],
  [
    'without the word of its scheme',
    ['--header', 'Authorization: Bearer abc-123'],
    [{ name: 'AUTHORIZATION', value: 'abc-123' }],
  ],
  ['only where a header is given', ['--url', 'http://localhost:3000', 'X-Api-Key: abc-123'], []],
] as const)('a secret is found %s', ([, args, secrets]) => {
  expect([...headerSecrets(args)]).toEqual(secrets);
});
