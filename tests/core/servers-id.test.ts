import { expect, test } from 'vitest';
import { isServersId } from '../../src/core/servers-id.ts';

test("an id is the server's own where it was not sent, or is not the one that was", () => {
  expect(isServersId({}, { id: 7 }, '/id')).toBe(true);
  expect(isServersId({ id: 1 }, { id: 7 }, '/id')).toBe(true);
  expect(isServersId({ uuid: 'a' }, { uuid: 'b' }, '/uuid')).toBe(true);
});

test("what the client named itself, or is no id of the thing, is the client's to change", () => {
  expect(isServersId({ id: 7 }, { id: 7 }, '/id')).toBe(false);
  expect(isServersId({}, { id: 7 }, '/name')).toBe(false);
  expect(isServersId({}, { owner: { id: 7 } }, '/owner/id')).toBe(false);
  expect(isServersId({}, {}, '/id')).toBe(false);
});
