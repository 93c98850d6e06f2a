import { expect, test } from 'vitest';
import { InVain } from '../../../src/engine/reach/in-vain.ts';
import { described } from '../../openapi/described.ts';

test('an operation is offered things of its own only when it took no other twice', () => {
  const { operation } = described({});
  const inVain = new InVain();
  inVain.noteShared(operation);
  expect(inVain.takesOnlyOwn(operation)).toBe(false);
  inVain.noteShared(operation);
  expect(inVain.takesOnlyOwn(operation)).toBe(true);
});
