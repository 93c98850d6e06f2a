import { Buffer } from 'node:buffer';
import { expect, test } from 'vitest';
import { exclusions } from '../../../src/protocol/refusals/exclusions.ts';

function leftOut(message: string, status = 409): readonly string[] {
  const headers = [['content-type', 'application/json']] as const;
  const body = Buffer.from(JSON.stringify({ message }));
  return exclusions({ status, headers, body, durationMs: 1 }).flatMap(({ at }) => at?.path ?? []);
}

test.for([
  ["Conflict: 'X-Name' and 'X-Name-Encoded' are mutually exclusive.", ['X-Name-Encoded']],
  ['"from" and "cursor" cannot be used together', ['cursor']],
  ['limit and all must not both be set', ['all']],
  ['name and age are required', []],
  ['the two are mutually exclusive', []],
] as const)('of %s: %j', ([message, expected]) => {
  expect(leftOut(message)).toEqual(expected);
});

test('a success leaves nothing out', () => {
  expect(leftOut("'a' and 'b' are mutually exclusive", 200)).toEqual([]);
});
