import { Buffer } from 'node:buffer';
import { expect, test } from 'vitest';
import noServerError from '../../src/checks/no-server-error.ts';
import type { CaseRequest } from '../../src/core/case.ts';
import type { VerdictRecord } from '../../src/core/events.ts';
import { isAnswered } from '../../src/core/exchange.ts';
import type { Finding } from '../../src/core/finding.ts';
import { CoverageAccount } from '../../src/engine/coverage.ts';
import { judge } from '../../src/engine/judge.ts';
import { SummaryAccount } from '../../src/engine/summary.ts';
import { sketchedExchange } from '../checks/sketched-exchange.ts';
import { fakeTarget } from './fake-target.ts';

const sketched = sketchedExchange({ name: 'sketch', declares: {}, response: { status: 500 } });
const operation = { ...sketched.case.operation, body: { content: [], required: false, pointer: '' } };

function failing(body: CaseRequest['body']): readonly Finding[] {
  if (!isAnswered(sketched)) throw new Error('the sketch has no answer');
  const { body: _, ...bare } = sketched.case.request;
  const case_ = { ...sketched.case, operation, request: body ? { ...bare, body } : bare };
  const target = fakeTarget(() => sketched.answer);
  return judge({ ...sketched, case: case_ }, [noServerError], target).findings;
}

function causes(...bodies: readonly CaseRequest['body'][]): number {
  const account = new SummaryAccount({
    ...{ api: 'a', title: 'A', target: 'fake', baseUrl: 'http://fake.invalid', seed: 1 },
    operations: [operation],
  });
  for (const [index, body] of bodies.entries()) account.note(recordOf(failing(body), index));
  return account.tellers().length;
}

function recordOf(findings: readonly Finding[], index: number): VerdictRecord {
  const { id } = operation;
  const counts = { requests: 1, checksExecuted: 1 };
  return { operation: id, index, source: 's', title: 't', outcome: 'failed', ...counts, findings };
}

const mediaType = 'application/json';
const plain = { mediaType, value: {} };
const marked = { mediaType, bytes: Buffer.from('\uFEFF{}') };
const broken = { mediaType, bytes: Buffer.from('{') };

test('a failure behind a byte order mark is no cause of its own where what follows it fails by itself', () => {
  expect(causes(plain, marked)).toBe(1);
  expect(causes(marked, plain)).toBe(1);
});

test('it is one where only the mark makes the server fail, or content that is no JSON does as well', () => {
  expect(causes(marked)).toBe(1);
  expect(causes(plain, marked, broken)).toBe(2);
  expect(causes(broken, marked, plain)).toBe(2);
  expect(causes(marked, broken)).toBe(1);
});

test('one that comes without content is told as that, unless the operation fails with content as well', () => {
  expect(failing(undefined).map(({ cause, summary }) => [cause, summary])).toEqual([
    ['no content 500', 'the server failed with 500, without content or with none that can be read'],
  ]);
  expect(causes(undefined)).toBe(1);
  expect(causes(undefined, plain)).toBe(1);
  expect(causes(undefined, broken)).toBe(2);
});

function placesOf(...written: readonly (readonly [pointer: string, line: string])[]) {
  const account = new SummaryAccount({
    ...{ api: 'a', title: 'A', target: 'fake', baseUrl: 'http://fake.invalid', seed: 1 },
    operations: [operation],
  });
  const [finding] = failing(undefined);
  if (!finding) throw new Error('nothing was found');
  for (const [index, [declaredAt, line]] of written.entries()) {
    account.note(recordOf([{ ...finding, declaredAt, written: line }], index));
  }
  const ledger = new CoverageAccount([], sketched.description).ledger();
  return account.result({ ledger, moreRequests: 0 }).findings.flatMap(({ places }) => places);
}

test('a cause names every place of the description in which it shows, in the order of a reader', () => {
  expect(placesOf(['/b', 'a.yaml:10'], ['/a', 'a.yaml:9'], ['/b', 'a.yaml:10'])).toEqual([
    'a.yaml:9',
    'a.yaml:10',
  ]);
});

test('where all of them stand in one line, it names them by their pointers', () => {
  expect(placesOf(['/b', 'a.json:1'], ['/a', 'a.json:1'])).toEqual(['/a', '/b']);
});
