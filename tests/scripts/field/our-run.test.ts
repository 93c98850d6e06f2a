import { expect, test } from 'vitest';
import { resultIn } from '../../../scripts/field/our-run.ts';

const finding = {
  fingerprint: 'f1',
  check: 'declared-status',
  requirement: 'MUST',
  status: 'failed',
  operations: ['getPet'],
  summary: 'status 418 is not declared',
};

test('only operations that answered 2xx are reached, and webhooks are none', () => {
  const { operations, reached } = resultIn(
    {
      operations: [
        { method: 'GET', path: '/pets', statuses: { 200: 3, 404: 1 } },
        { method: 'POST', path: '/pets', statuses: { 400: 3 } },
        { method: 'webhook', path: 'petBorn', statuses: {} },
      ],
      findings: [],
      requests: 7,
    },
    1.26,
  );
  expect(operations).toEqual(['GET /pets', 'POST /pets']);
  expect(reached).toEqual(['GET /pets']);
});

test('waived findings are left out, and a run that was cut short says so', () => {
  const report = {
    operations: [],
    findings: [finding, { ...finding, fingerprint: 'f2', status: 'waived' }],
    requests: 7,
    stopped: 'the request budget',
  };
  const result = resultIn(report, 1.26);
  expect(result.findings.map(({ fingerprint }) => fingerprint)).toEqual(['f1']);
  expect(result).toMatchObject({ requests: 7, seconds: 1.3, stopped: 'the request budget' });
});
