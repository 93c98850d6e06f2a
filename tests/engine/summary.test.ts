import { expect, test } from 'vitest';
import noServerError from '../../src/checks/no-server-error.ts';
import type { Finding } from '../../src/core/finding.ts';
import { SummaryAccount } from '../../src/engine/summary.ts';

const { id: check, requirement, party, why, basis } = noServerError;

/** A finding of the cause, which the other one explains where both are seen. */
function found(operation: string, cause: string, behind?: string): Finding {
  const told = { summary: '', expected: '', actual: '', why, basis, requests: [] };
  const place = { operation, target: 'live', case: cause, source: 'hostile', pointer: '', keyword: '500' };
  const known = behind === undefined ? {} : { behind };
  return { fingerprint: '', check, requirement, party, ...place, ...told, cause, ...known };
}

function causesOf(findings: readonly Finding[]): readonly string[] {
  const named = (id: string) => ({ id, kind: 'path', method: 'get', path: `/${id}`, tags: [] }) as const;
  const operations = ['find', 'list', 'make'].map(named);
  const account = new SummaryAccount({ api: '', title: '', target: '', baseUrl: '', seed: 1, operations });
  for (const [index, finding] of findings.entries()) {
    const record = {
      source: 'hostile',
      title: '',
      outcome: 'failed',
      requests: 1,
      checksExecuted: 1,
    } as const;
    account.note({ ...record, operation: finding.operation, index, findings: [finding] });
  }
  return account.result({ ledger: { items: [] }, moreRequests: 0 }).findings.map(({ cause }) => cause);
}

const withNul = [found('find', 'NUL', 'find fails'), found('make', 'NUL', 'make fails')];

test('what each operation shows without it is not told, although another cause explains it at each', () => {
  const without = [found('find', 'find fails'), found('make', 'make fails')];
  expect(causesOf([...withNul, ...without])).toEqual(['find fails', 'make fails']);
});

test('what one of the operations shows with it only is told', () => {
  expect(causesOf([...withNul, found('find', 'find fails')])).toEqual(['NUL', 'find fails']);
});

test('what another operation shows explains nothing', () => {
  expect(causesOf([...withNul.slice(0, 1), found('make', 'find fails')])).toEqual(['NUL', 'find fails']);
});
