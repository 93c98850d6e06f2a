import { describe, expect, test } from 'vitest';
import type { CaseRequest } from '../../../src/core/case.ts';
import { InVain } from '../../../src/engine/reach/in-vain.ts';
import { described } from '../../openapi/described.ts';

const { operation } = described({});
const request: CaseRequest = { path: {}, query: {}, header: {}, cookie: {}, credentials: 'sent' };

function knownTo(...ids: string[]): ReadonlyMap<string, CaseRequest> {
  return new Map(ids.map((id) => [id, request]));
}

describe('an operation that others need', () => {
  test('is given up when it failed twice', () => {
    const inVain = new InVain();
    inVain.noteFailed(operation, knownTo());
    expect(inVain.isHopeless(operation, knownTo())).toBe(false);
    inVain.noteFailed(operation, knownTo());
    expect(inVain.isHopeless(operation, knownTo())).toBe(true);
  });

  test('is tried again when something was learned that may help it', () => {
    const inVain = new InVain();
    for (const _ of ['once', 'twice']) inVain.noteFailed(operation, knownTo());
    expect(inVain.isHopeless(operation, knownTo('another'))).toBe(false);
    inVain.noteFailed(operation, knownTo('another'));
    expect(inVain.isHopeless(operation, knownTo('another'))).toBe(false);
  });

  test('is never given up when it is known to succeed', () => {
    const inVain = new InVain();
    for (const _ of ['once', 'twice']) inVain.noteFailed(operation, knownTo(operation.id));
    expect(inVain.isHopeless(operation, knownTo(operation.id))).toBe(false);
  });

  test('is offered things of its own only when it took no other twice', () => {
    const inVain = new InVain();
    inVain.noteShared(operation);
    expect(inVain.takesOnlyOwn(operation)).toBe(false);
    inVain.noteShared(operation);
    expect(inVain.takesOnlyOwn(operation)).toBe(true);
  });
});
