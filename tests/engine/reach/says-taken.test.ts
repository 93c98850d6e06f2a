import { Buffer } from 'node:buffer';
import { expect, test } from 'vitest';
import { saysTaken } from '../../../src/engine/reach/says-taken.ts';
import { hintsOf } from '../../../src/protocol/refusals/hints-of.ts';

test.for<[number, string, boolean]>([
  [409, '', true],
  [400, '{"error":"the name is already taken"}', true],
  [500, '{"error":"UNIQUE constraint failed: users.name"}', true],
  [500, "Duplicate entry 'a' for key 'users.name'", true],
  [500, '{"error":"FOREIGN KEY constraint failed"}', false],
  [500, '{"error":"Internal Server Error"}', false],
  [400, '{"error":"the name is too short"}', false],
])('%i %s says that something has the value already: %s', ([status, text, isTaken]) => {
  const headers = [['content-type', 'application/json']] as const;
  const response = { status, headers, body: Buffer.from(text), durationMs: 1 };
  expect(saysTaken(response, hintsOf(response))).toBe(isTaken);
});
