import { describe, expect, test } from 'vitest';
import { detectionPage, isAlwaysSeen, kindTable, type Row, timesSeen } from './detection-page.ts';
import type { Told } from './detection-pool.ts';

function ran(seed: number, ...checks: string[]): Told {
  return { seed, checks, findings: checks.map((check) => `${check} getHealth`), requests: 100 + seed };
}

function row(id: string, visible: 'MUST' | 'SHOULD', ...runs: Told[]): Row {
  return { defect: { id, kind: 'laws', title: `what ${id} does`, visible }, runs };
}

const always = row('always', 'MUST', ran(1, 'b-law'), ran(2, 'a-law', 'b-law'));
const sometimes = row('sometimes', 'MUST', ran(1, 'a-law'), ran(2));
const never = row('never', 'SHOULD', ran(1), ran(2));

describe('the page of detection', () => {
  test('counts a defect as seen only when every seed saw it', () => {
    expect([always, sometimes, never].map(timesSeen)).toEqual([2, 1, 0]);
    expect([always, sometimes, never].map(isAlwaysSeen)).toEqual([true, false, false]);
    expect(isAlwaysSeen(row('unasked', 'MUST'))).toBe(false);
  });

  test('has one line a kind, those that are forbidden outright beside it, and one for all', () => {
    const lines = kindTable([always, sometimes, never]).split('\n');
    expect(lines.slice(2)).toEqual(['| laws | 3 | 1 | 33 % | 2 | 1 |', '| all | 3 | 1 | 33 % | 2 | 1 |']);
  });

  test('says for each defect with how many seeds it was seen, and by which checks', () => {
    const page = detectionPage([always, sometimes, never], [ran(1), ran(2), ran(3)]);
    expect(page).toContain('| always | laws | 2 | a-law, b-law |');
    expect(page).toContain('| `sometimes` | laws | MUST | 1 | what sometimes does |');
    expect(page).toContain('| `never` | laws | SHOULD | 0 | what never does |');
    expect(page).toContain('0 of 3 seeds with findings; 101 to 103 requests a seed');
    expect(page).not.toContain('False alarms');
  });

  test('names what was told about the conformant shop', () => {
    expect(detectionPage([always], [ran(1), ran(2, 'a-law')])).toContain('- seed 2: a-law getHealth');
  });
});
