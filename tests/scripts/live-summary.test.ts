import { expect, test } from 'vitest';
import { liveSummary } from '../../scripts/ci/live-summary.ts';
import type { Json, JsonObject } from '../../src/core/json.ts';

function report(more: JsonObject = {}): Json {
  return {
    title: 'Square',
    target: 'live',
    outcomes: { passed: 3, failed: 0, unknown: 0, broken: 0, blocked: 0 },
    requests: 3,
    checksExecuted: 12,
    findings: [],
    reasons: [],
    ...more,
  };
}

const finding = {
  status: 'failed',
  operations: ['createCard', 'listCards'],
  check: 'declared-status',
  summary: 'the status is not declared',
  expected: '200 or 400',
  actual: '418',
  count: 2,
};

test('a run without findings is no drift', () => {
  expect(liveSummary(report())).toBe('## Square on live: no drift\n\n3 requests, 12 checks, 3 passed.');
});

test('a finding is a row with its operations, what was expected and what came', () => {
  const outcomes = { passed: 1, failed: 2 };
  expect(liveSummary(report({ outcomes, findings: [finding] })).split('\n')).toEqual([
    '## Square on live: drift, 1 finding',
    '',
    '3 requests, 12 checks, 1 passed, 2 failed.',
    '',
    '| status | operation | check | summary | expected | actual | count |',
    '| --- | --- | --- | --- | --- | --- | --- |',
    '| failed | createCard, listCards | declared-status | the status is not declared | 200 or 400 | 418 | 2 |',
  ]);
});

test('reasons for which something was not asked are told', () => {
  const reasons = [{ outcome: 'skipped', reason: 'deleteCard destroys data', count: 4 }];
  expect(liveSummary(report({ reasons }))).toContain('| skipped | deleteCard destroys data | 4 |');
});

test('what could not be told, or was not checked, is not called free of drift', () => {
  expect(liveSummary(report({ outcomes: { unknown: 1 } }))).toContain('on live: could not tell');
  expect(liveSummary(report({ checksExecuted: 0 }))).toContain('on live: nothing was checked');
});

test('what a server answers stays inside its cell', () => {
  const actual = 'a | b\n# <img src=x> [link](https://evil.invalid)';
  const summary = liveSummary(report({ outcomes: { failed: 1 }, findings: [{ ...finding, actual }] }));
  const row = summary.split('\n').at(-1) ?? '';
  expect(row.match(/\|/g)).toHaveLength(8);
  expect(row).not.toMatch(/[<>[\]]|https:/);
});
