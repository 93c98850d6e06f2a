import { expect, test } from 'vitest';
import { isAboutState } from '../../src/openapi/about-state.ts';

test.for([
  [`Expected kind TAG does not match existing thing 'a'`, true],
  ['access is not possible due to a concurrent update', true],
  ['name does not match the pattern', false],
  ['you cannot disable yourself', true],
  ['you cannot add/change your role', true],
  ['you cannot use more than 5 tags', false],
  ['current password does not match', true],
  ['the passwords do not match', false],
  ['mail: no configuration "text"', true],
  ['no colour is given', false],
  ['The provided credentials are invalid', true],
  ['credentials must be an object', false],
  ['unmatched email and password', true],
  ['Incorrect password.', true],
  ['Invalid username or password', true],
  ['username and password are required', false],
  ["Can't connect to the store server.", true],
  ["Can't resolve hostname text", true],
  ['Could not connect to the endpoint URL: "http://text/"', true],
  ['URL resolves to a reserved network address (block: 127.0.0.0/8)', true],
  ['Error validating store connection', true],
  [`it contains an invalid "note": a thing of that id couldn't be retrieved`, true],
  ['note must be connected with a dash', false],
  ['validating note failed: too long', false],
  ['invalid password: it needs a digit', false],
  ['Cannot transition artifact from DISABLED to DISABLED', true],
  ['invalid state transition', true],
  ['transition must be a text', false],
] as const)('%s is about what is stored: %s', ([text, expected]) => {
  expect(isAboutState([], text)).toBe(expected);
});
