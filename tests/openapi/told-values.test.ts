import { expect, test } from 'vitest';
import { toldValues } from '../../src/openapi/told-values.ts';

test.for([
  [
    'IP address or network, for example `192.168.1.2/32`, `2001:db8::/32`',
    ['192.168.1.2/32', '2001:db8::/32'],
  ],
  ['Where it is kept (e.g., `disk`, `s3`).', ['disk', 's3']],
  ['The storage, e.g. disk, s3, tape.', ['disk', 's3', 'tape']],
  ['How much is told, possible values are: "short", "long". Defaults to "short".', ['short', 'long']],
  ["One of 'and', 'or' or 'not'", ['and', 'or', 'not']],
  ['Must be set to `password` when a password is used.', ['password']],
  ['Related things, e.g. next, previous, etc.', ['next', 'previous']],
] as const)('%s names %j', ([text, values]) => {
  expect(toldValues(text)).toEqual(values);
});

test.for([
  'The id. Must be safe and short.',
  'Which of them can be read or written to.',
  'One of the users or groups that may see it',
  'The name of the `thing`',
  'An expression, e.g. `a + b`',
  '',
])('%s names none', (text) => {
  expect(toldValues(text)).toEqual([]);
});
