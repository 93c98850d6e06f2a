import { expect, test } from 'vitest';
import { OnlyOwn } from '../../../src/engine/reach/only-own.ts';
import { described } from '../../openapi/described.ts';

test('an operation is offered things of its own only when it took no other twice', () => {
  const { operation } = described({});
  const onlyOwn = new OnlyOwn();
  onlyOwn.noteShared(operation);
  expect(onlyOwn.sharing(operation, 'all')).toBe('all');
  onlyOwn.noteShared(operation);
  expect(onlyOwn.sharing(operation, 'all')).toBe('below');
});
