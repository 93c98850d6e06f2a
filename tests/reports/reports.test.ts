import { describe, expect, test } from 'vitest';
import { registry } from '../../generated/registry.ts';
import type { RunSummary } from '../../src/core/events.ts';
import type { JsonObject } from '../../src/core/json.ts';
import { noOutcomes } from '../../src/core/outcome.ts';
import json from '../../src/reports/json.ts';
import junit from '../../src/reports/junit.ts';
import terminal from '../../src/reports/terminal.ts';
import { described } from '../openapi/described.ts';
import { createValidator } from './report-schema.ts';

const { operation } = described({});
const summary: RunSummary = {
  api: 'things',
  title: 'Things',
  target: 'prism',
  baseUrl: 'http://127.0.0.1:1',
  outcomes: { ...noOutcomes(), failed: 1, unknown: 1 },
  seed: 1,
  operations: [
    {
      operation,
      outcomes: { ...noOutcomes(), failed: 1, unknown: 1 },
      statuses: { 200: 3 },
      reasons: [{ outcome: 'unknown', reason: 'throttled (429)', count: 1 }],
    },
  ],
  findings: [
    {
      fingerprint: '0123456789ab',
      check: 'response-schema',
      requirement: 'SHOULD',
      party: 'server',
      operation: 'makeThing',
      operations: ['makeThing'],
      cause: '/components/schemas/Thing/properties/name/type',
      target: 'prism',
      case: 'documented',
      source: 'examples',
      pointer: '/name',
      keyword: 'type',
      summary: '/name must be string',
      expected: 'type at /components/schemas/Thing/properties/name/type',
      actual: 'integer 7',
      why: 'Clients fail.',
      basis: { clause: 'OpenAPI 3.1.1 §4.8.14', url: 'https://spec.openapis.org/oas/v3.1.1.html#x' },
      requests: [{ method: 'GET', url: 'http://127.0.0.1:1/a?b=c', headers: [['accept', '*/*']] }],
      count: 2,
      places: ['openapi.yaml:7', 'openapi.yaml:9'],
      caseIndex: 0,
    },
  ],
  reasons: [{ outcome: 'unknown', reason: 'throttled (429)', count: 1 }],
  coverage: {
    counts: {
      operations: { declared: 1, exercised: 1 },
      statuses: { declared: 2, exercised: 1 },
      fields: { declared: 4, exercised: 4 },
      headers: { declared: 0, exercised: 0 },
    },
    unexercised: [{ kind: 'statuses', operation: 'makeThing', item: '404', reason: 'throttled (429)' }],
  },
  requests: 3,
  checksExecuted: 9,
  durationMs: 12.6,
};

describe('the terminal report', () => {
  const text = terminal.render([summary]);

  test('has one table of API, operation and outcome', () => {
    expect(text).toMatch(/API +target +operation +passed +failed +unknown +statuses seen\n/);
    expect(text).toMatch(/things +prism +makeThing +· +1 +1 +200×3\n/);
  });

  test('tells what was declared beside what was exercised, and why not', () => {
    expect(text).toMatch(/things +prism +1\/1 +1\/2 +4\/4 +0\/0 +3 +9\n/);
    expect(text).toContain('not exercised, makeThing: throttled (429) (1: statuses 404)');
  });

  test('names a few of many things that were not exercised, and says how many more there are', () => {
    const unexercised = Array.from({ length: 7 }, (_, index) => {
      return { kind: 'statuses', operation: 'makeThing', item: String(400 + index), reason: 'r' } as const;
    });
    const long = terminal.render([{ ...summary, coverage: { ...summary.coverage, unexercised } }]);
    expect(long).toContain(
      '(7: statuses 400, statuses 401, statuses 402, statuses 403, statuses 404, and 2 more in the report)',
    );
  });

  test('tells a finding to the person who must act: what, why, where, what was expected, how to see it again', () => {
    expect(text).toContain(
      'WARNING things makeThing: /name must be string [response-schema 0123456789ab ×2]',
    );
    for (const line of [
      'why       Clients fail.',
      'where     /name, in "documented"',
      'broken at openapi.yaml:7, openapi.yaml:9',
      'actual    integer 7',
    ]) {
      expect(text).toContain(`  ${line}\n`);
    }
    expect(text).toContain('again     curl --globoff --request GET "http://127.0.0.1:1/a?b=c"');
  });

  test('cuts a command of many thousand characters short, and says what sends it', () => {
    const [finding] = summary.findings;
    const long = finding ? [{ ...finding, commands: ['x'.repeat(20_000)] }] : [];
    const lines = terminal.render([{ ...summary, findings: long }]).split('\n');
    expect(Math.max(...lines.map(({ length }) => length))).toBeLessThan(2_200);
    expect(lines.join()).toContain(
      '(18000 more characters, in the JSON report; troth replay 0123456789ab sends it)',
    );
  });
});

describe('the JSON report', () => {
  test('is one object for one run, with what machines look for', () => {
    expect(JSON.parse(json.render([summary]))).toMatchObject({
      api: 'things',
      target: 'prism',
      durationMs: 13,
      outcomes: { failed: 1, unknown: 1, passed: 0 },
      operations: [{ operation: 'makeThing', method: 'POST', statuses: { 200: 3 } }],
      findings: [{ fingerprint: '0123456789ab', status: 'warned', operations: ['makeThing'], count: 2 }],
      coverage: { unexercised: [{ item: '404', reason: 'throttled (429)' }] },
    });
  });

  test('is what its published schema says, and a report without a field is not', () => {
    const validate = createValidator();
    const report: JsonObject = JSON.parse(json.render([summary]));
    expect([validate(report), validate.errors]).toEqual([true, null]);
    const { seed: _left, ...lacking } = report;
    expect(validate(lacking)).toBe(false);
    const [finding] = summary.findings;
    const waived = JSON.parse(
      json.render([{ ...summary, findings: finding ? [{ ...finding, waived: 'x' }] : [] }]),
    );
    expect([validate(waived), waived.findings[0].status]).toEqual([true, 'waived']);
  });

  test('is a list for several', () => {
    expect(JSON.parse(json.render([summary, summary]))).toHaveLength(2);
  });
});

describe('the JUnit report', () => {
  const [finding] = summary.findings;
  const failed = finding ? [{ ...finding, requirement: 'MUST' as const, actual: '<a> & "b"\u0001' }] : [];
  const text = junit.render([{ ...summary, findings: failed }]);

  test('has a test case for each operation, with what failed in it', () => {
    expect(text).toContain('<testsuite name="things on prism" tests="1" failures="1" errors="0" skipped="0"');
    expect(text).toContain('<testcase classname="things" name="POST /things/{id}">');
    expect(text).toContain('<failure message="/name must be string" type="response-schema">Clients fail.\n');
    expect(text).toContain('troth replay 0123456789ab</failure>');
  });

  test('escapes what XML does not take', () => {
    expect(text).toContain('actual: &lt;a&gt; &amp; &quot;b&quot;\uFFFD');
  });

  test('calls what could not be told an error, and never a pass', () => {
    const undecided = junit.render([{ ...summary, findings: [] }]);
    expect(undecided).toContain('<error message="1 unknown: throttled (429)" type="unknown"/>');
    const [account] = summary.operations;
    const operations = account ? [{ ...account, outcomes: noOutcomes(), reasons: [] }] : [];
    const nothing = junit.render([{ ...summary, findings: [], operations }]);
    expect(nothing).toContain('<skipped message="nothing was asked"/>');
  });
});

test('every check, source, target and report is called like its file', async () => {
  const folders = { checks: 'checks', sources: 'cases', targets: 'targets', reports: 'reports' } as const;
  for (const [kind, folder] of Object.entries(folders)) {
    // the keys above are members of the registry
    const known = registry[kind as keyof typeof folders];
    expect(known.length).toBeGreaterThan(0);
    for (const entry of known) {
      const module: { default: unknown } = await import(`../../src/${folder}/${entry.id}.ts`);
      expect(module.default).toBe(entry);
    }
  }
});
