import { describe, expect, test } from 'vitest';
import { registry } from '../../../generated/registry.ts';
import type { VerdictRecord } from '../../../src/core/events.ts';
import type { Finding } from '../../../src/core/finding.ts';
import type { Play } from '../../../src/engine/laws/play.ts';
import { lookedAtAgain, mayBeOfOthers, seenAgain } from '../../../src/engine/laws/seen-again.ts';

function playOf(id: string): Play {
  const law = registry.laws.find((one) => one.id === id);
  if (!law) throw new Error(`no law ${id}`);
  // nothing here looks at the resource
  return { law, resource: { create: [{}] } as unknown as Play['resource'], id: `${id} thing`, index: 7 };
}

function recordOf(
  findings: readonly Pick<Finding, 'check' | 'fingerprint' | 'requirement'>[],
): VerdictRecord {
  return {
    operation: 'listThings',
    index: 7,
    source: 'laws',
    title: 'a law',
    outcome: findings.some(({ requirement }) => requirement === 'MUST') ? 'failed' : 'passed',
    requests: 3,
    checksExecuted: 1,
    // nothing here looks at more of them
    findings: findings as Finding[],
  };
}

const listed = playOf('created-is-listed');
const one = { check: 'created-is-listed', fingerprint: 'one', requirement: 'SHOULD' } as const;
const failure = { check: 'no-server-error', fingerprint: 'failure', requirement: 'MUST' } as const;

describe('what a law finds', () => {
  test('in a list may come from others, and in what it reads alone may not', () => {
    expect(mayBeOfOthers(listed, recordOf([one]), () => false)).toBe(true);
    expect(mayBeOfOthers(listed, recordOf([failure]), () => true)).toBe(false);
    const read = { ...one, check: 'created-is-readable' };
    expect(mayBeOfOthers(playOf('created-is-readable'), recordOf([read]), () => false)).toBe(false);
  });

  test('in what is made of a thing that others may remove may come from them, unless it was alone', () => {
    const found = (id: string) => mayBeOfOthers(playOf(id), recordOf([{ ...one, check: id }]), () => true);
    expect(found('created-twice-is-two')).toBe(true);
    expect(found('one-change-wins')).toBe(false);
  });

  test('both times is told once, with the requests of both', () => {
    const { findings, requests, outcome } = seenAgain(listed, recordOf([one]), recordOf([one]));
    expect({ findings, requests, outcome }).toEqual({ findings: [one], requests: 6, outcome: 'passed' });
  });

  test('the first time only is not told, and it is not known whether the law holds', () => {
    expect(seenAgain(listed, recordOf([one]), recordOf([]))).toMatchObject({
      findings: [],
      outcome: 'unknown',
      reason: 'created-is-listed thing: what was found was not found again',
    });
  });

  test('the second time only is not told either, and what single exchanges show is', () => {
    const other = { ...one, fingerprint: 'other' };
    const told = seenAgain(listed, recordOf([one, failure]), recordOf([other]));
    expect(told).toMatchObject({ findings: [failure], outcome: 'failed' });
  });

  test('is looked for a few times, as long as it does not show', async () => {
    const looks = [recordOf([]), recordOf([one]), recordOf([])];
    const { findings, requests } = await lookedAtAgain(
      listed,
      recordOf([one]),
      async () => looks.shift() ?? recordOf([]),
    );
    expect({ findings, requests, left: looks.length }).toEqual({ findings: [one], requests: 9, left: 1 });
    const never = await lookedAtAgain(listed, recordOf([one]), async () => recordOf([]));
    expect(never).toMatchObject({ findings: [], outcome: 'unknown', requests: 12 });
  });

  test('is told as it was where the run is over', async () => {
    expect(await lookedAtAgain(listed, recordOf([one]), () => undefined)).toMatchObject({
      findings: [one],
      requests: 3,
    });
  });
});
